import { cardSystemById } from '../../../../shared/domain/payment-system.ts';
import type { Shop } from '../shop.ts';

/** Before the id of a card, where forms name another way to pay by its number. */
export const cardChoice = 'card:';

/**
 * What the payment's form shows as chosen: what was chosen before the page was drawn anew, the cart's choice, else the first one there is. Nobody's card is chosen for them while an
 * operator acts.
 */
export function paymentChoice({ cart, actingFor }: Shop, wanted: string | null): string | undefined {
  const { selected, card, cards, options } = cart.payment;
  if (cards.some(({ id, isExpired }) => !isExpired && cardChoice + id === wanted)) return wanted ?? undefined;
  if (options.some(({ id }) => !cardSystemById(id) && id === wanted)) return wanted ?? undefined;
  if (card) return cardChoice + card.id;
  if (selected && !cardSystemById(selected.id)) return selected.id;
  const firstCard = cards.find(({ isExpired }) => !isExpired);
  if (firstCard && !actingFor) return cardChoice + firstCard.id;
  return options.find(({ id }) => !cardSystemById(id))?.id;
}

/** The card, or else the payment system, that a form sends. */
export function paymentIn(fields: URLSearchParams) {
  const chosen = fields.get('payment') ?? undefined;
  return chosen?.startsWith(cardChoice) ? { cardId: chosen.slice(cardChoice.length) } : { paymentSystemId: chosen };
}
