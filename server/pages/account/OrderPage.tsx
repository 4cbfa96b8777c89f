import * as icons from '../../../shared/design/icons.ts';
import type { OrderView } from '../../features/orders/order-views.ts';
import { AddressText } from '../parts/AddressText.tsx';
import { Destinations } from '../parts/Destinations.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PickupHours } from '../parts/PickupHours.tsx';
import { PickupPeople } from '../parts/PickupPeople.tsx';
import { Rich } from '../parts/Rich.tsx';
import { Time } from '../parts/Time.tsx';
import { Totals } from '../store/cart/Totals.tsx';
import { OrderLines } from '../store/checkout/OrderLines.tsx';
import { paidBy } from '../store/checkout/payment-words.ts';
import type { Shop } from '../store/shop.ts';
import { AccountPage } from './AccountPage.tsx';
import { OrderBadge } from './OrderBadge.tsx';
import { OrderProgress } from './OrderProgress.tsx';

interface OrderPageProps {
  readonly shop: Shop;
  readonly order: OrderView;
}

/** One of My Orders. */
export const OrderPage = ({ shop, order }: OrderPageProps) => {
  const { t, formats } = shop;
  return (
    <AccountPage shop={shop} title={t('order.title', { number: order.number })} section="orders">
      <Head shop={shop} order={order} />
      <div class="order-cols">
        <div class="stack stack-4">
          <section class="panel-card">
            <header>
              <h2>{t('order.progress')}</h2>
            </header>
            <OrderProgress shop={shop} order={order} />
          </section>
          <Terms shop={shop} order={order} />
        </div>
        <aside class="sum" aria-label={t('cart.orderSummary')}>
          <h2>{t('order.products')}</h2>
          <OrderLines t={t} formats={formats} lines={order.lines} />
          <Totals t={t} formats={formats} totals={order.totals} />
        </aside>
      </div>
    </AccountPage>
  );
};

const Head = ({ shop: { t, formats }, order }: OrderPageProps) => (
  <div>
    <p>
      <a class="row inline" href="/account/orders">
        <Icon path={icons.arrowLeft} />
        {t('order.back')}
      </a>
    </p>
    <div class="row wrap gap-3">
      <h1 class="h-page">{t('order.title', { number: order.number })}</h1>
      <OrderBadge t={t} state={order.state} />
    </div>
    <p class="muted">
      <Rich
        t={t}
        of="order.placedOn"
        values={{ moment: <Time at={order.placedAt} text={formats.moment(order.placedAt)} /> }}
      />
    </p>
  </div>
);

/** Where it goes and how it is paid. */
const Terms = ({ shop: { t, formats }, order }: OrderPageProps) => (
  <div class="cols-2">
    {order.groups.length > 0 && (
      <section class="panel-card">
        <h2>{t('order.severalPlaces')}</h2>
        <Destinations t={t} formats={formats} groups={order.groups} />
        {order.contacts && <PickupPeople t={t} contacts={order.contacts} />}
      </section>
    )}
    {order.groups.length === 0 && order.address && (
      <section class="panel-card">
        <h2>{t(order.pickup ? 'order.pickUpAt' : 'order.deliverTo')}</h2>
        <p class="muted">
          {order.pickup?.name ?? order.address.receiver}
          <br />
          <AddressText address={order.address} />
        </p>
        {order.pickup && <PickupHours pickup={order.pickup} />}
        {order.contacts && <PickupPeople t={t} contacts={order.contacts} />}
      </section>
    )}
    <section class="panel-card">
      <h2>{t('order.payment')}</h2>
      <p class="muted">
        {paidBy(t, order)}
        <br />
        {t(order.paymentApproved ? 'order.paymentApproved' : 'order.paymentWaits')}
      </p>
    </section>
  </div>
);
