import type { Tables } from '../../server/storage/storage.ts';
import { noon } from '../support/record-ids.ts';
import { aMessage } from './person-records.ts';

/** The verbs behind what is sent to people and told to pages, for the customer of `every-verb.ts`. */
export async function sending({ messages, tickets, accessKeys, scrolls, liveEvents }: Tables) {
  await messages.save(aMessage({ id: 'message', state: 'waiting' }));
  await messages.byId('message');
  await messages.list({}, 5);
  await messages.list({ state: 'waiting', customerId: 'wade', beforeId: 'message' }, 5);
  await messages.take(noon, noon + 1, 5);
  await messages.retry('message', noon);
  await messages.forgetTexts(noon, 5);
  await messages.deleteOlder(noon, 5);
  const ticket = { tokenHash: 't', purpose: 'set-password', staffId: undefined, customerId: 'wade' } as const;
  await tickets.insert({ ...ticket, createdAt: noon, expiresAt: noon + 1, usedAt: undefined });
  await tickets.byTokenHash('t');
  await tickets.use('t', noon);
  await tickets.voidAllOf({ customerId: 'wade' }, noon);
  await tickets.voidAllOf({ staffId: 'staff' }, noon);
  await tickets.deleteExpired(noon, 5);
  await accessKeys.save({ startHash: 's', emailKey: 'e', codeHash: 'c', triesLeft: 5, expiresAt: noon });
  await accessKeys.takeTry('s', 'e', noon);
  await accessKeys.delete('s', 'e');
  await accessKeys.deleteExpired(noon, 5);
  await scrolls.save({ tokenHash: 's', entity: 'CL', question: '{}', afterId: '', expiresAt: noon });
  await scrolls.lock('s');
  await scrolls.deleteExpired(noon, 5);
  await liveEvents.add({ topic: 'customer:wade', kind: 'changed', payload: { cartId: 'cart' }, at: noon });
  await liveEvents.heads(['customer:wade']);
  await liveEvents.after('customer:wade', 0, 5);
  await liveEvents.deleteOlder(noon, 5);
}
