import { longestEmail } from '../../../../shared/domain/email.ts';
import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Unbroken } from '../../parts/Unbroken.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { storePhone } from '../store-phone.ts';

interface LoginPageProps {
  readonly shop: Shop;
  /** Where to go after it. */
  readonly next: string;
  /** What was typed as e-mail. A password is never sent back. */
  readonly email?: string;
  readonly problem?: string | undefined;
  readonly emailError?: string | undefined;
  /** A code can be mailed instead of a password. */
  readonly mailsCodes: boolean;
}

export const LoginPage = ({ shop, next, email = '', problem, emailError, mailsCodes }: LoginPageProps) => {
  const { t } = shop;
  const phone = storePhone(shop);
  return (
    <StorePage shop={shop} title={t('login.title')}>
      <div class="login panel-card">
        <h1 class="h-sect">{t('login.title')}</h1>
        <p class="muted">{t('login.text')}</p>
        {problem && <Notice tone="red">{problem}</Notice>}
        <form class="stack stack-4" method="post" action="/login">
          <FormGuard page={shop} />
          <input type="hidden" name="next" value={next} />
          {/* No e-mail field of the browser: it takes no letters but English ones before the @. */}
          <Field
            t={t}
            name="email"
            inputMode="email"
            label={t('login.email')}
            value={email}
            autocomplete="username"
            maxLength={longestEmail}
            error={emailError}
          />
          <Field
            t={t}
            name="password"
            type="password"
            label={t('login.password')}
            autocomplete="current-password"
            maxLength={200}
          />
          <button class="btn btn-primary btn-lg btn-block" type="submit">
            {t('login.button')}
          </button>
          {mailsCodes && (
            <button class="btn btn-secondary btn-lg btn-block" type="submit" formaction="/login/code" formnovalidate>
              {t('login.mailCode')}
            </button>
          )}
        </form>
        {phone && (
          <p class="hint">
            <Unbroken text={t('login.noPassword', { phone })} part={phone} />
          </p>
        )}
      </div>
    </StorePage>
  );
};
