import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { shareState } from '../../../shared/domain/share.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, Share } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { emptyCart, ownerKey } from '../checkout/cart-owner.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart } from '../checkout/priced-cart.ts';
import { limitTries } from '../login/limit-tries.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { copiedLines } from './copied-lines.ts';
import { shareUnknown } from './share-problems.ts';

/** How a link names its cart: by a token, or, in VTEX's form, by the id of a cart that was prepared for sharing. */
export type ShareName = { readonly token: string } | { readonly cartId: string };

export interface SharedCart {
  readonly share: Share;
  /** What the copy would cost whoever looks. Nothing in it is of anybody else: no contact, no address. */
  readonly cart: PricedCart;
  /** The reader's copy is in their cart already. */
  readonly isTaken: boolean;
}

const mostMisses = 60;

/**
 * What a link shows. Changes nothing, so that programs that look at links before people do leave no trace. 404 `share-unknown`; 429
 * `too-many-tries` for whoever guesses. A link that is good is never counted.
 */
export async function openShare(
  deps: Deps,
  identity: Identity,
  name: ShareName,
  address: string,
): Promise<Result<SharedCart>> {
  const tables = deps.storage.read;
  const share = await goodShare(tables, deps, name);
  if (!share) {
    const counted = await limitTries(deps, [{ key: `shares ${address}`, most: mostMisses }]);
    return counted.ok ? refused(shareUnknown) : counted;
  }
  const cart = await priceCart(tables, deps, cartOf(deps, share), customerOf(identity));
  const owner = cartOwnerOf(identity);
  const copy = owner && (await tables.shares.openCopy(share.id, ownerKey(owner)));
  const taken = copy && (await tables.carts.byId(copy.cartId));
  return ok({ share, cart, isTaken: taken?.open === true && taken.lines.length > 0 });
}

/** A link that can be used at this moment, in a store that shares carts. */
export async function goodShare(tables: Tables, deps: Deps, name: ShareName): Promise<Share | undefined> {
  const now = deps.clock.now();
  const share =
    'token' in name
      ? await tables.shares.byTokenHash(hashOfToken(name.token))
      : await tables.shares.ofPreparedCart(name.cartId, now);
  if (!share || shareState(share, now) !== 'active') return undefined;
  return (await tables.meta.settings()).sharing.allowed ? share : undefined;
}

const cartOf = (deps: Deps, share: Share): Cart => ({
  ...emptyCart('', { kind: 'anonymous', tokenHash: '' }, deps.clock.now()),
  lines: copiedLines(share, (place) => String(place)),
});
