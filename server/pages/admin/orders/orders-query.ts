import { type OrderState, orderStates } from '../../../../shared/domain/order-state.ts';
import type { OrderListFilter } from '../../../features/orders/order-views.ts';
import { addressOf, filledFields, type QueryFields } from '../filters/filter.ts';
import { boundsOf, type ChosenDays, daysFields, noDays, type Period, readDays } from '../filters/period.ts';
import { textIn } from '../filters/text-in.ts';

export const ordersPath = '/admin/orders';

/** What the address of All Orders says. A member that is undefined, or '' for text, does not narrow the list; of days, `periodOf` counts. */
export interface OrdersQuery extends ChosenDays {
  readonly text: string;
  readonly status: OrderState | undefined;
  readonly operatorId: string | undefined;
  readonly channel: Channel | undefined;
  readonly paymentSystemId: string | undefined;
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly rows: RowCount;
}

export const channels = ['phone', 'web', 'subscription', 'import'] as const;
export type Channel = (typeof channels)[number];
export const rowCounts = [25, 50, 100] as const;
export type RowCount = (typeof rowCounts)[number];
const sortColumns = ['placed', 'number', 'customer', 'total'] as const;
export type SortColumn = (typeof sortColumns)[number];

const lastPage = 10_000;

export const everyOrder: OrdersQuery = {
  text: '',
  status: undefined,
  ...noDays,
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
  const text = (name: string) => textIn(address, name);
  return {
    text: text('q'),
    status: oneOf(orderStates, text('status')),
    ...readDays(address),
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
  return addressOf(ordersPath, addressFields({ ...query, page: 1, ...changes }));
}

/** The query as names and values; defaults are left out. */
export function addressFields(it: OrdersQuery): QueryFields {
  return [
    ...filledFields([
      ['q', it.text],
      ['status', it.status],
    ]),
    ...daysFields(it),
    ...filledFields([
      ['operator', it.operatorId],
      ['channel', it.channel],
      ['payment', it.paymentSystemId],
      ['sort', it.sort === everyOrder.sort ? undefined : it.sort],
      ['dir', it.descending ? undefined : 'asc'],
      ['rows', it.rows === everyOrder.rows ? undefined : String(it.rows)],
      ['page', it.page === 1 ? undefined : String(it.page)],
    ]),
  ];
}

/** The days that count: as chosen, else 90 days, but all of them for a search, which looks for one order whatever its age. */
export const periodOf = (query: OrdersQuery): Period => query.period ?? (query.text ? 'any' : '90-days');

/** Some orders may be left out, if only by their date. */
export const isNarrowed = (query: OrdersQuery): boolean =>
  periodOf(query) !== 'any' ||
  [query.text, query.status, query.operatorId, query.channel, query.paymentSystemId].some(Boolean);

const sortedBy = {
  placed: 'createdAt',
  number: 'sequence',
  customer: 'clientName',
  total: 'value',
} as const satisfies Record<SortColumn, OrderListFilter['sort']>;

/** The query as the list verb takes it. Days are those of the store's time zone. */
export function listFilterOf(query: OrdersQuery, now: number, timeZone: string): OrderListFilter {
  const { from, to } = boundsOf(periodOf(query), query, now, timeZone);
  return {
    text: query.text || undefined,
    states: query.status && [query.status],
    from,
    to,
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
