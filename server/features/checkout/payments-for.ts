import type { Level } from '../../../shared/domain/level.ts';
import { cardSystemById, type PaymentSystem, paymentSystems } from '../../../shared/domain/payment-system.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, Customer, StoreSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cardsToPayWith } from '../payments/shown-card.ts';
import { accountOf, paymentOf } from './cart-attachments.ts';
import type { CartPayment } from './priced-cart.ts';

/** What the store can take at all: cards with a gateway only. */
export const paymentsTaken = ({ gateway }: Pick<Deps, 'gateway'>): readonly PaymentSystem[] =>
  paymentSystems.filter(({ id }) => gateway !== undefined || cardSystemById(id) === undefined);

/** How customers of the level may pay: the level's trade policy. */
export const paymentsFor = (
  deps: Pick<Deps, 'gateway'>,
  { tradePolicies }: StoreSettings,
  level: Level,
): readonly PaymentSystem[] => paymentsTaken(deps).filter(({ id }) => tradePolicies[level].payments.includes(id));

/** How the cart is paid, out of how it can be. */
export async function cartPayment(
  tables: Tables,
  deps: Deps,
  options: readonly PaymentSystem[],
  cart: Cart,
  customer: Customer | undefined,
): Promise<CartPayment> {
  const takesCards = cart.lines.length > 0 && options.some(({ id }) => cardSystemById(id));
  const cards = takesCards ? await cardsToPayWith(tables, cart, customer, options, deps.clock.now()) : [];
  const accountId = accountOf(cart.attachments);
  const card = cards.find(({ id, isExpired }) => id === accountId && !isExpired);
  // A choice that the level no longer has is none; nor is a card that is gone.
  const isGone = accountId !== '' && !card;
  const chosen = paymentOf(cart.attachments)?.id;
  const selected = isGone ? undefined : options.find(({ id }) => id === chosen);
  return { selected, options, cards, card };
}
