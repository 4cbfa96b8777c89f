import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { PayLink } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { cartUnknown } from '../checkout/cart-problems.ts';
import { mayOpen } from '../checkout/find-cart.ts';
import { priceCart } from '../checkout/price-cart.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { mailReachesItsReader, queueMessage } from '../messages/queue-message.ts';
import type { Operator } from '../session/identity.ts';
import { cartUnfinished, nobodyToPay } from './pay-link-problems.ts';
import { payLinkMail, payLinkWords } from './pay-link-words.ts';
import { shownOf } from './what-changed.ts';

const goodForMs = 3 * 24 * 60 * 60_000;

export interface NewPayLink {
  readonly link: PayLink;
  /** With its token: told this once. */
  readonly url: string;
  /** To send with it, in the customer's language. */
  readonly subject: string;
  readonly words: string;
  /** Where it was mailed to. */
  readonly sentTo: string | undefined;
}

/**
 * Makes a link by which the customer acted for pays their cart as it is. Its token has 256 random bits and is kept by hash only; a link made
 * before for the same cart is taken back. Refusals: 409 `not-acting` and `cart-not-ready`, 404 `cart-unknown`.
 */
export async function makePayLink(
  deps: Deps,
  identity: Operator,
  { cartId, mail }: { readonly cartId: string; readonly mail: boolean },
): Promise<Result<NewPayLink>> {
  const { acting } = identity;
  if (!acting) return refused(nobodyToPay);
  const { customer, call } = acting;
  const token = deps.ids.token();
  const url = `${deps.config.origins[0] ?? ''}/pay/${token}`;
  return deps.storage.tx(async (tables): Promise<Result<NewPayLink>> => {
    const cart = await tables.carts.lock(cartId);
    if (!cart?.open || !mayOpen(identity, cart)) return refused(cartUnknown);
    const priced = await priceCart(tables, deps, cart, customer);
    if (priced.problems.some(({ code }) => code !== 'payment-missing')) return refused(cartUnfinished);
    const now = deps.clock.now();
    await takeBack(tables, await tables.payLinks.ofCart(cart.id), now);
    const link: PayLink = {
      id: deps.ids.id(),
      tokenHash: hashOfToken(token),
      cartId: cart.id,
      customerId: customer.id,
      staffId: identity.staff.id,
      callId: call.id,
      shown: shownOf(priced),
      createdAt: now,
      expiresAt: now + goodForMs,
      acceptedAt: undefined,
      revokedAt: undefined,
      orderId: undefined,
    };
    await tables.payLinks.insert(link);
    const words = await payLinkWords(tables, link, customer, url);
    const isMailed = mail && mailReachesItsReader(deps.config);
    if (isMailed)
      await queueMessage(tables, deps, {
        ...payLinkMail(customer, words),
        customerId: customer.id,
        useBy: link.expiresAt,
      });
    const details = { payLinkId: link.id, cartId: cart.id, value: priced.totals.total, mailed: isMailed };
    await audit(tables, deps, { identity, action: 'pay-link-made', customerId: customer.id, details });
    return ok({ link, url, ...words, sentTo: isMailed ? customer.email : undefined });
  });
}

/** Those that nobody has paid by yet lead nowhere from now on. */
export async function takeBack(tables: Tables, links: readonly PayLink[], now: number): Promise<void> {
  for (const link of links) if (link.orderId === undefined) await tables.payLinks.update({ ...link, revokedAt: now });
}
