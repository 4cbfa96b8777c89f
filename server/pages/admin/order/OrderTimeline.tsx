import * as icons from '../../../../shared/design/icons.ts';
import type { OrderDetail } from '../../../features/orders/order-views.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { type WayStep, wayOf } from './order-way.ts';

const looks = {
  done: { node: 'node node-done', icon: icons.check, words: 'admin.order.done' },
  now: { node: 'node node-now', icon: undefined, words: 'admin.order.now' },
  'to-come': { node: 'node', icon: undefined, words: 'admin.order.toCome' },
  failed: { node: 'node node-red', icon: icons.x, words: 'admin.order.failed' },
} as const satisfies Record<WayStep['standing'], unknown>;

interface OrderTimelineProps {
  readonly desk: Desk;
  readonly order: OrderDetail;
}

/** Steps done with who and when, the one where the order stands, and those to come. */
export const OrderTimeline = ({ desk, order }: OrderTimelineProps) => (
  <ol class="timeline">
    {wayOf(order).map((step) => (
      <Step key={step.state} desk={desk} order={order} step={step} />
    ))}
  </ol>
);

const Step = ({ desk, order, step }: OrderTimelineProps & { readonly step: WayStep }) => {
  const { t } = desk;
  const { node, icon, words } = looks[step.standing];
  const name = t(step.state === 'order-created' ? 'admin.order.placed' : `orderState.${step.state}`);
  return (
    <li aria-current={step.standing === 'now' ? 'step' : undefined}>
      <span class={node}>{icon && <Icon path={icon} />}</span>
      <span class="vh">{t(words)} </span>
      {step.standing === 'to-come' ? name : <b>{name}</b>}
      {step.at !== undefined && (
        <>
          <br />
          <span class="hint">{whenAndWho(desk, order, step, step.at)}</span>
        </>
      )}
    </li>
  );
};

function whenAndWho({ t, formats }: Desk, order: OrderDetail, { state, who, standing }: WayStep, at: number): string {
  const time = formats.shortMoment(at);
  if (state === 'order-created' && who)
    return t('admin.order.byFor', { time, operator: who, customer: order.customer.name });
  if (who) return t('admin.order.by', { time, who });
  return standing === 'now' ? t('admin.order.since', { time }) : time;
}
