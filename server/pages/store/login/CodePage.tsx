import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface CodePageProps {
  readonly shop: Shop;
  readonly next: string;
  readonly email: string;
  readonly problem?: string | undefined;
  readonly codeError?: string | undefined;
  /** Mail does not leave this server: where the code can be read is said. */
  readonly isInOutbox: boolean;
}

const minutes = 10;

/** Asks for the code that was mailed. It says the same whether or not anybody has the e-mail. */
export const CodePage = ({ shop, next, email, problem, codeError, isInOutbox }: CodePageProps) => {
  const { t } = shop;
  return (
    <StorePage shop={shop} title={t('login.codeTitle')}>
      <div class="login panel-card">
        <h1 class="h-sect">{t('login.codeTitle')}</h1>
        {problem ? (
          <Notice tone="red">{problem}</Notice>
        ) : (
          <p class="muted">
            <Rich t={t} of="login.codeSent" values={{ email: <b>{email}</b>, count: minutes }} />
          </p>
        )}
        {isInOutbox && <Notice tone="neutral">{t('login.codeInOutbox')}</Notice>}
        <form class="stack stack-4" method="post" action="/login/code/check">
          <Hidden shop={shop} next={next} email={email} />
          <Field
            t={t}
            name="code"
            label={t('login.code')}
            autocomplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            error={codeError}
          />
          <button class="btn btn-primary btn-lg btn-block" type="submit">
            {t('login.codeButton')}
          </button>
        </form>
        <form class="row wrap" method="post" action="/login/code">
          <Hidden shop={shop} next={next} email={email} />
          <button class="btn btn-ghost" type="submit">
            {t('login.codeAgain')}
          </button>
          <a class="btn btn-ghost" href={next ? `/login?next=${encodeURIComponent(next)}` : '/login'}>
            {t('login.withPassword')}
          </a>
        </form>
      </div>
    </StorePage>
  );
};

const Hidden = ({ shop, next, email }: Pick<CodePageProps, 'shop' | 'next' | 'email'>) => (
  <>
    <FormGuard page={shop} />
    <input type="hidden" name="next" value={next} />
    <input type="hidden" name="email" value={email} />
  </>
);
