import { isErased } from '../../../shared/domain/erased-customer.ts';
import { sequenceIn } from '../../../shared/domain/order-number.ts';
import { isIncomplete, orderStates } from '../../../shared/domain/order-state.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { OrderFilter, OrderTable, Tables } from '../../storage/storage.ts';
import { sameOwner } from '../checkout/cart-owner.ts';
import { cartOwnerOf, customerOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { orderUnknown } from './order-problems.ts';
import { orderRow, orderView } from './order-row.ts';
import type { OrderDetail, OrderList, OrderListFilter, OrderRow, OrderView } from './order-views.ts';

const longestPage = 100;
const lastPage = 100_000;

/** Only a filter that names their state shows incomplete orders. */
export const completeStates = orderStates.filter((state) => !isIncomplete(state));

/** Orders of the signed-in customer, or of the one acted for; newest first. Empty without a customer. */
export async function ordersOfCustomer(
  deps: Deps,
  identity: Identity,
  options: { readonly page?: number; readonly perPage?: number } = {},
): Promise<OrderList> {
  const customer = customerOf(identity);
  if (!customer) return { orders: [], total: 0, sum: 0, page: 1, pages: 1, perPage: options.perPage ?? 25 };
  return listOrders(deps, { customerId: customer.id }, options);
}

/** By orderId or number. undefined: no such order of this customer. */
export async function orderOfCustomer(deps: Deps, identity: Identity, id: string): Promise<OrderView | undefined> {
  const customer = customerOf(identity);
  const order = customer && (await findOrder(deps.storage.read, id));
  return order && order.customerId === customer.id ? view(deps.storage.read, order) : undefined;
}

/** For the page after placing: the order of whoever owned its cart, guests included; undefined for everybody else. */
export async function orderJustPlaced(deps: Deps, identity: Identity, group: string): Promise<OrderView | undefined> {
  const order = await findJustPlaced(deps, identity, group);
  return order && view(deps.storage.read, order);
}

export async function findJustPlaced(deps: Deps, identity: Identity, group: string): Promise<Order | undefined> {
  const tables = deps.storage.read;
  const [order] = await tables.orders.byGroup(group);
  if (!order) return undefined;
  if (identity.kind === 'app') return may(identity, 'see-all-orders') ? order : undefined;
  const owner = cartOwnerOf(identity);
  if (owner?.kind === 'customer') return order.customerId === owner.customerId ? order : undefined;
  const transaction = await tables.orders.transactionOfGroup(group);
  const cart = transaction && (await tables.carts.byId(transaction.cartId));
  return owner && cart && sameOwner(cart.owner, owner) ? order : undefined;
}

/** All Orders. Staff without see-all-orders get only what they placed themselves. 403 without either right. */
export async function allOrders(deps: Deps, identity: Identity, filter: OrderListFilter): Promise<Result<OrderList>> {
  const scope = scopeOf(identity);
  if (!scope) return refused(rightMissing);
  return ok(await listOrders(deps, { ...storedFilter(filter), ...scope }, filter));
}

/** 404 also for an order that this person may not see. */
export async function orderDetail(deps: Deps, identity: Identity, id: string): Promise<Result<OrderDetail>> {
  const order = await findForStaff(deps.storage.read, identity, id);
  return order ? ok(await detailOf(deps.storage.read, identity, order)) : refused(orderUnknown);
}

export async function detailOf(tables: Tables, identity: Identity, order: Order): Promise<OrderDetail> {
  const events = await tables.orders.events(order.id);
  return {
    ...orderView(order, events, await customerNumberOf(tables, order)),
    events: events.map(({ at, source, level, message, state }) => ({ at, source, level, message, state })),
    canApprovePayment: order.state === 'payment-pending' && may(identity, 'approve-payments'),
  };
}

/** The order, if this staff member or app key may see it. */
export async function findForStaff(tables: Tables, identity: Identity, id: string): Promise<Order | undefined> {
  const scope = scopeOf(identity);
  const order = scope && (await findOrder(tables, id));
  return order && (!scope.operatorId || order.operator?.id === scope.operatorId) ? order : undefined;
}

/** The customer's newest orders as this staff member may see them (toolbar). */
export async function ordersForStaff(
  deps: Deps,
  identity: Identity,
  customerId: string,
  limit: number,
): Promise<readonly OrderRow[]> {
  const scope = scopeOf(identity);
  return scope ? (await listOrders(deps, { customerId, ...scope }, { perPage: limit })).orders : [];
}

/** Every order, or only those this person placed; undefined = none at all. */
export function scopeOf(identity: Identity): { readonly operatorId?: string } | undefined {
  if (may(identity, 'see-all-orders')) return {};
  return identity.kind === 'staff' && may(identity, 'see-own-orders') ? { operatorId: identity.staff.id } : undefined;
}

/** By orderId, by number as people say it, or by VTEX's "seq…". */
export async function findOrder(tables: Tables, id: string): Promise<Order | undefined> {
  const sequence = sequenceIn(id);
  return (await tables.orders.byId(id)) ?? (sequence === undefined ? undefined : tables.orders.bySequence(sequence));
}

async function view(tables: Tables, order: Order): Promise<OrderView> {
  return orderView(order, await tables.orders.events(order.id), await customerNumberOf(tables, order));
}

/** undefined for a guest, and for a customer who was erased since. */
async function customerNumberOf(tables: Tables, { customerId }: Order): Promise<string | undefined> {
  const customer = customerId === undefined ? undefined : await tables.customers.byId(customerId);
  return customer && !isErased(customer) ? customer.number : undefined;
}

const storedFilter = (filter: OrderListFilter): OrderFilter => ({
  ...(filter.text && { text: filter.text }),
  ...(filter.states && { states: filter.states }),
  ...(filter.from !== undefined && { from: filter.from }),
  ...(filter.to !== undefined && { to: filter.to }),
  ...(filter.operatorId && { operatorId: filter.operatorId }),
  ...(filter.channel && { channel: filter.channel }),
  ...(filter.paymentSystem && { paymentSystemIds: [filter.paymentSystem] }),
});

async function listOrders(
  deps: Deps,
  filter: OrderFilter,
  options: Pick<OrderListFilter, 'page' | 'perPage' | 'sort' | 'descending'>,
): Promise<OrderList> {
  const perPage = within(options.perPage ?? 25, longestPage);
  const page = within(options.page ?? 1, lastPage);
  const order = { by: options.sort ?? 'createdAt', descending: options.descending ?? true } as const;
  const read = (from: number): ReturnType<OrderTable['find']> =>
    deps.storage.read.orders.find(
      { states: completeStates, ...filter },
      { offset: (from - 1) * perPage, limit: perPage, order },
    );
  const first = await read(page);
  const pages = Math.max(1, Math.ceil(first.total / perPage));
  const { orders, total, sum } = page <= pages ? first : await read(pages);
  return { orders: orders.map(orderRow), total, sum, page: Math.min(page, pages), pages, perPage };
}

const within = (value: number, most: number): number => Math.min(Math.max(1, Math.floor(value) || 1), most);
