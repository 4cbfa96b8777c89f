import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { isIncomplete, type OrderState } from '../../../shared/domain/order-state.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, Order, OrderLine } from '../../storage/records.ts';
import type { OrderPlace } from '../../storage/storage.ts';
import type { Override, OverrideDecision, OverrideOutcome, ReportPeriod } from './report-views.ts';

/** More are neither read at once nor looked through by anybody. */
export const mostOverrides = 10_000;
const ordersAtOnce = 500;

export interface FoundOverrides {
  /** By order, newest first. */
  readonly overrides: readonly Override[];
  /** Older ones were left out. */
  readonly isCut: boolean;
}

/** Overrides of orders placed in the period, whether anybody was asked about them or not. */
export async function findOverrides(
  { storage }: Deps,
  { from, to }: ReportPeriod,
  most = mostOverrides,
): Promise<FoundOverrides> {
  const { orders, authorizations } = storage.read;
  const placed = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const overrides: Override[] = [];
  let after: OrderPlace | undefined;
  for (;;) {
    const found = await orders.withManualPrices(placed, after, ordersAtOnce);
    const asked = found.length > 0 ? await authorizations.ofOrders(found.map(({ id }) => id)) : [];
    const newest = new Map(asked.map((it) => [it.orderId, it]));
    overrides.push(...found.flatMap((order) => overridesOf(order, newest.get(order.id))));
    if (overrides.length > most) return { overrides: overrides.slice(0, most), isCut: true };
    after = found.at(-1);
    if (!after || found.length < ordersAtOnce) return { overrides, isCut: false };
  }
}

function overridesOf(order: Order, asked: Authorization | undefined): readonly Override[] {
  if (isIncomplete(order.state)) return [];
  return order.lines.flatMap((line) => override(order, line, asked) ?? []);
}

function override(order: Order, line: OrderLine, asked: Authorization | undefined): Override | undefined {
  const { manual, quantity, total } = line;
  if (!manual) return undefined;
  const ownTotal = lineTotal(line.price, quantity);
  return {
    orderId: order.id,
    orderNumber: shownOrderNumber(order.sequence),
    placedAt: order.createdAt,
    by: { id: manual.by, name: manual.byName },
    reason: manual.reason,
    note: manual.note,
    reference: line.reference,
    product: [line.productName, line.skuName].filter(Boolean).join(', '),
    quantity,
    ownTotal,
    total,
    givenAway: Math.max(0, ownTotal - total),
    outcome: outcomeOf(order.state),
    decision: asked && decisionAbout(line, asked),
  };
}

function outcomeOf(state: OrderState): OverrideOutcome {
  if (state === 'waiting-for-order-authorization') return 'waiting';
  return state === 'cancel' || state === 'canceled' ? 'canceled' : 'stands';
}

/** An order that was canceled or forgotten before anybody answered has no decision of a person. */
function decisionAbout(
  { uniqueId }: OrderLine,
  { id, state, items, openedAt, decision }: Authorization,
): OverrideDecision | undefined {
  const isDecided = (state === 'approved' || state === 'denied') && decision && decision.by !== 'system';
  const wasAsked = items.some((item) => item.uniqueId === uniqueId && item.effect === 'ask');
  if (!isDecided || !wasAsked) return undefined;
  return { authorizationId: id, byName: decision.byName, at: decision.at, took: decision.at - openedAt };
}
