import type { Deps } from '../../deps.ts';
import type { Tables } from '../../storage/storage.ts';
import { cancelOrder } from '../orders/move-order.ts';
import { save } from './decide-authorization.ts';
import { noteByItself } from './note-by-itself.ts';
import { mailAboutPrice } from './price-mails.ts';

const batch = 100;

/** Prices that nobody decided about in time are denied and their orders canceled, each once. Says how many. */
export async function expireAuthorizations(deps: Deps): Promise<number> {
  let expired = 0;
  for (;;) {
    const overdue = await deps.storage.read.authorizations.overdue(deps.clock.now(), batch);
    for (const { id, orderId } of overdue)
      if (await deps.storage.tx((tables) => expire(tables, deps, id, orderId))) expired += 1;
    if (overdue.length < batch) return expired;
  }
}

/** Another server, or an approver, may have been faster. */
async function expire(tables: Tables, deps: Deps, id: string, orderId: string): Promise<boolean> {
  const order = await tables.orders.lock(orderId);
  const authorization = await tables.authorizations.lock(id);
  const now = deps.clock.now();
  if (!order || authorization?.state !== 'waiting' || authorization.deadline > now) return false;
  const message = 'Nobody decided about the price in time';
  const decision = { at: now, by: 'system', byName: '', comment: message };
  await save(tables, { ...authorization, state: 'denied', decision });
  const canceled = await cancelOrder(tables, deps, order, { source: 'system', message });
  await noteByItself(tables, deps, order, { action: 'price-expired', details: { authorizationId: id } });
  await mailAboutPrice(tables, deps, canceled, 'denied');
  return true;
}
