import type { Money } from '../../../shared/domain/money.ts';
import type { CardSystem } from '../../../shared/domain/payment-system.ts';

/**
 * Whoever takes card payments for the store. Card numbers are typed on the gateway's own pages, at an origin of its own; the store
 * gets a token, the brand, the last four digits and the expiry, and nothing else (security rule 10). Every verb may throw GatewayDown.
 */
export interface Gateway {
  /** Where its pages are; the forms that lead there may. */
  readonly origin: string;
  /** Opens its page for a new card. It comes back to `returnTo` with a `reference`, good for one reading. */
  beginCard(request: { readonly returnTo: string; readonly locale: string }): Promise<CardSession>;
  /** What was typed there; undefined for a reference that the session does not have, or has no more. */
  takeCard(sessionId: string, reference: string): Promise<TypedCard | undefined>;
  /** Holds the money. The same key again gives the same answer and holds nothing more. */
  charge(request: ChargeRequest): Promise<ChargeAnswer>;
  /** Lets go of what the key holds, or pays it back. A key without a charge yet gets none later. Harmless when repeated. */
  giveBack(key: string): Promise<void>;
}

export interface CardSession {
  readonly id: string;
  /** The page that takes the card. */
  readonly address: string;
}

/** All that the store ever knows of a card. */
export interface TypedCard {
  /** Stands for the card at the gateway, for this store alone. It never leaves the server but to go there. */
  readonly token: string;
  readonly systemId: CardSystem['id'];
  readonly lastFour: string;
  /** From 1. */
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

export interface ChargeRequest {
  readonly key: string;
  readonly token: string;
  readonly value: Money;
  readonly currency: string;
  /** Where the bank's confirmation leads back to. */
  readonly returnTo: string;
}

export type ChargeAnswer =
  | { readonly kind: 'approved'; readonly reference: string }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  /** The bank asks the customer, on the gateway's page at `address`. */
  | { readonly kind: 'to-confirm'; readonly address: string };

/** withdrawn = given back before it was asked. */
export type DeclineReason = 'declined' | 'not-confirmed' | 'withdrawn';

/** No answer, or none that can be understood: what was asked may have been done or not. */
export class GatewayDown extends Error {
  override readonly name = 'GatewayDown';
}
