import type { CartLock, Draft } from '../../server/storage/records.ts';
import { nextId, noon } from './record-ids.ts';

/** Builders of take-overs: a test names only what it is about. */

export const aCartLock = (given: Partial<CartLock> = {}): CartLock => ({
  staffId: 'nadia',
  staffName: 'Nadia Brandt',
  callId: undefined,
  draftId: undefined,
  since: noon,
  expiresAt: noon + 120_000,
  before: { version: 1, lines: [], attachments: {} },
  ...given,
});

export function aDraft(given: Partial<Draft> = {}): Draft {
  const id = given.id ?? nextId('draft');
  return {
    id,
    number: `D-${id}`,
    state: 'open',
    customerId: undefined,
    forKey: '',
    cartId: 'cart',
    staffId: 'nadia',
    staffName: 'Nadia Brandt',
    orderId: undefined,
    createdAt: noon,
    updatedAt: noon,
    ...given,
  };
}
