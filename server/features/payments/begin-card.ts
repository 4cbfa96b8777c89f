import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { cartUnknown } from '../checkout/cart-problems.ts';
import { readyDraft } from '../drafts/ready-draft.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { type CardSession, type Gateway, GatewayDown } from './gateway.ts';

/** Where the gateway's page leads back to. */
export const cardBackPath = '/checkout/card/back';

export interface CardWish {
  /** The store's origin that the customer is at. */
  readonly origin: string;
  readonly locale: string;
  /** Keep the card in the account; without an account there is nowhere to. */
  readonly toKeep: boolean;
}

/**
 * Opens the gateway's page for a new card that will pay the open cart, and gives its address. Nobody does so for somebody else: 403
 * `card-of-customer` while acting. 404 without a gateway or a cart, 503 `gateway-down`.
 */
export async function beginCard(deps: Deps, identity: Identity, wish: CardWish): Promise<Result<string>> {
  if (identity.kind === 'staff' && identity.acting) return refused(cardOfCustomer);
  const { gateway } = deps;
  const cart = await cartToPay(deps, identity);
  if (!gateway || !cart || cart.lines.length === 0) return refused(cartUnknown);
  const id = deps.ids.token();
  const session = await open(gateway, { returnTo: `${wish.origin}${cardBackPath}?visit=${id}`, locale: wish.locale });
  if (!session) return refused(gatewayDown);
  const visit = {
    ...{ id, cartId: cart.id, gatewayId: session.id },
    toKeep: wish.toKeep && customerOf(identity) !== undefined,
    cardId: undefined,
    createdAt: deps.clock.now(),
  };
  await deps.storage.tx(({ cards }) => cards.saveVisit(visit));
  return ok(session.address);
}

/** What the checkout shows: an order that was prepared, else the open cart. */
async function cartToPay(deps: Deps, identity: Identity) {
  const owner = cartOwnerOf(identity);
  return (await readyDraft(deps, identity))?.cart ?? (owner && deps.storage.read.carts.openOf(owner));
}

async function open(
  gateway: Gateway,
  request: { readonly returnTo: string; readonly locale: string },
): Promise<CardSession | undefined> {
  try {
    return await gateway.beginCard(request);
  } catch (error) {
    if (error instanceof GatewayDown) return undefined; // nothing was begun that anybody could use
    throw error;
  }
}

const cardOfCustomer: Problem = {
  code: 'card-of-customer',
  status: 403,
  message: 'Not done. Customers type their cards themselves. Choose a saved card or another way to pay.',
};
export const gatewayDown: Problem = {
  code: 'gateway-down',
  status: 503,
  message: 'Cards cannot be taken right now. The cart is unchanged. Try again, or choose another way to pay.',
};
