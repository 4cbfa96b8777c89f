import * as icons from '../../../../shared/design/icons.ts';
import type { OrderView } from '../../../features/orders/order-views.ts';
import { OrderProgress } from '../../account/OrderProgress.tsx';
import { AddressText } from '../../parts/AddressText.tsx';
import { Destinations } from '../../parts/Destinations.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PickupHours } from '../../parts/PickupHours.tsx';
import { PickupPeople } from '../../parts/PickupPeople.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Totals } from '../cart/Totals.tsx';
import { StorePage } from '../StorePage.tsx';
import { nameOf, type Shop } from '../shop.ts';
import { OrderLines } from './OrderLines.tsx';
import { paidBy } from './payment-words.ts';

interface PlacedPageProps {
  readonly shop: Shop;
  readonly order: OrderView;
}

/** Says that the order is in, and what happens next. */
export const PlacedPage = ({ shop, order }: PlacedPageProps) => {
  const { t, formats, customer } = shop;
  return (
    <StorePage shop={shop} title={t('placed.pageTitle', { number: order.number })}>
      <div class="cart-cols placed page-top">
        <section class="stack stack-6">
          <div class="stack stack-3">
            <span class="step-no done step-big">
              <Icon path={icons.check} size="lg" />
            </span>
            <h1 class="h-page">{thanks(shop)}</h1>
            <p class="muted lead">
              <Rich t={t} of="placed.text" values={{ number: <b>{order.number}</b> }} /> {customer && t('placed.kept')}
            </p>
          </div>
          <div class="panel-card">
            <OrderProgress shop={shop} order={order} />
          </div>
          {order.address && <Destination shop={shop} order={order} />}
          <p class="row gap-3 wrap">
            {customer && (
              <a class="btn btn-primary btn-lg" href={`/account/orders/${order.id}`}>
                {t('placed.viewOrder')}
              </a>
            )}
            <a class="btn btn-secondary btn-lg" href="/">
              {t('placed.keepShopping')}
            </a>
          </p>
        </section>
        <aside class="sum" aria-label={t('cart.orderSummary')}>
          <h2>{t('checkout.yourOrder')}</h2>
          <OrderLines t={t} formats={formats} lines={order.lines} />
          <Totals t={t} formats={formats} totals={order.totals} />
          <p class="row hint paid-by">
            <Icon path={order.card ? icons.card : icons.invoice} />
            {paidBy(t, order)}
          </p>
        </aside>
      </div>
    </StorePage>
  );
};

/** An operator reads whose order it is; a shopper is thanked. */
function thanks({ t, actingFor, customer }: Shop): string {
  if (actingFor) return t('placed.forCustomer', { name: nameOf(actingFor) });
  return customer?.firstName ? t('placed.thanks', { name: customer.firstName }) : t('placed.thanksPlain');
}

const Destination = ({ shop: { t, formats }, order }: PlacedPageProps) => {
  if (order.groups.length === 0) return <OneDestination t={t} order={order} />;
  return (
    <div class="panel-card destination">
      <h2>{t('order.severalPlaces')}</h2>
      <Destinations t={t} formats={formats} groups={order.groups} />
      {order.contacts && <PickupPeople t={t} contacts={order.contacts} />}
    </div>
  );
};

const OneDestination = ({ t, order }: Pick<Shop, 't'> & Pick<PlacedPageProps, 'order'>) =>
  order.address ? (
    <div class="panel-card destination">
      <h2>{order.address.name || order.address.receiver}</h2>
      <p class="muted">
        <AddressText address={order.address} />
        <br />
        {t(order.pickup ? 'placed.pickup' : 'placed.standardDelivery', { count: order.itemCount })}
      </p>
      {order.pickup && <PickupHours pickup={order.pickup} />}
      {order.contacts && <PickupPeople t={t} contacts={order.contacts} />}
    </div>
  ) : null;
