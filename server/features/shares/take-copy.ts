import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartAttachments, CartOwner, Share, ShareCopy } from '../../storage/records.ts';
import { ownerKey } from '../checkout/cart-owner.ts';
import { type CartPatch, type CartStep, changeCart } from '../checkout/change-cart.ts';
import { lineRefusals } from '../checkout/line-edits.ts';
import type { CartResult, SeenCart } from '../checkout/priced-cart.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { copiedLines, joinedLines } from './copied-lines.ts';
import { goodShare, type ShareName } from './open-share.ts';
import { cartHasLines, shareForShoppers, shareUnknown } from './share-problems.ts';

export interface CopyRequest {
  readonly name: ShareName;
  /** What becomes of products that the cart has already; undefined = the reader was not asked. */
  readonly way: 'replace' | 'add' | undefined;
  readonly seen?: SeenCart | undefined;
  readonly device: ShareCopy['device'];
}

/**
 * Copies a shared cart into the cart of whoever opened the link. Asked again, by the same visitor, nothing more happens until that copy
 * is ordered or put away. Refusals: 403 `share-for-shoppers`, 404 `share-unknown`, 409 `cart-has-lines` and `cart-changed`, and
 * those of adding to a cart. A visitor needs `identity.anonymousTokenHash` (`cart-cookies.ts`).
 */
export async function takeCopy(deps: Deps, identity: Identity, request: CopyRequest): Promise<CartResult> {
  if (identity.kind === 'staff' || identity.kind === 'app')
    return refused((await goodShare(deps.storage.read, deps, request.name)) ? shareForShoppers : shareUnknown);
  return changeCart(deps, identity, { seen: request.seen }, 'cart-added', (step) =>
    copyInto(deps, identity, step, request),
  );
}

async function copyInto(
  deps: Deps,
  identity: Identity,
  { tables, cart }: CartStep,
  { name, way, device }: CopyRequest,
): Promise<Result<CartPatch>> {
  const found = await goodShare(tables, deps, name);
  const share = found && (await tables.shares.lock(found.id));
  if (!share || share.revokedAt !== undefined) return refused(shareUnknown);
  const owner = cartOwnerOf(identity);
  const known = owner && (await tables.shares.openCopy(share.id, ownerKey(owner)));
  if (known?.cartId === cart.id && cart.lines.length > 0) return ok({});
  if (cart.lines.length > 0 && way === undefined) return refused(cartHasLines);
  const copied = copiedLines(share, () => deps.ids.hex128());
  const lines = joinedLines(way === 'add' ? cart.lines : [], copied);
  if (!lines.ok) return refused(lineRefusals[lines.problem]);
  const ownCopy = { cartId: cart.id, customerId: customerOf(identity)?.id, device, takenAt: deps.clock.now() };
  if (known) await tables.shares.updateCopy({ ...known, ...ownCopy });
  else await tables.shares.insertCopy({ ...newCopy(deps, share, owner), ...ownCopy });
  return ok({ lines: lines.value, attachments: withSeller(cart.attachments, share) });
}

const newCopy = (deps: Deps, share: Share, owner: CartOwner | undefined) => ({
  id: deps.ids.id(),
  shareId: share.id,
  ownerKey: owner ? ownerKey(owner) : '',
  orderId: undefined,
  holdsPrice: false,
});

/** The seller's code where VTEX's clients look for it; whatever else the cart says of campaigns stays. */
const withSeller = (known: CartAttachments, { sellerCode }: Share): CartAttachments =>
  sellerCode === '' ? known : { ...known, marketingData: { ...known.marketingData, utmiCampaign: sellerCode } };
