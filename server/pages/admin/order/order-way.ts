import { nextStates, type OrderState } from '../../../../shared/domain/order-state.ts';
import type { OrderDetail } from '../../../features/orders/order-views.ts';

/** One step of an order's way as staff follow it. */
export interface WayStep {
  readonly state: OrderState;
  /** ms since 1970; undefined = still to come. */
  readonly at: number | undefined;
  /** The person who brought it; undefined when it came by itself. */
  readonly who: string | undefined;
  readonly standing: 'done' | 'now' | 'to-come' | 'failed';
}

/** States that an order passes on its way to another: worth a line only while it stands there. */
const passing: readonly OrderState[] = [
  'payment-pending',
  'approve-payment',
  'window-to-cancel',
  'start-handling',
  'invoice',
  'cancel',
];

/** Whoever brought the state on the right brought the one on the left. */
const causes: Readonly<Partial<Record<OrderState, OrderState>>> = {
  'payment-approved': 'approve-payment',
  handling: 'start-handling',
  invoiced: 'invoice',
  canceled: 'cancel',
};

/** Sources of events that are no persons. */
const machines = ['system', 'payments', 'warehouse', 'invoicing'];

/** What happened, who did it, where the order stands, and what comes. */
export function wayOf(order: OrderDetail): readonly WayStep[] {
  const reached = reachedStates(order);
  const ahead = standingOf(order.state) === 'failed' ? [] : order.steps.filter(({ state }) => !reached.has(state));
  const behind = [...reached].map(
    ([state, at]): WayStep => ({
      state,
      at,
      who: whoBrought(order, state),
      standing: state === order.state ? standingOf(state) : 'done',
    }),
  );
  return [
    ...behind,
    ...ahead.map(({ state }): WayStep => ({ state, at: undefined, who: undefined, standing: 'to-come' })),
  ];
}

const standingOf = (state: OrderState): WayStep['standing'] => {
  if (state === 'canceled' || state === 'order-creation-error') return 'failed';
  return nextStates[state].length === 0 ? 'done' : 'now';
};

/** When the order came to each state worth a line, in that order; the one it stands at is always there. */
function reachedStates({ state: current, placedAt, events }: OrderDetail): ReadonlyMap<OrderState, number> {
  const reached = new Map<OrderState, number>([['order-created', placedAt]]);
  for (const { state, at } of events)
    if (state && state !== 'order-created' && (state === current || !passing.includes(state))) {
      reached.delete(state); // an order can come to a state again; it stands where it came last
      reached.set(state, at);
    }
  return reached;
}

function whoBrought(order: OrderDetail, state: OrderState): string | undefined {
  if (state === 'order-created') return order.operator?.name;
  const source = sourceOf(order, causes[state] ?? state) ?? sourceOf(order, state);
  return source && !machines.includes(source) ? source : undefined;
}

const sourceOf = (order: OrderDetail, state: OrderState): string | undefined =>
  order.events.findLast((event) => event.state === state)?.source;
