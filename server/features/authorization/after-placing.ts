import { firstApprover } from '../../../shared/domain/approvers.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cancelOrder, type OrderMove } from '../orders/move-order.ts';
import { asApproved, isApprovedAtOnce, paymentWaits, stepsAfterPlacing } from '../orders/payment-steps.ts';
import { judgeOrder, type OrderJudgement } from './judge-order.ts';
import { noteByItself } from './note-by-itself.ts';
import { atWork } from './people-at-work.ts';
import { mailAboutPrice } from './price-mails.ts';

const dayMs = 24 * 60 * 60_000;

/** How a placed order goes on once its payments have come: at once, or up to where somebody must decide about its prices. */
export interface WayAfterPlacing {
  /** Paid already where nothing stands against it. */
  readonly order: Order;
  readonly moves: readonly OrderMove[];
  readonly judgement: OrderJudgement | undefined;
}

export async function wayAfterPlacing(tables: Tables, deps: Deps, order: Order): Promise<WayAfterPlacing> {
  const judgement = await judgeOrder(tables, order);
  if (judgement?.effect === 'ask') return { order, moves: [paymentWaits, priceWaits], judgement };
  if (judgement?.effect === 'deny') return { order, moves: [paymentWaits], judgement };
  const settings = await tables.meta.settings();
  const isPaid = isApprovedAtOnce(order.payment.systemId, settings);
  const paid = isPaid ? asApproved(order, deps.clock.now()) : order;
  return { order: paid, moves: stepsAfterPlacing(order, settings), judgement };
}

export const priceWaits: OrderMove = {
  to: 'waiting-for-order-authorization',
  source: 'system',
  message: 'A manual price waits for approval',
};

/**
 * Opens what somebody must decide about, or cancels an order whose prices the rules deny. Call after the order was stored at the end of
 * its way. Gives the order as it is then.
 */
export async function followJudgement(
  tables: Tables,
  deps: Deps,
  order: Order,
  judgement: OrderJudgement | undefined,
): Promise<Order> {
  if (judgement?.effect === 'ask') await open(tables, deps, order, judgement);
  return judgement?.effect === 'deny' ? cancelDenied(tables, deps, order, judgement) : order;
}

async function open(tables: Tables, deps: Deps, order: Order, judgement: OrderJudgement): Promise<void> {
  const now = deps.clock.now();
  const { effect: _, ...asked } = judgement;
  const { manualPrices } = await tables.meta.settings();
  const task = { ...asked, openedAt: now, askedBy: asked.askedBy.map(({ id }) => id), approvedBy: [] };
  const authorization: Authorization = {
    ...asked,
    id: deps.ids.id(),
    orderId: order.id,
    state: 'waiting',
    version: 1,
    orderVersion: order.version,
    approvals: [],
    assignee: firstApprover(task, await atWork(tables)),
    openedAt: now,
    askedAt: now,
    deadline: now + manualPrices.decideWithinDays * dayMs,
    decision: undefined,
    toldAt: undefined,
  };
  await tables.authorizations.insert(authorization);
}

/** The rules changed since the price was given, or the customer's own price did. */
async function cancelDenied(
  tables: Tables,
  deps: Deps,
  order: Order,
  { items, ruleVersion }: OrderJudgement,
): Promise<Order> {
  const denied = items.filter(({ effect }) => effect === 'deny');
  const prices = denied.map(({ name, price }) => `${name} for ${formatMoney(price, order.currency, 'en-US')}`);
  const message = `The rules for manual prices do not allow ${prices.join(', ')}`;
  const canceled = await cancelOrder(tables, deps, order, { source: 'system', message });
  const details = { ruleVersion, skus: denied.map(({ skuId }) => skuId) };
  await noteByItself(tables, deps, order, { action: 'price-denied', details });
  await mailAboutPrice(tables, deps, canceled, 'denied');
  return canceled;
}
