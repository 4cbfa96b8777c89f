import type { OrderState } from '../../../../shared/domain/order-state.ts';
import { paymentSystems } from '../../../../shared/domain/payment-system.ts';
import { type Day, startOfDay } from '../../../../shared/domain/zoned-day.ts';
import type { OrderOperator } from '../../../storage/records.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Desk } from '../desk.ts';
import { channels, type OrdersQuery, ordersAddress, periodOf } from './orders-query.ts';
import { channelWords, paymentWords } from './words.ts';

/** One filter as the page shows it: a chip with choices, each the address of the list narrowed so. */
export interface Filter {
  readonly id: 'date' | NarrowingMember;
  readonly name: string;
  /** In words, when it narrows the list. */
  readonly value: string | undefined;
  /** The address without it. */
  readonly removed: string;
  readonly choices: readonly Choice[];
}
type NarrowingMember = 'status' | 'operatorId' | 'channel' | 'paymentSystemId';

export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly isChosen: boolean;
}

/** The filters of All Orders. Whoever sees only their own orders has no operators to choose from. */
export function filtersOf(desk: Desk, query: OrdersQuery, operators: readonly OrderOperator[]): readonly Filter[] {
  const { t } = desk;
  const statuses = statesOffered(query).map((state) => [state, t(`orderState.${state}`)] as const);
  const byChannel = channels.map((channel) => [channel, channelWords(t, channel)] as const);
  const byPayment = paymentSystems.map(({ id }) => [id, paymentWords(t, id)] as const);
  const byOperator = choiceFilter(query, 'operatorId', t('admin.orders.operator'), namesOf(t, query, operators));
  return [
    dateFilter(desk, query),
    choiceFilter(query, 'status', t('admin.orders.status'), statuses),
    ...(operators.length > 0 ? [byOperator] : []),
    choiceFilter(query, 'channel', t('admin.orders.channel'), byChannel),
    choiceFilter(query, 'paymentSystemId', t('admin.orders.payment'), byPayment),
  ];
}

/** States in which orders rest; the others last a moment, and are offered only when an address names them. */
const restingStates = [
  'payment-pending',
  'waiting-for-order-authorization',
  'payment-approved',
  'window-to-cancel',
  'ready-for-handling',
  'handling',
  'invoiced',
  'cancellation-requested',
  'canceled',
] as const satisfies readonly OrderState[];

const statesOffered = ({ status }: OrdersQuery): readonly OrderState[] =>
  status && !restingStates.some((state) => state === status) ? [...restingStates, status] : restingStates;

function choiceFilter(
  query: OrdersQuery,
  member: NarrowingMember,
  name: string,
  values: readonly (readonly [string, string])[],
): Filter {
  return {
    id: member,
    name,
    value: values.find(([value]) => value === query[member])?.[1],
    removed: ordersAddress(query, { [member]: undefined }),
    choices: values.map(([value, label]) => ({
      label,
      href: ordersAddress(query, { [member]: value }),
      isChosen: value === query[member],
    })),
  };
}

/** An address may name somebody who is no operator any more: that narrows the list as well, and is said. */
function namesOf(
  t: Translator,
  { operatorId }: OrdersQuery,
  operators: readonly OrderOperator[],
): readonly (readonly [string, string])[] {
  const names = operators.map(({ id, name }) => [id, name] as const);
  const isStranger = operatorId !== undefined && !names.some(([id]) => id === operatorId);
  return isStranger ? [...names, [operatorId, t('admin.orders.unknownOperator')]] : names;
}

const offeredPeriods = ['today', 'yesterday', '7-days', '30-days', '90-days', 'any'] as const;

/** "All dates" is no filter, and yet a choice. */
function dateFilter(desk: Desk, query: OrdersQuery): Filter {
  const { t } = desk;
  const period = periodOf(query);
  const inWords = () => (period === 'custom' ? daysInWords(desk, query) : t(`admin.orders.period.${period}`));
  return {
    id: 'date',
    name: t('admin.orders.date'),
    value: period === 'any' ? undefined : inWords(),
    removed: ordersAddress(query, { period: 'any' }),
    choices: offeredPeriods.map((offered) => ({
      label: t(`admin.orders.period.${offered}`),
      href: ordersAddress(query, { period: offered }),
      isChosen: offered === period,
    })),
  };
}

function daysInWords({ t, formats, timeZone }: Desk, { from, to }: OrdersQuery): string {
  const inWords = (day: Day) => formats.day(startOfDay(day, timeZone));
  if (!from) return t('admin.orders.period.to', { to: inWords(to) });
  if (!to) return t('admin.orders.period.from', { from: inWords(from) });
  return t('admin.orders.period.between', { from: inWords(from), to: inWords(to) });
}
