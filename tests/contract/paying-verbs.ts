import type { Tables } from '../../server/storage/storage.ts';
import { aCard, aCardVisit, aCharge } from '../support/card-records.ts';
import { noon } from '../support/record-ids.ts';
import { takeover } from './takeover-verbs.ts';

/** The verbs behind payment by card and behind take-overs, on the customer, cart and order of `every-verb.ts`. */
export async function paying(tables: Tables) {
  await takeover(tables);
  const { cards, charges } = tables;
  await cards.save(aCard({ id: 'card', owner: { kind: 'customer', customerId: 'wade' } }));
  await cards.save(aCard({ owner: { kind: 'cart', cartId: 'cart' }, createdAt: 5 }));
  await cards.byId('card');
  await cards.ofCustomer('wade');
  await cards.ofCart('cart');
  await cards.ofCartAndCustomer('cart', 'wade');
  await cards.saveVisit(aCardVisit('cart', { id: 'visit' }));
  await cards.visit('visit');
  await cards.delete('card');
  await cards.deleteOlder(noon, 5);
  await charges.save(aCharge('1620913-01', { id: 'charge' }));
  await charges.byId('charge');
  await charges.take(noon, noon + 1, 5);
}
