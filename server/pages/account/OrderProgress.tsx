import type { ComponentChildren } from 'preact';
import * as icons from '../../../shared/design/icons.ts';
import { cashOnDelivery } from '../../../shared/domain/payment-system.ts';
import type { OrderStep, OrderView } from '../../features/orders/order-views.ts';
import { Icon } from '../parts/Icon.tsx';
import { Time } from '../parts/Time.tsx';
import { arrivalOf } from '../store/arrival.ts';
import { paidBy } from '../store/checkout/payment-words.ts';
import type { Shop } from '../store/shop.ts';

interface OrderProgressProps {
  readonly shop: Shop;
  readonly order: OrderView;
}

/** The order's way in the shopper's words: what is done, what it waits for, what comes. */
export const OrderProgress = ({ shop, order }: OrderProgressProps) => (
  <ol class="timeline">
    {order.steps.map((step) => (
      <li key={step.state}>
        <Node standing={step.standing} />
        <b>{titleOf(shop, order, step)}</b>
        <br />
        <span class="hint">{wordsOf(shop, order, step)}</span>
      </li>
    ))}
  </ol>
);

const Node = ({ standing }: Pick<OrderStep, 'standing'>) => {
  if (standing === 'done')
    return (
      <span class="node node-done">
        <Icon path={icons.check} />
      </span>
    );
  if (standing === 'failed')
    return (
      <span class="node node-red">
        <Icon path={icons.x} />
      </span>
    );
  return <span class={standing === 'now' ? 'node node-now' : 'node'} />;
};

function titleOf({ t }: Shop, order: OrderView, { state, standing }: OrderStep): string {
  switch (state) {
    case 'order-created':
      return t('placed.received');
    case 'payment-approved':
      if (standing === 'done') return t('placed.paymentDone');
      return t(order.state === 'waiting-for-order-authorization' ? 'orderStatus.priceCheck' : 'placed.paymentWaits');
    case 'ready-for-handling':
      return t('placed.packing');
    case 'invoiced':
      if (order.pickup) return t('placed.ready');
      return t(standing === 'done' ? 'orderStatus.shipped' : 'placed.arrives');
    default:
      return t(state === 'order-creation-error' ? 'orderStatus.notPlaced' : 'orderStatus.canceled');
  }
}

/** When it happened; or what it waits for and what comes. */
function wordsOf({ t, formats, settings, now }: Shop, order: OrderView, step: OrderStep): ComponentChildren {
  if (step.at !== undefined) {
    const moment = formats.moment(step.at);
    const advisor = step.state === 'order-created' ? order.operator?.name.split(' ')[0] : undefined;
    if (advisor) return t('placed.withHelp', { moment, advisor, store: settings.name });
    return <Time at={step.at} text={moment} />;
  }
  if (step.state === 'payment-approved')
    return order.state === 'waiting-for-order-authorization'
      ? t('placed.priceCheckText', { total: formats.money(order.value) })
      : t('placed.paymentWaitsText');
  if (step.state === 'ready-for-handling') return t('placed.packingText');
  const paidAt = Math.max(order.placedAt, order.paymentApproved ? 0 : now);
  const arrives = arrivalOf({ settings, now: paidAt }, order.pickup?.days ?? settings.delivery.days);
  const values = { day: formats.deadline(arrives), total: formats.money(order.value) };
  const isCash = order.paymentSystem === cashOnDelivery.id;
  if (order.card) return t('placed.paidByCard', { ...values, card: paidBy(t, order) });
  if (!isCash) return t('placed.arrivesPaidByInvoice', values);
  return t(order.pickup ? 'placed.readyPaidThere' : 'placed.arrivesPaidOnDelivery', values);
}
