import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { shareDays } from '../../../shared/domain/share.ts';
import type { Deps } from '../../deps.ts';
import type { Share } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { cartUnknown } from '../checkout/cart-problems.ts';
import { mayOpen } from '../checkout/find-cart.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { callOf, type Operator } from '../session/identity.ts';
import { withHeldPrices } from './held-prices.ts';
import { messageProblem } from './share-message.ts';
import { nothingToShare, sharingOff } from './share-problems.ts';

export interface ShareRequest {
  readonly cartId: string;
  readonly days?: number | undefined;
  readonly message?: string | undefined;
  readonly sellerCode?: string | undefined;
}

export interface NewShare {
  readonly share: Share;
  /** Told this once. */
  readonly token: string;
}

const dayMs = 24 * 60 * 60_000;

/**
 * Makes a link to the cart as it is at this moment: later changes of the cart change nothing of it. Its token has 256 random bits and
 * is kept by hash only. Refusals: 403 `sharing-off`, 404 `cart-unknown`, 409 `cart-empty`, 422 `note-invalid`.
 */
export async function makeShare(deps: Deps, identity: Operator, request: ShareRequest): Promise<Result<NewShare>> {
  const message = (request.message ?? '').trim();
  const unfit = messageProblem(message, 'Link not made.');
  if (unfit) return refused(unfit);
  const token = deps.ids.token();
  return deps.storage.tx(async (tables) => {
    const { sharing } = await tables.meta.settings();
    if (!sharing.allowed) return refused(sharingOff);
    const cart = await tables.carts.lock(request.cartId);
    if (!cart?.open || !mayOpen(identity, cart)) return refused(cartUnknown);
    const now = deps.clock.now();
    const { lines } = await withHeldPrices(tables, sharing, cart.lines, now);
    if (lines.length === 0) return refused(nothingToShare);
    const call = callOf(identity);
    const share: Share = {
      id: deps.ids.id(),
      tokenHash: hashOfToken(token),
      hint: `${token.slice(0, 4)}…${token.slice(-3)}`,
      cartId: cart.id,
      isPrepared: cart.owner.kind === 'staff' || cart.owner.kind === 'prepared',
      lines,
      customerId: call?.customerId,
      staffId: identity.staff.id,
      callId: call?.id,
      message,
      sellerCode: request.sellerCode ?? '',
      createdAt: now,
      expiresAt: expiryAfter(now, request.days ?? shareDays.usual),
      revokedAt: undefined,
    };
    await tables.shares.insert(share);
    const { id: shareId, cartId, expiresAt, sellerCode } = share;
    const details = { shareId, cartId, lines: lines.length, expiresAt, sellerCode };
    await audit(tables, deps, { identity, action: 'cart-shared', details });
    return ok({ share, token });
  });
}

export const expiryAfter = (now: number, days: number): number => now + days * dayMs;
