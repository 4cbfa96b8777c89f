import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartAttachments } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cardOfCart } from '../payments/shown-card.ts';
import type { Identity } from '../session/identity.ts';
import { type AddressInput, addressUnknown, readAddress } from './address-input.ts';
import { addressMembers, contactMembers, contactOf, paymentMembers, savedAddress } from './cart-attachments.ts';
import { type CartPatch, type CartStep, type CartTarget, changeCart } from './change-cart.ts';
import { type ContactInput, mergeContact } from './contact-input.ts';
import { cartAddresses, standardDelivery } from './delivery-groups.ts';
import { paymentsFor, paymentsTaken } from './payments-for.ts';
import type { CartAddress, CartResult } from './priced-cart.ts';

/** Who orders. Members left out stay as they are. */
export const setContact = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly contact: ContactInput },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-contact', async ({ tables, cart, customer }) => {
    const known = contactOf(cart.attachments, customer);
    const { country } = await tables.meta.settings();
    const merged = mergeContact(known, change.contact, country);
    if (!merged.ok) return merged;
    return attach(cart.attachments, { clientProfileData: contactMembers(merged.value) });
  });

/** Where to deliver: by the id of a saved address, or as a whole address; `keep` saves that one in the customer's account too. */
export const setDelivery = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly address: { readonly id: string } | AddressInput; readonly keep?: boolean },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-delivery', async (step) => {
    const address = await chosenAddress(deps, step, change.address);
    if (!address.ok) return address;
    const shippingData = { address: addressMembers(address.value), selectedSla: standardDelivery };
    const attached = attach(step.cart.attachments, { shippingData });
    if (!attached.ok || !change.keep || !('street' in change.address)) return attached;
    const isKept = await keepAddress(step, address.value);
    const { details } = attached.value;
    return ok({ ...attached.value, ...(isKept && { details: { ...details, keptAddress: address.value.id } }) });
  });

export const setPayment = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly systemId: string },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-payment', async ({ tables, cart, level }) => {
    const offered = paymentsFor(deps, await tables.meta.settings(), level);
    const system = offered.find(({ id }) => id === change.systemId);
    return system ? attach(cart.attachments, { paymentData: paymentMembers(system) }) : refused(paymentUnknown);
  });

/** The cart paid by that card, or that system; unchanged without either. 404 `card-unknown`, 422 `payment-unknown`. */
export async function withPayment(
  tables: Tables,
  deps: Deps,
  cart: Cart,
  chosen: { readonly paymentSystemId?: string | undefined; readonly cardId?: string | undefined },
): Promise<Result<Cart>> {
  if (chosen.cardId === undefined && chosen.paymentSystemId === undefined) return ok(cart);
  const card = chosen.cardId === undefined ? ok(undefined) : await cardOfCart(tables, cart, chosen.cardId);
  if (!card.ok) return card;
  const systemId = card.value?.systemId ?? chosen.paymentSystemId;
  const system = paymentsTaken(deps).find(({ id }) => id === systemId);
  if (!system) return refused(paymentUnknown);
  return ok({ ...cart, attachments: { ...cart.attachments, paymentData: paymentMembers(system, card.value) } });
}

const largestAttachment = 20_000;

/** Members that clients keep with the cart and the store only carries. Undefined takes the attachment away. */
export const keepAttachment = <const N extends keyof CartAttachments>(
  deps: Deps,
  identity: Identity,
  change: CartTarget & {
    readonly name: N;
    readonly value: (known: CartAttachments[N]) => CartAttachments[N];
  },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-attachment', async ({ cart }) => {
    const value = change.value(cart.attachments[change.name]);
    if (JSON.stringify(value ?? null).length > largestAttachment) return refused(attachmentTooLarge);
    return attach(cart.attachments, { [change.name]: value });
  });

/** An attachment set to what it is already is no change. */
export function attach(known: CartAttachments, added: CartAttachments): Result<CartPatch> {
  const attachments = { ...known, ...added };
  if (JSON.stringify(attachments) === JSON.stringify(known)) return ok({});
  // Names of the attachments only: the audit trail keeps no personal data that it does not need.
  return ok({ attachments, details: { attachments: Object.keys(added) } });
}

/** More are not offered to be kept. */
export const mostKeptAddresses = 20;

/** The first one becomes the usual one. False, and nothing kept, without an account or with a full one. */
export async function keepAddress(
  { tables, customer }: CartStep,
  { reference: _, ...address }: CartAddress,
): Promise<boolean> {
  const saved = customer ? await tables.customers.addresses(customer.id) : [];
  if (!customer || saved.length >= mostKeptAddresses) return false;
  await tables.customers.saveAddress({ ...address, customerId: customer.id, isDefault: saved.length === 0 });
  return true;
}

async function chosenAddress(
  deps: Deps,
  { tables, cart, customer }: CartStep,
  input: { readonly id: string } | AddressInput,
): Promise<Result<CartAddress>> {
  if ('street' in input) return readAddress(input, deps.ids.id());
  const saved = customer ? (await tables.customers.addresses(customer.id)).map(savedAddress) : [];
  const found = [...saved, ...cartAddresses(cart.attachments)].find((address) => address.id === input.id);
  return found ? ok(found) : refused(addressUnknown);
}

export const paymentUnknown: Problem = {
  code: 'payment-unknown',
  status: 422,
  message: 'The payment was not saved. Choose one of the ways to pay shown here.',
};

const attachmentTooLarge: Problem = {
  code: 'too-large',
  status: 413,
  message: 'Not kept. A cart carries 20,000 characters of a kind at most. The cart is unchanged.',
};
