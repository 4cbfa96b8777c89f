import type {
  AddressBody,
  MarketingBody,
  PaymentBody,
  ProfileBody,
  ShippingBody,
} from '../../../shared/api/checkout-bodies.ts';
import type { PaymentSystem } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartAttachments } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cardOfCart } from '../payments/shown-card.ts';
import type { Identity } from '../session/identity.ts';
import { readPartialAddress } from './address-input.ts';
import {
  addressMembers,
  addressOf,
  contactMembers,
  contactOf,
  paymentMembers,
  savedAddress,
} from './cart-attachments.ts';
import { type CartTarget, changeCart } from './change-cart.ts';
import { attach } from './checkout-choices.ts';
import { type ContactInput, mergeContact } from './contact-input.ts';
import { paymentsFor } from './payments-for.ts';
import { addressOfPoint, openPoint, pickupMembers, pickupOf, pickupSla, pointOfSla } from './pickup-choice.ts';
import { standardDelivery } from './price-cart.ts';
import type { CartAddress, CartResult } from './priced-cart.ts';

/** Attachments as VTEX's clients send them, partial as often as not; pages use the verbs of `checkout-choices.ts`. */

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

/** An address with no more than its id names a saved one; without any address the chosen one stays. */
export const attachWireShipping = (
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: ShippingBody,
): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-delivery', async ({ tables, cart, customer }) => {
    const given = addressIn(body);
    const method = methodProblem(body);
    if (method) return refused(method);
    const pickup = await wirePickupMembers(tables, body);
    if (!pickup.ok) return pickup;
    if (pickup.value) return attach(cart.attachments, { shippingData: pickup.value });
    if (!given) return ok({});
    const saved = customer ? (await tables.customers.addresses(customer.id)).map(savedAddress) : [];
    const typed = pickupOf(cart.attachments) ? undefined : addressOf(cart.attachments);
    const address = wireAddress(given, [...saved, ...(typed ? [typed] : [])], deps.ids.id());
    if (!address.ok) return address;
    return attach(cart.attachments, { shippingData: shippingMembers(address.value) });
  });

export const shippingMembers = (address: CartAddress) => ({
  address: addressMembers(address),
  selectedSla: standardDelivery,
});

export const addressIn = (body: ShippingBody): AddressBody | undefined =>
  body.selectedAddresses?.[0] ?? body.address ?? undefined;

/** The known address of that id where nothing else is said, else what is said. */
export function wireAddress(given: AddressBody, known: readonly CartAddress[], newId: string): Result<CartAddress> {
  const { addressId, receiverName, ...members } = given;
  const same = known.find((address) => address.id === addressId);
  const says = Object.values(members).some((value) => typeof value === 'string' && value !== '');
  if (same && !says) return ok(same);
  const texts = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, value ?? undefined]));
  return readPartialAddress(
    { ...texts, id: addressId ?? undefined, receiver: receiverName ?? undefined, name: same?.name },
    newId,
  );
}

/** The pickup point that is chosen for the goods; undefined for goods that are brought. */
const wirePickup = (body: ShippingBody): string | undefined => {
  const [first] = body.logisticsInfo ?? [];
  return pointOfSla(first?.selectedSla ?? '');
};

/** `shippingData` of goods that are fetched; undefined for goods that are brought. */
export async function wirePickupMembers(
  tables: Tables,
  body: ShippingBody,
): Promise<Result<CartAttachments['shippingData']>> {
  const id = wirePickup(body);
  if (id === undefined) return ok(undefined);
  const point = methodProblem(body) ? undefined : await openPoint(tables, id);
  return point ? ok(pickupMembers(point, addressOfPoint(point))) : refused(deliveryUnknown);
}

/** An order is brought or fetched whole. */
function methodProblem(body: ShippingBody): Problem | undefined {
  const pickup = wirePickup(body);
  const known = pickup === undefined ? [undefined, null, '', standardDelivery] : [pickupSla(pickup)];
  const channels = [undefined, null, '', pickup === undefined ? 'delivery' : 'pickup-in-point'];
  const wrong = body.logisticsInfo?.some(
    (item) => !known.includes(item.selectedSla) || !channels.includes(item.selectedDeliveryChannel),
  );
  return wrong ? deliveryUnknown : undefined;
}

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

const deliveryUnknown: Problem = {
  code: 'delivery-unknown',
  status: 400,
  message: 'Not done. An order is delivered by Standard, or fetched at one pickup point. The cart is unchanged.',
};
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
