import { discountLimit, floorOf, marginOf } from '../../../shared/domain/price-guards.ts';
import { divideHalfUp } from '../../../shared/domain/price-lines.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { AuthorizationItem, Order, PersonName, SkuCost } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Identity } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { authorizationUnknown } from './authorization-problems.ts';
import type { AskerHistory, AuthorizationDetail, DetailedItem, PaidBefore } from './authorization-views.ts';
import { personOf } from './decide-authorization.ts';
import { offOf } from './judge-order.ts';
import { authorizationRow } from './list-authorizations.ts';

const monthMs = 30 * 24 * 60 * 60_000;
const ordersLookedAt = 100;
const mostPaid = 3;

/** Everything that somebody needs to decide. For approvers and administrators: it tells margins. 403, 404. */
export async function authorizationDetail(
  deps: Deps,
  identity: Identity,
  id: string,
): Promise<Result<AuthorizationDetail>> {
  if (!personOf(identity)) return refused(rightMissing);
  const tables = deps.storage.read;
  const authorization = await tables.authorizations.byId(id);
  const order = authorization && (await tables.orders.byId(authorization.orderId));
  if (!authorization || !order) return refused(authorizationUnknown);
  const { manualPrices } = await tables.meta.settings();
  const customer = order.customerId === undefined ? undefined : await tables.customers.byId(order.customerId);
  return ok({
    ...authorizationRow(deps, identity, { authorization, order, staff: await tables.staff.list() }),
    ruleVersion: authorization.ruleVersion,
    items: await detailedItems(tables, order, authorization.items, manualPrices.guards.minimumMargin),
    approvals: authorization.approvals,
    needsSecond: authorization.second !== undefined && authorization.approvals.length === 0,
    placedAt: order.createdAt,
    channel: order.channel,
    operator: order.operator && { id: order.operator.id, name: order.operator.name },
    customer: { number: customer?.number, level: order.level, since: customer?.createdAt },
    wholeOrder: {
      itemsTotal: order.itemsTotal,
      off: order.itemsTotal === 0 ? 0 : divideHalfUp(-order.discountsTotal * 10_000, order.itemsTotal),
      discountLimit: discountLimit(order.itemsTotal, manualPrices.guards.orderLimit),
    },
    asker: await askerHistory(tables, authorization.askedBy[0], deps.clock.now()),
  });
}

async function detailedItems(
  tables: Tables,
  order: Order,
  items: readonly AuthorizationItem[],
  minimumMargin: number | undefined,
): Promise<readonly DetailedItem[]> {
  const skuIds = items.map(({ skuId }) => skuId);
  const costs = await tables.catalog.costs(skuIds);
  const stock = new Map((await tables.catalog.skus(skuIds)).map(({ sku }) => [sku.id, Math.max(sku.stock, 0)]));
  const earlier = await earlierOrders(tables, order);
  return items.map((item) => ({
    ...item,
    off: offOf([item]),
    marginBefore: margin(item.ownPrice, costs.get(item.skuId)),
    margin: margin(item.price, costs.get(item.skuId)),
    floor: floorOf(costs.get(item.skuId), minimumMargin),
    stock: stock.get(item.skuId) ?? 0,
    paid: earlier.flatMap((it) => paidIn(it, item.skuId)).slice(0, mostPaid),
  }));
}

const margin = (price: number, costs: SkuCost | undefined): number | undefined =>
  costs?.cost === undefined || price === 0 ? undefined : marginOf(price, costs.cost);

async function earlierOrders(tables: Tables, { id, customerId, createdAt }: Order): Promise<readonly Order[]> {
  if (customerId === undefined) return [];
  const slice = { offset: 0, limit: ordersLookedAt, order: { by: 'createdAt', descending: true } } as const;
  const found = await tables.orders.find({ customerId, to: createdAt + 1 }, slice);
  return found.orders.filter((order) => order.id !== id && order.state !== 'canceled');
}

const paidIn = ({ createdAt, lines }: Order, skuId: string): readonly PaidBefore[] =>
  lines
    .filter((line) => line.skuId === skuId)
    .map(({ price, sellingPrice, manual }) => ({
      at: createdAt,
      price: sellingPrice,
      ownPrice: price,
      isManual: manual !== undefined,
    }));

async function askerHistory(
  tables: Tables,
  asker: PersonName | undefined,
  now: number,
): Promise<AskerHistory | undefined> {
  if (!asker) return undefined;
  const counted = await tables.authorizations.askedSince(asker.id, now - monthMs);
  const countOf = (state: string): number => counted.find((it) => it.state === state)?.count ?? 0;
  const asked = counted.reduce((sum, it) => sum + it.count, 0);
  const off = counted.reduce((sum, it) => sum + it.off, 0);
  return {
    name: asker.name,
    asked,
    approved: countOf('approved'),
    denied: countOf('denied'),
    off: asked === 0 ? 0 : divideHalfUp(off, asked),
  };
}
