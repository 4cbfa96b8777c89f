import * as icons from '../../../../shared/design/icons.ts';
import type { OrderDetail } from '../../../features/orders/order-views.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
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

interface StepProps extends OrderTimelineProps {
  readonly step: WayStep;
}

const Step = ({ desk, order, step }: StepProps) => {
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
          <span class="hint">
            <WhenAndWho desk={desk} order={order} step={step} at={step.at} />
          </span>
        </>
      )}
    </li>
  );
};

/** Names are isolated: one with letters from right to left, or a mark that turns the direction, leaves the rest in place. */
const WhenAndWho = ({ desk: { t, formats }, order, step, at }: StepProps & { readonly at: number }) => {
  const { state, who, standing } = step;
  const time = <Time at={at} text={formats.shortMoment(at)} />;
  const customer = <bdi>{order.customer.name}</bdi>;
  if (who && state === 'order-created')
    return <Rich t={t} of="admin.order.byFor" values={{ time, operator: <bdi>{who}</bdi>, customer }} />;
  if (who) return <Rich t={t} of="admin.order.by" values={{ time, who: <bdi>{who}</bdi> }} />;
  return standing === 'now' ? <Rich t={t} of="admin.order.since" values={{ time }} /> : time;
};
