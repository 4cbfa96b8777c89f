import type { MarketingBody, PaymentBody, ProfileBody } from '../../../shared/api/checkout-bodies.ts';
import type { PaymentSystem } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartAttachments } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cardOfCart } from '../payments/shown-card.ts';
import type { Identity } from '../session/identity.ts';
import { contactMembers, contactOf, paymentMembers } from './cart-attachments.ts';
import { type CartTarget, changeCart } from './change-cart.ts';
import { attach } from './checkout-choices.ts';
import { type ContactInput, mergeContact } from './contact-input.ts';
import { paymentsFor } from './payments-for.ts';
import type { CartResult } from './priced-cart.ts';

/** Attachments as VTEX's clients send them, partial as often as not; pages use the verbs of `checkout-choices.ts`. Where the goods go is in `wire-shipping.ts`. */

export const attachWireProfile = (
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: ProfileBody,
): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-contact', async ({ tables, cart, customer }) => {
    const { country } = await tables.meta.settings();
    const merged = mergeContact(contactOf(cart.attachments, customer), contactInput(body), country);
    return merged.ok ? attach(cart.attachments, { clientProfileData: contactMembers(merged.value) }) : merged;
  });

/** null says nothing, as a missing member does. */
export const contactInput = (body: ProfileBody): ContactInput => ({
  email: body.email ?? undefined,
  firstName: body.firstName ?? undefined,
  lastName: body.lastName ?? undefined,
  phone: body.phone ?? undefined,
  documentType: body.documentType ?? undefined,
  document: body.document ?? undefined,
  company: body.corporateName ?? undefined,
});

export const attachWirePayment = (
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: PaymentBody,
): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-payment', async ({ tables, cart, level }) => {
    const offered = paymentsFor(deps, await tables.meta.settings(), level);
    const payment = await wirePaymentIn(tables, cart, body, offered);
    if (!payment.ok) return payment;
    const { paymentData: _, ...rest } = cart.attachments;
    return payment.value ? attach(cart.attachments, { paymentData: payment.value }) : ok({ attachments: rest });
  });

/** The payment system that was chosen, and the card by its accountId; undefined for an empty list, which takes the choice back. */
export async function wirePaymentIn(
  tables: Tables,
  cart: Cart,
  body: PaymentBody,
  offered: readonly PaymentSystem[],
): Promise<Result<CartAttachments['paymentData']>> {
  const [first, ...more] = body.payments;
  if (more.length > 0) return refused(onePaymentOnly);
  if (!first) return ok(undefined);
  const system = offered.find(({ id }) => id === String(first.paymentSystem));
  if (!system) return refused(paymentUnknown);
  if (!first.accountId) return ok(paymentMembers(system));
  const card = await cardOfCart(tables, cart, first.accountId);
  if (!card.ok) return card;
  return card.value.systemId === system.id ? ok(paymentMembers(system, card.value)) : refused(paymentUnknown);
}

/** A coupon is never kept: the caller says that it was not added. */
export const attachWireMarketing = (
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: MarketingBody,
): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-attachment', async ({ cart }) =>
    attach(cart.attachments, { marketingData: marketingMembers(body) }),
  );

export function marketingMembers({
  coupon: _,
  marketingTags,
  ...utm
}: MarketingBody): Readonly<Record<string, unknown>> {
  const names = ['utmSource', 'utmMedium', 'utmCampaign', 'utmiPage', 'utmipage', 'utmiPart', 'utmiCampaign'] as const;
  const said = names.flatMap((name) => (typeof utm[name] === 'string' ? [[name, utm[name]] as const] : []));
  return { ...Object.fromEntries(said), marketingTags: marketingTags ?? [] };
}

const onePaymentOnly: Problem = {
  code: 'payment-unknown',
  status: 400,
  message: 'Not done. An order is paid in one way here. The cart is unchanged.',
};
const paymentUnknown: Problem = {
  code: 'payment-unknown',
  status: 400,
  message: 'Not done. This way to pay is not offered here. The cart is unchanged.',
};
