import { hash } from 'node:crypto';
import type { Cart, CartOwner } from '../../storage/records.ts';

/** One text for each owner, for comparing and for scopes of kept replies. */
export function ownerKey(owner: CartOwner): string {
  switch (owner.kind) {
    case 'customer':
      return `customer:${owner.customerId}`;
    case 'staff':
      return `staff:${owner.staffId}`;
    case 'prepared':
      return `prepared:${owner.staffId}:${'level' in owner.preparedFor ? owner.preparedFor.level : owner.preparedFor.customerId}`;
    case 'anonymous':
      return `anonymous:${owner.tokenHash}`;
    case 'draft':
      return `draft:${owner.draftId}`;
  }
}

export const sameOwner = (a: CartOwner, b: CartOwner): boolean => ownerKey(a) === ownerKey(b);

/** The id of an owner's very first cart, so that reading it twice before anything is stored names the same cart. */
export const firstCartId = (owner: CartOwner): string =>
  hash('sha256', `cart of ${ownerKey(owner)}`, 'hex').slice(0, 32);

/** A cart that nobody changed and nothing is stored of. */
export const emptyCart = (id: string, owner: CartOwner, now: number): Cart => ({
  id,
  owner,
  version: 0,
  lines: [],
  attachments: {},
  createdAt: now,
  updatedAt: now,
  updatedBy: '',
  open: true,
});
