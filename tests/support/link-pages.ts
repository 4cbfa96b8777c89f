import type { Deps } from '../../server/deps.ts';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { aShare } from '../contract/desk-records.ts';
import { people } from './shop.ts';

/** Addresses by which others send goods: a shared cart of them, and one that adds them to the reader's cart. */
export async function linksTo({ storage, clock }: Deps, reference: string): Promise<readonly string[]> {
  const [nadia, found] = await Promise.all([
    storage.read.staff.byEmail(people.operator),
    storage.read.catalog.skuByReference(reference),
  ]);
  const skuId = found?.sku.id ?? '';
  const token = 'a'.repeat(43);
  const share = aShare({
    tokenHash: hashOfToken(token),
    staffId: nadia?.id ?? '',
    lines: [{ uniqueId: 'a', skuId, quantity: 12 }],
    expiresAt: clock.now() + 24 * 60 * 60_000,
  });
  await storage.tx(({ shares }) => shares.insert(share));
  return [`/share/${token}`, `/checkout/cart/add?sku=${skuId}&qty=2&seller=1`, '/checkout/cart/add?sku=none'];
}
