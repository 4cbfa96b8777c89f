import type { CartAt } from '../../../shared/domain/take-back.ts';
import type { Cart, CartAttachments, CartLine, CartOwner } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

export type CartSnapshot = CartAt<CartLine, CartAttachments>;

export const snapshotOf = ({ id, version, lines, attachments }: Cart): CartSnapshot => ({
  id,
  version,
  lines,
  attachments,
});

/** The owner's open cart as the call keeps it: what *Cancel order* goes back to. */
export async function cartAtStart(tables: Tables, owner: CartOwner): Promise<string | undefined> {
  const cart = await tables.carts.openOf(owner);
  return cart && JSON.stringify(snapshotOf(cart));
}

/** Written by `cartAtStart` alone. */
export const readSnapshot = (kept: string | undefined): CartSnapshot | undefined =>
  kept === undefined ? undefined : (JSON.parse(kept) as CartSnapshot);
