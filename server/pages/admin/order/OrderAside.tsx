import { maskPhone } from '../../../../shared/domain/mask.ts';
import type { OrderDetail } from '../../../features/orders/order-views.ts';
import type { Translator } from '../../messages/translator.ts';
import { LevelBadge } from '../customers/LevelBadge.tsx';
import type { Desk } from '../desk.ts';
import { paidByWords } from '../orders/words.ts';
import { DeliveryTo } from '../parts/DeliveryTo.tsx';
import { OpenCustomer } from '../parts/OpenCustomer.tsx';
import { Panel } from '../parts/Panel.tsx';
import { OrderTimeline } from './OrderTimeline.tsx';

interface OrderAsideProps {
  readonly desk: Desk;
  readonly order: OrderDetail;
}

/** Beside the goods: when, for whom, by whom, where to and how paid. */
export const OrderAside = ({ desk, order }: OrderAsideProps) => {
  const { t } = desk;
  return (
    <div class="a-grid">
      <Panel title={t('admin.order.timeline')} padded>
        <OrderTimeline desk={desk} order={order} />
      </Panel>
      <Panel
        title={t('admin.orders.customer')}
        beside={<OpenCustomer desk={desk} number={order.customerNumber} />}
        padded
      >
        <Customer desk={desk} order={order} />
      </Panel>
      <Panel title={t('admin.order.placedBy')} padded>
        <PlacedBy desk={desk} order={order} />
      </Panel>
      <Panel title={t('admin.order.delivery')} padded>
        <DeliveryTo
          desk={desk}
          address={order.address}
          pickup={order.pickup}
          groups={order.groups}
          contacts={order.contacts}
        />
      </Panel>
      <Panel title={t('admin.orders.payment')} padded>
        <Payment desk={desk} order={order} />
      </Panel>
      {order.note && (
        <Panel title={t('admin.order.note')} padded>
          <p class="o-note" dir="auto">
            {order.note}
          </p>
        </Panel>
      )}
    </div>
  );
};

/** Names and address as stored; the phone masked, as everywhere in the dashboard. */
const Customer = ({ desk: { t }, order }: OrderAsideProps) => {
  const phone = maskPhone(order.phone);
  return (
    <div class="stack stack-1">
      <p class="row wrap">
        <b>
          <bdi>{order.customer.name}</bdi>
        </b>
        <LevelBadge level={order.customer.level} />
      </p>
      <p class="muted">{order.customer.email}</p>
      {phone && (
        <p class="muted num">
          <span aria-hidden="true">{phone}</span>
          <span class="vh">{t('admin.order.phoneEnding', { digits: phone.slice(-4) })}</span>
        </p>
      )}
      <p class="hint">{order.customerNumber ?? t('admin.order.guest')}</p>
    </div>
  );
};

const PlacedBy = ({ desk: { t }, order: { operator } }: OrderAsideProps) =>
  operator ? (
    <div class="stack stack-1">
      <p>
        <b>{operator.name}</b>
      </p>
      <p class="muted">{operator.email}</p>
    </div>
  ) : (
    <p class="muted">{t('admin.order.noOperator')}</p>
  );

const Payment = ({ desk: { t, formats }, order }: OrderAsideProps) => (
  <dl class="dl">
    <div>
      <dt>{t('admin.order.paymentMethod')}</dt>
      <dd>{paidByWords(t, order)}</dd>
    </div>
    <div>
      <dt>{t('admin.order.paymentState')}</dt>
      <dd>
        <PaymentState t={t} order={order} />
      </dd>
    </div>
    <div>
      <dt>{t('cart.sumTotal')}</dt>
      <dd class="num">{formats.money(order.value)}</dd>
    </div>
    <div>
      <dt>{t('admin.order.id')}</dt>
      <dd class="mono">{order.id}</dd>
    </div>
  </dl>
);

const PaymentState = ({ t, order }: { readonly t: Translator; readonly order: OrderDetail }) => {
  if (order.paymentApproved) return <span class="badge badge-green">{t('admin.order.paymentApproved')}</span>;
  return order.state === 'payment-pending' ? (
    <span class="badge badge-amber">{t('admin.order.paymentWaits')}</span>
  ) : (
    <span class="badge">{t('admin.order.paymentNone')}</span>
  );
};
