import { cardSystemById } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Card, CardVisit, Cart } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { paymentMembers } from '../checkout/cart-attachments.ts';
import { type CartStep, changeCart } from '../checkout/change-cart.ts';
import { attach } from '../checkout/checkout-choices.ts';
import { mayOpen } from '../checkout/find-cart.ts';
import { paymentsFor } from '../checkout/payments-for.ts';
import type { Identity } from '../session/identity.ts';
import { gatewayDown } from './begin-card.ts';
import { GatewayDown, type TypedCard } from './gateway.ts';

/** More are not kept in one account; a further one pays its cart only. */
export const mostKeptCards = 20;

/**
 * The customer is back from the gateway's page: the card that they typed there is fetched, and pays their cart. Asked again, nothing
 * more happens. Refusals: 404 `visit-unknown`, also for another's visit; 409 `card-not-typed`; 422 `card-brand`; 503 `gateway-down`;
 * and those of a changed cart.
 */
export async function finishCard(
  deps: Deps,
  identity: Identity,
  { visitId, reference }: { readonly visitId: string; readonly reference: string },
): Promise<Result<undefined>> {
  const found = await visitOf(deps, identity, visitId);
  if (!found) return refused(visitUnknown);
  const { visit, cart } = found;
  if (visit.cardId !== undefined) return ok(undefined);
  const typed = await fetchCard(deps, visit, reference);
  if (!typed.ok) return typed;
  const id = deps.ids.hex128().toUpperCase();
  const changed = await changeCart(deps, identity, { cartId: cart.id }, 'cart-payment', (step) =>
    take(deps, step, { visit, typed: typed.value, id }),
  );
  return changed.ok ? ok(undefined) : changed;
}

async function visitOf(
  deps: Deps,
  identity: Identity,
  visitId: string,
): Promise<{ readonly visit: CardVisit; readonly cart: Cart } | undefined> {
  if (identity.kind === 'app' || (identity.kind === 'staff' && identity.acting)) return undefined;
  const visit = await deps.storage.read.cards.visit(visitId);
  const cart = visit && (await deps.storage.read.carts.byId(visit.cartId));
  return visit && cart && mayOpen(identity, cart) ? { visit, cart } : undefined;
}

async function fetchCard({ gateway }: Deps, { gatewayId }: CardVisit, reference: string): Promise<Result<TypedCard>> {
  try {
    const typed = reference === '' ? undefined : await gateway?.takeCard(gatewayId, reference);
    return typed ? ok(typed) : refused(cardNotTyped);
  } catch (error) {
    if (error instanceof GatewayDown) return refused(gatewayDown);
    throw error;
  }
}

/** Keeps the card and chooses it, in the transaction of the cart's change. */
async function take(
  deps: Deps,
  { tables, cart, customer, level }: CartStep,
  given: { readonly visit: CardVisit; readonly typed: TypedCard; readonly id: string },
) {
  const { visit, typed, id } = given;
  const system = cardSystemById(typed.systemId);
  const offered = paymentsFor(deps, await tables.meta.settings(), level);
  if (!system || !offered.some((it) => it.id === system.id)) return refused(cardBrand);
  const kept = customer ? await tables.cards.ofCustomer(customer.id) : [];
  const same = kept.find((card) => isSame(card, typed));
  const isKept = visit.toKeep && customer !== undefined && (same !== undefined || kept.length < mostKeptCards);
  const card: Card = {
    ...typed,
    id: (isKept && same?.id) || id,
    owner: isKept ? { kind: 'customer', customerId: customer.id } : { kind: 'cart', cartId: cart.id },
    createdAt: deps.clock.now(),
  };
  await dropOthers(tables, cart);
  await tables.cards.save(card);
  await tables.cards.saveVisit({ ...visit, cardId: card.id });
  return attach(cart.attachments, { paymentData: paymentMembers(system, card) });
}

/** Typed anew, a kept card stays one card. */
const isSame = (card: Card, typed: TypedCard): boolean =>
  card.systemId === typed.systemId &&
  card.lastFour === typed.lastFour &&
  card.expiryMonth === typed.expiryMonth &&
  card.expiryYear === typed.expiryYear;

/** A cart has one card of its own at most: the last that was typed. */
async function dropOthers(tables: Tables, cart: Cart): Promise<void> {
  for (const { id } of await tables.cards.ofCart(cart.id)) await tables.cards.delete(id);
}

const visitUnknown: Problem = {
  code: 'visit-unknown',
  status: 404,
  message: 'There is no card to fetch here. Nothing was changed. Open the checkout and choose how to pay.',
};
const cardNotTyped: Problem = {
  code: 'card-not-typed',
  status: 409,
  message: 'No card was chosen. Nothing was changed. Choose how to pay.',
};
const cardBrand: Problem = {
  code: 'card-brand',
  status: 422,
  message: 'This brand of card is not taken here. Nothing was kept of it. Choose another card or another way to pay.',
};
