import { beforeAll, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aShare, aShareCopy } from './desk-records.ts';
import { aCustomer, aStaff } from './person-records.ts';

describeEngines('shares', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ staff, customers }) => {
      for (const id of ['staff', 'other']) await staff.save(aStaff({ id }));
      await customers.save(aCustomer({ id: 'wade' }));
    });
  });
  const kept = async (given = {}) => {
    const share = aShare(given);
    await storage.tx(({ shares }) => shares.insert(share));
    return share;
  };

  test('come back as saved, by id and by the hash of their token', async () => {
    const manual = { price: 90, quantity: 2, by: 'staff', byName: 'N', at: noon, reason: '', note: '' };
    const lines = [{ uniqueId: 'u', skuId: 's', quantity: 2, manual }];
    const share = await kept({ lines, customerId: 'wade', callId: 'call', sellerCode: 'S-1', isPrepared: false });
    expect(await storage.read.shares.byId(share.id)).toEqual(share);
    expect(await storage.read.shares.byTokenHash(share.tokenHash)).toEqual(share);
    expect(await storage.read.shares.byTokenHash('other')).toBeUndefined();
    const changed = { ...share, message: '', expiresAt: noon + 9, revokedAt: noon + 3 };
    await storage.tx(({ shares }) => shares.update(changed));
    expect(await storage.tx(({ shares }) => shares.lock(share.id))).toEqual(changed);
  });

  test('no two have one token', async () => {
    const { tokenHash } = await kept();
    const twin = storage.tx(({ shares }) => shares.insert(aShare({ tokenHash })));
    await expect(twin).rejects.toEqual(new UniqueError('shares.token_hash'));
  });

  test('open a prepared cart by its name while they are good, the newest first', async () => {
    const of = (given: object) => kept({ cartId: 'prepared', ...given });
    const older = await of({ createdAt: noon - 9 });
    const newer = await of({ createdAt: noon - 1 });
    await of({ isPrepared: false, createdAt: noon });
    await of({ revokedAt: noon, createdAt: noon });
    await of({ expiresAt: noon, createdAt: noon });
    expect(await storage.read.shares.ofPreparedCart('prepared', noon)).toEqual(newer);
    await storage.tx(({ shares }) => shares.update({ ...newer, revokedAt: noon }));
    expect(await storage.read.shares.ofPreparedCart('prepared', noon)).toEqual(older);
    expect(await storage.read.shares.ofPreparedCart('prepared', noon + 1_000)).toBeUndefined();
  });

  test('are listed by who made them, newest first', async () => {
    const first = await kept({ staffId: 'other', createdAt: noon });
    const second = await kept({ staffId: 'other', createdAt: noon + 1 });
    expect(await storage.read.shares.ofStaff('other', 5)).toEqual([second, first]);
    expect(await storage.read.shares.ofStaff('other', 1)).toEqual([second]);
  });

  test('have one copy a visitor until it is ordered', async () => {
    const { id: shareId } = await kept();
    const copy = aShareCopy({ shareId, cartId: 'mine', customerId: 'wade' });
    const { ownerKey } = copy;
    await storage.tx(({ shares }) => shares.insertCopy(copy));
    const twin = storage.tx(({ shares }) => shares.insertCopy(aShareCopy({ shareId, ownerKey })));
    await expect(twin).rejects.toEqual(new UniqueError('share_copies.share_id+owner_key'));
    expect(await storage.read.shares.openCopy(shareId, ownerKey)).toEqual(copy);
    expect(await storage.read.shares.copiesInCart('mine')).toEqual([copy]);
    const ordered = { ...copy, orderId: '1620913-01', holdsPrice: true };
    await storage.tx(({ shares }) => shares.updateCopy(ordered));
    expect(await storage.read.shares.openCopy(shareId, ownerKey)).toBeUndefined();
    expect(await storage.read.shares.copiesInCart('mine')).toEqual([]);
    expect(await storage.read.shares.copiesOfOrder('1620913-01')).toEqual([ordered]);
    const again = aShareCopy({ shareId, ownerKey, takenAt: noon + 1 });
    await storage.tx(({ shares }) => shares.insertCopy(again));
    expect(await storage.read.shares.copies([shareId, 'none'])).toEqual([ordered, again]);
    expect(await storage.read.shares.heldPrices(shareId)).toBe(1);
  });
});
