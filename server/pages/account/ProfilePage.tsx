import { levelNames } from '../../../shared/domain/level.ts';
import type { CartAddress } from '../../features/checkout/priced-cart.ts';
import type { OrderRow } from '../../features/orders/order-views.ts';
import { displayNameOf } from '../../features/session/identity.ts';
import type { Customer } from '../../storage/records.ts';
import { AddressText } from '../parts/AddressText.tsx';
import { nationalPhone } from '../parts/national-phone.ts';
import { nameOf, type Shop } from '../store/shop.ts';
import { AccountPage } from './AccountPage.tsx';
import { OrdersTable } from './OrdersTable.tsx';

interface ProfilePageProps {
  readonly shop: Shop;
  readonly latest: readonly OrderRow[];
}

/** Who the customer is to the store; for staff without a customer, who they are. */
export const ProfilePage = ({ shop, latest }: ProfilePageProps) => {
  const { t, customer } = shop;
  return (
    <AccountPage shop={shop} title={t('account.title')} section="profile">
      <h1 class="h-page">{t('account.profile')}</h1>
      {customer ? (
        <>
          <Details shop={shop} customer={customer} />
          <Addresses shop={shop} addresses={shop.cart.delivery.saved} />
          <section class="panel-card">
            <header>
              <h2>{t('account.latestOrders')}</h2>
              <a class="end strong" href="/account/orders">
                {t('account.allOrders')}
              </a>
            </header>
            <OrdersTable shop={shop} orders={latest} />
          </section>
        </>
      ) : (
        <p class="panel-card">{t('login.signedInAs', { name: displayNameOf(shop.identity) })}</p>
      )}
    </AccountPage>
  );
};

const Details = ({ shop, customer }: { readonly shop: Shop; readonly customer: Customer }) => {
  const { t, formats } = shop;
  const { phoneHelpSince } = customer;
  const facts = [
    [t('account.name'), nameOf(customer)],
    [t('account.company'), customer.company],
    [t('account.email'), customer.email],
    [t('account.phone'), nationalPhone(customer.phone)],
    [t('account.number'), customer.number],
  ] as const;
  return (
    <section class="panel-card">
      <header>
        <h2>{t('account.details')}</h2>
        <span class={customer.level === 'trade-plus' ? 'badge level level-plus end' : 'badge level end'}>
          {levelNames[customer.level]}
        </span>
      </header>
      <dl class="facts-list">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <span class="muted">{t('account.none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        {phoneHelpSince === undefined
          ? t('account.phoneHelpOff')
          : t('account.phoneHelpOn', { day: formats.day(phoneHelpSince) })}
      </p>
    </section>
  );
};

const Addresses = ({ shop: { t }, addresses }: { readonly shop: Shop; readonly addresses: readonly CartAddress[] }) => (
  <section class="panel-card">
    <header>
      <h2>{t('account.addresses')}</h2>
    </header>
    {addresses.length === 0 && <p class="muted">{t('account.noAddresses')}</p>}
    <div class="cols-3">
      {addresses.map((address) => (
        <div key={address.id}>
          <h3>{address.name || address.receiver}</h3>
          <p class="muted">
            <AddressText address={address} />
          </p>
        </div>
      ))}
    </div>
  </section>
);
