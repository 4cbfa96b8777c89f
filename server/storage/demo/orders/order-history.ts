import type { OrderState } from '../../../../shared/domain/order-state.ts';
import { cancelWindowMs } from '../../../../shared/domain/order-state.ts';
import { priceWaits } from '../../../features/authorization/after-placing.ts';
import { paymentApproved, paymentWaits } from '../../../features/orders/payment-steps.ts';
import type { Random } from '../random.ts';

/** What becomes of an order in the end, if there is time until today. */
export type Outcome = 'invoiced' | 'canceled' | 'waits-for-payment' | 'waits-for-approval' | 'cancellation-requested';

/** The order came into this state at this time (ms). */
export interface Moment {
  readonly at: number;
  readonly state: OrderState;
  readonly source: string;
  readonly message: string;
}

export interface Placing {
  readonly at: number;
  readonly outcome: Outcome;
  readonly clientName: string;
  /** The operator's name, undefined on the web. */
  readonly placedBy: string | undefined;
  readonly paymentName: string;
  /** Units in all lines. */
  readonly count: number;
  /** Who approved the payment by hand; undefined = it needed nobody. */
  readonly approvedBy: string | undefined;
}

interface Step {
  readonly state: OrderState;
  readonly source: string;
  readonly message: string;
  /** After the step before. */
  readonly afterMs: number;
}

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** States that an order passes within seconds. */
const passing = new Set<OrderState>([
  'order-created',
  'approve-payment',
  'payment-approved',
  'start-handling',
  'invoice',
  'cancel',
]);

/** The order's way from placing until `now`, oldest first. It ends in a state in which orders stay. */
export function historyOf(placing: Placing, now: number, random: Random): readonly Moment[] {
  let at = placing.at;
  const all = stepsOf(placing, random).map(({ afterMs, ...step }) => {
    at += afterMs;
    return { ...step, at };
  });
  const past = all.filter((moment) => moment.at <= now);
  return past.slice(0, past.findLastIndex(({ state }) => !passing.has(state)) + 1);
}

function stepsOf(placing: Placing, random: Random): readonly Step[] {
  const begin = [placed(placing), { ...step(paymentWaits), afterMs: secondMs }];
  const way = random.between(1, 3);
  switch (placing.outcome) {
    case 'waits-for-payment':
      return begin;
    case 'waits-for-approval':
      return [...begin, { ...step(priceWaits), afterMs: secondMs }];
    case 'invoiced':
      return [...begin, ...approved(placing, random), windowClosed, ...handled(random)];
    case 'cancellation-requested':
      return [...begin, ...approved(placing, random), windowClosed, cancellationAsked(random)];
    case 'canceled':
      if (way === 1) return [...begin, ...canceled('payments', 'The payment was not approved in time', 47 * hourMs)];
      if (way === 2)
        return [
          ...begin,
          ...approved(placing, random),
          ...canceled(placing.clientName, 'The customer canceled the order', random.between(3, 28) * minuteMs),
        ];
      return [
        ...begin,
        ...approved(placing, random),
        windowClosed,
        ...canceled('warehouse', 'Ordered twice, confirmed by phone', random.between(20, 90) * minuteMs),
      ];
  }
}

const placed = ({ placedBy, clientName, count }: Placing): Step => ({
  state: 'order-created',
  source: placedBy ?? clientName,
  message: `Order placed for ${clientName}, ${count} items reserved`,
  afterMs: 0,
});

const approved = ({ approvedBy, paymentName }: Placing, random: Random): readonly Step[] =>
  paymentApproved(
    approvedBy ?? 'payments',
    approvedBy ? 'Payment approved by hand' : `${paymentName} needs no further approval`,
  ).map((move, index) => ({
    ...step(move),
    afterMs: index === 0 && approvedBy ? random.between(15, 300) * minuteMs : secondMs,
  }));

const windowClosed: Step = {
  state: 'ready-for-handling',
  source: 'system',
  message: 'The time to cancel is over',
  afterMs: cancelWindowMs,
};

const handled = (random: Random): readonly Step[] => [
  {
    state: 'start-handling',
    source: 'warehouse',
    message: 'Picking started',
    afterMs: random.between(2 * 60, 20 * 60) * minuteMs,
  },
  { state: 'handling', source: 'warehouse', message: 'Picked and being packed', afterMs: 20 * secondMs },
  {
    state: 'invoice',
    source: 'warehouse',
    message: 'Packed, invoice asked for',
    afterMs: random.between(10 * 60, 50 * 60) * minuteMs,
  },
  { state: 'invoiced', source: 'invoicing', message: 'Invoiced and handed to the carrier', afterMs: 40 * secondMs },
];

const cancellationAsked = (random: Random): Step => ({
  state: 'cancellation-requested',
  source: 'warehouse',
  message: 'The customer asked to cancel; the goods are being picked',
  afterMs: random.between(20, 150) * minuteMs,
});

const canceled = (source: string, message: string, afterMs: number): readonly Step[] => [
  { state: 'cancel', source, message, afterMs },
  { state: 'canceled', source: 'system', message: 'Order canceled, stock returned', afterMs: secondMs },
];

const step = (move: { readonly to: OrderState; readonly source: string; readonly message: string }) => ({
  state: move.to,
  source: move.source,
  message: move.message,
});
