import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** Its order is the one: nothing can be added any more. Call with the row of its cart locked. */
export async function noteDraftPlaced(tables: Tables, deps: Deps, draftId: string, order: Order): Promise<void> {
  const draft = await tables.drafts.lock(draftId);
  if (!draft) return;
  const now = deps.clock.now();
  await tables.drafts.save({ ...draft, state: 'placed', orderId: order.id, updatedAt: now });
  const message = `Prepared by ${draft.staffName} as ${draft.number}`;
  await tables.orders.addEvent({
    orderId: order.id,
    at: now,
    source: draft.staffName,
    level: 'info',
    message,
    state: undefined,
  });
}

/** Its order came to nothing for want of a payment: the shopper's checkout shows it again. */
export async function reopenDraft(tables: Tables, deps: Deps, draftId: string): Promise<void> {
  const draft = await tables.drafts.lock(draftId);
  const cart = draft && (await tables.carts.lock(draft.cartId));
  if (!cart || cart.open) return;
  const now = deps.clock.now();
  await tables.carts.update({ ...cart, open: true, version: cart.version + 1, updatedAt: now });
  await tables.drafts.save({ ...draft, state: 'ready', orderId: undefined, updatedAt: now });
}
