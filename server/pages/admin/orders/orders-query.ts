import { type OrderState, orderStates } from '../../../../shared/domain/order-state.ts';
import { addDays, type Day, dayOf, isDay, startOfDay } from '../../../../shared/domain/zoned-day.ts';
import type { OrderListFilter } from '../../../features/orders/order-views.ts';

/** What the address of All Orders says. A member that is undefined, or '' for text, does not narrow the list. */
export interface OrdersQuery {
  readonly text: string;
  readonly status: OrderState | undefined;
  /** As chosen; what counts is `periodOf`. */
  readonly period: Period | undefined;
  /** Only with period "custom": first and last day, '' = open. */
  readonly from: Day | '';
  readonly to: Day | '';
  readonly operatorId: string | undefined;
  readonly channel: Channel | undefined;
  readonly paymentSystemId: string | undefined;
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly rows: RowCount;
}

export const periods = ['today', 'yesterday', '7-days', '30-days', '90-days', 'any', 'custom'] as const;
export type Period = (typeof periods)[number];
export const channels = ['phone', 'web', 'subscription', 'import'] as const;
export type Channel = (typeof channels)[number];
export const rowCounts = [25, 50, 100] as const;
export type RowCount = (typeof rowCounts)[number];
const sortColumns = ['placed', 'number', 'customer', 'total'] as const;
export type SortColumn = (typeof sortColumns)[number];

const longestText = 200;
const lastPage = 10_000;

export const everyOrder: OrdersQuery = {
  text: '',
  status: undefined,
  period: undefined,
  from: '',
  to: '',
  operatorId: undefined,
  channel: undefined,
  paymentSystemId: undefined,
  sort: 'placed',
  descending: true,
  page: 1,
  rows: 25,
};

/** Reads an address that people edit, keep and send: what it does not know it leaves out. */
export function readOrdersQuery(address: URLSearchParams): OrdersQuery {
  const text = (name: string): string =>
    (address.get(name) ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, longestText);
  const day = (name: string): Day | '' => (isDay(text(name)) ? text(name) : '');
  const from = day('from');
  const to = day('to');
  const period = from || to ? 'custom' : oneOf(periods, text('period'));
  return {
    text: text('q'),
    status: oneOf(orderStates, text('status')),
    period: period === 'custom' && !from && !to ? undefined : period,
    from,
    to,
    operatorId: text('operator') || undefined,
    channel: oneOf(channels, text('channel')),
    paymentSystemId: text('payment') || undefined,
    sort: oneOf(sortColumns, text('sort')) ?? everyOrder.sort,
    descending: text('dir') !== 'asc',
    page: Math.min(Math.max(Math.trunc(Number(text('page'))) || 1, 1), lastPage),
    rows: rowCounts.find((count) => String(count) === text('rows')) ?? everyOrder.rows,
  };
}

/** The address of All Orders with these changes to the query; back on the first page unless the page is what changes. */
export function ordersAddress(query: OrdersQuery, changes: Partial<OrdersQuery> = {}): string {
  const it: OrdersQuery = { ...query, page: 1, ...changes };
  const address = new URLSearchParams();
  for (const [name, value] of addressFields(it)) address.append(name, value);
  const text = address.toString();
  return text ? `/admin/orders?${text}` : '/admin/orders';
}

/** The query as names and values, for an address or for hidden fields; defaults are left out. */
export function addressFields(it: OrdersQuery): readonly (readonly [string, string])[] {
  const custom = it.period === 'custom';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['q', it.text],
    ['status', it.status],
    ['period', custom ? undefined : it.period],
    ['from', custom ? it.from : undefined],
    ['to', custom ? it.to : undefined],
    ['operator', it.operatorId],
    ['channel', it.channel],
    ['payment', it.paymentSystemId],
    ['sort', it.sort === everyOrder.sort ? undefined : it.sort],
    ['dir', it.descending ? undefined : 'asc'],
    ['rows', it.rows === everyOrder.rows ? undefined : String(it.rows)],
    ['page', it.page === 1 ? undefined : String(it.page)],
  ];
  return fields.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** The days that count: as chosen, else 90 days, but all of them for a search, which looks for one order whatever its age. */
export const periodOf = (query: OrdersQuery): Period => query.period ?? (query.text ? 'any' : '90-days');

/** Some orders may be left out, if only by their date. */
export const isNarrowed = (query: OrdersQuery): boolean =>
  periodOf(query) !== 'any' ||
  [query.text, query.status, query.operatorId, query.channel, query.paymentSystemId].some(Boolean);

const daysBack = { '7-days': 6, '30-days': 29, '90-days': 89 } as const;

/** First day and the day after the last, '' = open. */
function daysOf(query: OrdersQuery, today: Day): readonly [Day | '', Day | ''] {
  const period = periodOf(query);
  switch (period) {
    case 'any':
      return ['', ''];
    case 'today':
      return [today, ''];
    case 'yesterday':
      return [addDays(today, -1), today];
    case 'custom':
      return [query.from, query.to && addDays(query.to, 1)];
    default:
      return [addDays(today, -daysBack[period]), ''];
  }
}

const sortedBy = {
  placed: 'createdAt',
  number: 'sequence',
  customer: 'clientName',
  total: 'value',
} as const satisfies Record<SortColumn, OrderListFilter['sort']>;

/** The query as the list verb takes it. Days are those of the store's time zone. */
export function listFilterOf(query: OrdersQuery, now: number, timeZone: string): OrderListFilter {
  const [from, before] = daysOf(query, dayOf(now, timeZone));
  return {
    text: query.text || undefined,
    states: query.status && [query.status],
    from: from ? startOfDay(from, timeZone) : undefined,
    to: before ? startOfDay(before, timeZone) : undefined,
    operatorId: query.operatorId,
    channel: query.channel,
    paymentSystem: query.paymentSystemId,
    sort: sortedBy[query.sort],
    descending: query.descending,
    page: query.page,
    perPage: query.rows,
  };
}

const oneOf = <T extends string>(known: readonly T[], text: string): T | undefined =>
  known.find((value) => value === text);
