import type { AuthorizationDetails, AuthorizationSummary } from '../../../shared/api/authorization.ts';
import type { AuthorizationDecision, AuthorizationItem } from '../../storage/records.ts';
import type { AuthorizationDetail, AuthorizationRow, WaitsFor } from './authorization-views.ts';
import { offOf } from './judge-order.ts';

/** The views of this folder as JSON tells them. */

export const summaryOf = (row: AuthorizationRow): AuthorizationSummary => ({
  id: row.id,
  state: row.state,
  openedAt: row.openedAt,
  deadline: row.deadline,
  orderId: row.order.id,
  orderNumber: row.order.number,
  clientName: row.order.clientName,
  value: row.order.value,
  currency: row.order.currency,
  item: itemOf(row.item),
  moreItems: row.moreItems,
  off: row.off,
  askedBy: row.askedBy.map(({ name }) => name),
  waitsFor: row.waitsFor ? nameOf(row.waitsFor) : null,
  decision: row.decision ? decisionOf(row.decision) : null,
  refusal: row.refusal ?? null,
});

export const detailsOf = (detail: AuthorizationDetail): AuthorizationDetails => ({
  ...summaryOf(detail),
  version: detail.version,
  orderVersion: detail.orderVersion,
  ruleVersion: detail.ruleVersion ?? null,
  needsSecond: detail.needsSecond,
  approvals: detail.approvals.map(decisionOf),
  items: detail.items.map((item) => ({
    ...itemOf(item),
    marginBefore: item.marginBefore ?? null,
    margin: item.margin ?? null,
    floor: item.floor ?? null,
    stock: item.stock,
    paid: [...item.paid],
  })),
  itemsTotal: detail.wholeOrder.itemsTotal,
  orderOff: detail.wholeOrder.off,
  discountLimit: detail.wholeOrder.discountLimit ?? null,
  asker: detail.asker ?? null,
});

export const nameOf = (who: WaitsFor): string =>
  who.kind === 'staff' ? who.name : who.kind === 'role' ? who.role : who.kind;

const itemOf = (item: AuthorizationItem): AuthorizationSummary['item'] => ({
  uniqueId: item.uniqueId,
  skuId: item.skuId,
  reference: item.reference,
  name: item.name,
  unit: item.unit,
  quantity: item.quantity,
  listPrice: item.listPrice,
  ownPrice: item.ownPrice,
  price: item.price,
  total: item.total,
  off: offOf([item]),
  effect: item.effect,
  reason: item.given.reason,
  note: item.given.note,
  givenBy: item.given.byName,
  givenAt: item.given.at,
});

const decisionOf = ({ at, byName, comment }: AuthorizationDecision) => ({ at, byName, comment });
