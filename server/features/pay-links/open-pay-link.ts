import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, PayLink } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { limitTries } from '../login/limit-tries.ts';
import { hashOfToken } from '../login/token-hash.ts';
import type { Identity } from '../session/identity.ts';
import { payLinkUnknown } from './pay-link-problems.ts';

export interface OpenPayLink {
  readonly link: PayLink;
  /** Who is to pay. Nothing of them is shown before they have said who they are. */
  readonly customer: Customer;
  /** The reader is signed in as that customer. */
  readonly isConfirmed: boolean;
}

const mostMisses = 60;

/**
 * A link that can be used at this moment. Changes nothing. 404 `pay-link-unknown` for all others; 429 `too-many-tries` for whoever
 * guesses. A link that is good is never counted.
 */
export async function openPayLink(
  deps: Deps,
  identity: Identity,
  token: string,
  address: string,
): Promise<Result<OpenPayLink>> {
  const found = await goodPayLink(deps.storage.read, deps, token);
  if (found) {
    const isConfirmed = identity.kind === 'shopper' && identity.customer.id === found.customer.id;
    return ok({ ...found, isConfirmed });
  }
  const counted = await limitTries(deps, [{ key: `pay-links ${address}`, most: mostMisses }]);
  return counted.ok ? refused(payLinkUnknown) : counted;
}

export async function goodPayLink(
  tables: Tables,
  deps: Deps,
  token: string,
): Promise<{ readonly link: PayLink; readonly customer: Customer } | undefined> {
  const link = await tables.payLinks.byTokenHash(hashOfToken(token));
  if (!link || !isGood(link, deps.clock.now())) return undefined;
  const customer = await tables.customers.byId(link.customerId);
  const cart = await tables.carts.byId(link.cartId);
  const isHeld = cart?.owner.kind === 'customer' && cart.owner.customerId === link.customerId;
  return customer && !customer.disabled && cart?.open && isHeld ? { link, customer } : undefined;
}

export const isGood = ({ expiresAt, revokedAt, orderId }: PayLink, now: number): boolean =>
  now < expiresAt && revokedAt === undefined && orderId === undefined;
