import type { Deps } from '../../deps.ts';
import type { Cart, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { reopenDraft } from '../drafts/draft-placed.ts';
import { announce } from '../live/announce.ts';
import { cancelOrder, failOrder } from '../orders/move-order.ts';
import { forgetPaidOrder } from '../pay-links/note-paid-order.ts';
import { forgetSharedOrder } from '../shares/note-shared-order.ts';

/** Between placing by the wire and the gateway's callback (VTEX's rule). */
export const confirmWithinMs = 5 * 60_000;

export const isOverdue = (order: Order, now: number): boolean => now - order.createdAt > confirmWithinMs;

/**
 * Cancels an order whose payments never came: its goods go back on the shelf, and its lines into the owner's cart if that is
 * still as empty as it was left. Call with the order's row locked.
 */
export async function giveUpOrder(tables: Tables, deps: Deps, order: Order): Promise<void> {
  if (await tables.charges.byId(order.payment.id))
    return unplaceOrder(tables, deps, order, 'No answer of the gateway within five minutes, nothing is charged');
  const why = { source: 'system', message: 'Not confirmed within five minutes, canceled' };
  await cancelOrder(tables, deps, order, why);
  await linesBack(tables, deps, order);
}

/**
 * Ends an order whose card does not pay, as if it had not been placed: goods on the shelf, lines in the owner's cart. Call with the
 * order's row locked.
 */
export async function unplaceOrder(tables: Tables, deps: Deps, order: Order, message: string): Promise<void> {
  await failOrder(tables, deps, order, message);
  await linesBack(tables, deps, order);
}

async function linesBack(tables: Tables, deps: Deps, order: Order): Promise<void> {
  if (order.channel === 'subscription') return; // its goods never were in the customer's cart
  const transaction = await tables.orders.transactionOfGroup(order.group);
  const placed = transaction && (await tables.carts.byId(transaction.cartId));
  const cart = placed && (await giveLinesBack(tables, deps, placed));
  await forgetSharedOrder(tables, order.id, cart?.id);
  await forgetPaidOrder(tables, order.id, cart?.id);
}

/** The cart that has them; undefined when they are in none. */
async function giveLinesBack(tables: Tables, deps: Deps, placed: Cart): Promise<Cart | undefined> {
  if (placed.owner.kind === 'draft') {
    await reopenDraft(tables, deps, placed.owner.draftId);
    return undefined;
  }
  const open = await tables.carts.openOf(placed.owner);
  const cart = open && (await tables.carts.lock(open.id));
  if (!cart?.open || cart.lines.length > 0) return undefined;
  const restored: Cart = {
    ...cart,
    lines: placed.lines,
    attachments: { ...placed.attachments, ...cart.attachments },
    version: cart.version + 1,
    updatedAt: deps.clock.now(),
  };
  await tables.carts.update(restored);
  await announce(tables, deps, 'changed', restored);
  for (const card of await tables.cards.ofCart(placed.id))
    await tables.cards.save({ ...card, owner: { kind: 'cart', cartId: cart.id } });
  return cart;
}
