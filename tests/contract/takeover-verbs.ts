import type { Tables } from '../../server/storage/storage.ts';
import { aCartLock, aDraft } from '../support/takeover-records.ts';

/** The verbs behind carts that are taken over and orders that are prepared, on the cart of `every-verb.ts`. */
export async function takeover({ carts, drafts }: Tables) {
  await carts.saveLock('cart', aCartLock({ staffId: 'staff' }));
  await carts.lockedBy('staff');
  await carts.saveLock('cart', undefined);
  await carts.anonymousBetween('00000000', '00000004', 2);
  await drafts.save(aDraft({ id: 'draft', customerId: 'wade', cartId: 'cart' }));
  await drafts.byId('draft');
  await drafts.lock('draft');
  await drafts.readyFor('customer:wade');
  await drafts.listOpen(5);
}
