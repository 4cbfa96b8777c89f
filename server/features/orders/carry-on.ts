import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { followJudgement, wayAfterPlacing } from '../authorization/after-placing.ts';
import { moveOrder } from './move-order.ts';
import { mailAboutPlaced } from './placed-mail.ts';

/**
 * A placed order whose payments have come goes on, up to where somebody must decide about its prices, and its transaction is confirmed.
 * Call with the order's row locked.
 */
export async function carryOn(tables: Tables, deps: Deps, order: Order): Promise<void> {
  const way = await wayAfterPlacing(tables, deps, order);
  const moved = await moveOrder(tables, deps, way.order, way.moves);
  const transaction = await tables.orders.transactionOfGroup(order.group);
  if (transaction) await tables.orders.saveTransaction({ ...transaction, confirmedAt: deps.clock.now() });
  if (way.judgement?.effect !== 'deny') await mailAboutPlaced(tables, deps, moved);
  await followJudgement(tables, deps, moved, way.judgement);
}
