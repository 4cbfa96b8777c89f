import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface PayCodePageProps {
  readonly shop: Shop;
  /** The address of the link. */
  readonly action: string;
  readonly problem?: string | undefined;
  readonly codeError?: string | undefined;
  /** Mail does not leave this server: where the code can be read is said. */
  readonly isInOutbox: boolean;
}

/** Asks for the code that was mailed to the address on file, which is not shown. */
export const PayCodePage = ({ shop, action, problem, codeError, isInOutbox }: PayCodePageProps) => {
  const { t } = shop;
  return (
    <StorePage shop={shop} title={t('login.codeTitle')}>
      <div class="login panel-card stack stack-4">
        <h1 class="h-sect">{t('login.codeTitle')}</h1>
        {problem ? <Notice tone="red">{problem}</Notice> : <p class="muted">{t('pay.codeSent')}</p>}
        {isInOutbox && <Notice tone="neutral">{t('login.codeInOutbox')}</Notice>}
        <form class="stack stack-4" method="post" action={`${action}/check`}>
          <FormGuard page={shop} />
          <Field
            t={t}
            name="code"
            label={t('login.code')}
            autocomplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            error={codeError}
            autofocus={codeError !== undefined}
          />
          <button class="btn btn-primary btn-lg btn-block" type="submit">
            {t('pay.confirm')}
          </button>
        </form>
        <form method="post" action={`${action}/code`}>
          <FormGuard page={shop} />
          <button class="btn btn-ghost" type="submit">
            {t('login.codeAgain')}
          </button>
        </form>
      </div>
    </StorePage>
  );
};
