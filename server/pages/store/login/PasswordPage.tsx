import { longestEmail } from '../../../../shared/domain/email.ts';
import { maxPasswordLength, minPasswordLength } from '../../../../shared/domain/password.ts';
import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Unbroken } from '../../parts/Unbroken.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { storePhone } from '../store-phone.ts';

interface PasswordPageProps {
  readonly shop: Shop;
  readonly email: string;
  readonly error?: string | undefined;
}

/** Where a mailed address leads: a password is set for the account. */
export const PasswordPage = ({ shop, email, error }: PasswordPageProps) => {
  const { t } = shop;
  return (
    <StorePage shop={shop} title={t('setPassword.title')}>
      <div class="login panel-card">
        <h1 class="h-sect">{t('setPassword.title')}</h1>
        <p class="muted">{t('setPassword.text', { email })}</p>
        <form class="stack stack-4" method="post" action="/set-password">
          <FormGuard page={shop} />
          {/* For password managers, which file a password under the name beside it. */}
          <input
            type="email"
            name="email"
            value={email}
            autocomplete="username"
            maxLength={longestEmail}
            readOnly
            hidden
          />
          <Field
            t={t}
            name="password"
            type="password"
            label={t('setPassword.password')}
            autocomplete="new-password"
            maxLength={maxPasswordLength}
            hint={t('setPassword.hint', { count: minPasswordLength })}
            error={error}
          />
          <button class="btn btn-primary btn-lg btn-block" type="submit">
            {t('setPassword.button')}
          </button>
        </form>
        <p class="hint">{t('setPassword.others')}</p>
      </div>
    </StorePage>
  );
};

/** The mailed address was used, or is too old, or never was one. */
export const LinkOverPage = ({ shop }: { readonly shop: Shop }) => {
  const { t } = shop;
  const phone = storePhone(shop);
  return (
    <StorePage shop={shop} title={t('setPassword.over')}>
      <div class="login panel-card">
        <h1 class="h-sect">{t('setPassword.over')}</h1>
        <Notice tone="amber">{t('setPassword.overText')}</Notice>
        <p>
          <Unbroken text={phone ? t('setPassword.overPhone', { phone }) : t('setPassword.overCode')} part={phone} />
        </p>
        <a class="btn btn-primary btn-lg btn-block" href="/login">
          {t('login.title')}
        </a>
      </div>
    </StorePage>
  );
};
