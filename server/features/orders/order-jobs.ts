import { cancelWindowMs, type OrderState } from '../../../shared/domain/order-state.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { confirmWithinMs, giveUpOrder } from '../checkout/give-up-order.ts';
import { moveOrder } from './move-order.ts';

const batch = 100;

/** Orders whose 30 minutes to cancel are over go to the warehouse. Says how many went. */
export const closeCancelWindows = (deps: Deps): Promise<number> =>
  eachOverdue(deps, 'window-to-cancel', cancelWindowMs, async (tables, order) => {
    const message = 'The time to cancel is over';
    await moveOrder(tables, deps, order, [{ to: 'ready-for-handling', source: 'system', message }]);
  });

/** Orders whose payments were not confirmed within five minutes are canceled, their goods are for sale again. Says how many. */
export const giveUpUnconfirmed = (deps: Deps): Promise<number> =>
  eachOverdue(deps, 'order-created', confirmWithinMs, (tables, order) => giveUpOrder(tables, deps, order));

/** Each order in a transaction of its own, its row locked: another server, or the customer, may have been faster. */
async function eachOverdue(
  deps: Deps,
  state: OrderState,
  afterMs: number,
  act: (tables: Tables, order: Order) => Promise<void>,
): Promise<number> {
  let acted = 0;
  for (;;) {
    const before = deps.clock.now() - afterMs;
    const overdue = await deps.storage.read.orders.inStateSince(state, before, batch);
    for (const { id } of overdue) {
      const isDone = await deps.storage.tx(async (tables) => {
        const order = await tables.orders.lock(id);
        if (order?.state !== state || order.updatedAt >= before) return false;
        await act(tables, order);
        return true;
      });
      if (isDone) acted += 1;
    }
    if (overdue.length < batch) return acted;
  }
}
