import type { PaymentSystem } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Card, Cart, Customer, OrderCard } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { ownerKey } from '../checkout/cart-owner.ts';

/** A card as people and clients see it: never its token. */
export interface ShownCard extends Pick<Card, 'id' | 'systemId' | 'lastFour' | 'expiryMonth' | 'expiryYear'> {
  /** Kept in the customer's account; else good for one cart. */
  readonly isKept: boolean;
  readonly isExpired: boolean;
}

/** `now` in ms: a card is good to the end of its month, everywhere. */
export const shownCard = (
  { id, systemId, lastFour, expiryMonth, expiryYear, owner }: Card,
  now: number,
): ShownCard => ({
  ...{ id, systemId, lastFour, expiryMonth, expiryYear },
  isKept: owner.kind === 'customer',
  isExpired: Date.UTC(expiryYear, expiryMonth, 2) <= now,
});

/** What an order keeps of it. */
export const cardOfOrder = ({ id, lastFour, expiryMonth, expiryYear }: OrderCard): OrderCard => ({
  id,
  lastFour,
  expiryMonth,
  expiryYear,
});

/** The cards that the cart's owner may pay it with, of these brands; the one typed for it first. */
export async function cardsToPayWith(
  tables: Tables,
  cart: Pick<Cart, 'id'>,
  customer: Customer | undefined,
  options: readonly PaymentSystem[],
  now: number,
): Promise<readonly ShownCard[]> {
  const cards = customer
    ? await tables.cards.ofCartAndCustomer(cart.id, customer.id)
    : await tables.cards.ofCart(cart.id);
  return cards.filter(({ systemId }) => options.some(({ id }) => id === systemId)).map((card) => shownCard(card, now));
}

/** The card if it pays this cart: its owner's, or typed for it. 404 `card-unknown`. */
export async function cardOfCart(tables: Tables, cart: Pick<Cart, 'id' | 'owner'>, id: string): Promise<Result<Card>> {
  const card = await tables.cards.byId(id);
  return card && belongs(card, cart) ? ok(card) : refused(cardUnknown);
}

function belongs({ owner }: Card, cart: Pick<Cart, 'id' | 'owner'>): boolean {
  if (owner.kind === 'cart') return owner.cartId === cart.id;
  // A draft is paid by whom it is for.
  const key = cart.owner.kind === 'draft' ? cart.owner.forKey : ownerKey(cart.owner);
  return key === ownerKey(owner);
}

export const cardUnknown: Problem = {
  code: 'card-unknown',
  status: 404,
  message: 'There is no such card here. Nothing was changed. Choose another one.',
};
