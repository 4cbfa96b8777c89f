import { beforeAll, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aPayLink } from './desk-records.ts';
import { aCustomer, aStaff } from './person-records.ts';

describeEngines('pay links', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ staff, customers }) => {
      await staff.save(aStaff({ id: 'staff' }));
      await customers.save(aCustomer({ id: 'customer' }));
    });
  });
  const kept = async (given = {}) => {
    const link = aPayLink(given);
    await storage.tx(({ payLinks }) => payLinks.insert(link));
    return link;
  };

  test('come back as saved, by the hash of their token, and keep what becomes of them', async () => {
    const link = await kept();
    expect(await storage.read.payLinks.byTokenHash(link.tokenHash)).toEqual(link);
    expect(await storage.read.payLinks.byTokenHash('other')).toBeUndefined();
    const paid = { ...link, acceptedAt: noon + 1, orderId: '1620999-01' };
    await storage.tx(({ payLinks }) => payLinks.update(paid));
    expect(await storage.read.payLinks.ofOrder('1620999-01')).toEqual(paid);
    expect(await storage.read.payLinks.ofOrder('1620998-01')).toBeUndefined();
  });

  test('no two have one token', async () => {
    const { tokenHash } = await kept();
    const twin = storage.tx(({ payLinks }) => payLinks.insert(aPayLink({ tokenHash })));
    await expect(twin).rejects.toEqual(new UniqueError('pay_links.token_hash'));
  });

  test('are found by cart and by call, oldest first, but not once they are revoked', async () => {
    const first = await kept({ cartId: 'c', callId: 'k' });
    const second = await kept({ cartId: 'c', callId: 'k' });
    await kept({ cartId: 'c', callId: 'k', revokedAt: noon });
    expect(await storage.read.payLinks.ofCart('c')).toEqual([first, second]);
    expect(await storage.read.payLinks.ofCall('k')).toEqual([first, second]);
  });
});
