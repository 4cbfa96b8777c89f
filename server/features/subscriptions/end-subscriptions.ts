import { isOver } from '../../../shared/domain/subscription.ts';
import type { Deps } from '../../deps.ts';
import type { Tables } from '../../storage/storage.ts';

const atOnce = 50;

/** Cancels what a customer subscribes to, and forgets the name, place and card of each. Their cycles stay. */
export async function endSubscriptions(tables: Tables, deps: Deps, customerId: string): Promise<void> {
  for (let offset = 0; ; offset += atOnce) {
    const found = await tables.subscriptions.list({ customerId }, { offset, limit: atOnce });
    for (const { id } of found) {
      const subscription = await tables.subscriptions.lock(id);
      if (!subscription) continue;
      await tables.subscriptions.save({
        ...subscription,
        title: '',
        status: isOver(subscription.status) ? subscription.status : 'CANCELED',
        addressId: '',
        cardId: undefined,
        updatedAt: deps.clock.now(),
        version: subscription.version + 1,
      });
    }
    if (found.length < atOnce) return;
  }
}
