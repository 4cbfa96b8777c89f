import type { ComponentChildren } from 'preact';
import * as icons from '../../../shared/design/icons.ts';
import { may } from '../../features/session/identity.ts';
import { FormGuard } from '../parts/FormGuard.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ForWhom } from '../store/ForWhom.tsx';
import { StorePage } from '../store/StorePage.tsx';
import { nameOf, type Shop } from '../store/shop.ts';

interface AccountPageProps {
  readonly shop: Shop;
  readonly title: string;
  readonly section: 'profile' | 'orders';
  readonly children: ComponentChildren;
}

/** The frame of My account. My Orders carries no marks of the toolbar: it is absent there. */
export const AccountPage = ({ shop, title, section, children }: AccountPageProps) => (
  <StorePage shop={shop} title={title} withoutToolbar={section === 'orders'}>
    <ForWhom shop={shop} task="account" />
    <div class="acct">
      <AccountNav shop={shop} section={section} />
      <div class="stack stack-6">{children}</div>
    </div>
  </StorePage>
);

const AccountNav = ({ shop, section }: Pick<AccountPageProps, 'shop' | 'section'>) => {
  const { t, customer, identity } = shop;
  const current = (it: AccountPageProps['section']) => (it === section ? { 'aria-current': 'page' as const } : {});
  return (
    <nav class="acct-nav" aria-label={t('account.title')}>
      {customer && (
        <p class="hint whose">
          {nameOf(customer)}
          <br />
          {customer.company && `${customer.company}, `}
          <span class="mono">{customer.number}</span>
        </p>
      )}
      <a href="/account" {...current('profile')}>
        <Icon path={icons.user} size="lg" />
        {t('account.profile')}
      </a>
      {customer && (
        <a href="/account/orders" {...current('orders')}>
          <Icon path={icons.box} size="lg" />
          {t('account.orders')}
        </a>
      )}
      {identity.kind === 'staff' && (may(identity, 'see-own-orders') || may(identity, 'see-all-orders')) && (
        <a href="/admin">
          <Icon path={icons.chart} size="lg" />
          {t('shell.dashboard')}
        </a>
      )}
      <hr class="rule" />
      <form method="post" action="/logout">
        <FormGuard page={shop} />
        <button type="submit">
          <Icon path={icons.logout} size="lg" />
          {t('shell.signOut')}
        </button>
      </form>
    </nav>
  );
};
