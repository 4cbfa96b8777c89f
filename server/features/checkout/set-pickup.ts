import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { PickupPoint } from '../../storage/records.ts';
import type { Identity } from '../session/identity.ts';
import { contactOf } from './cart-attachments.ts';
import { type CartStep, type CartTarget, changeCart } from './change-cart.ts';
import { attach } from './checkout-choices.ts';
import { addressOfPoint, openPoint, pickupMembers, pickupOf } from './pickup-choice.ts';
import {
  contactInformation,
  named,
  type PickupContact,
  type PickupContactInput,
  pickupContactsOf,
  readPickupContact,
  samePerson,
} from './pickup-contacts.ts';
import type { CartResult } from './priced-cart.ts';

/** Where the goods are fetched, instead of a delivery to an address, and by whom: left out, it stays who it was. */
export const setPickup = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly pointId: string; readonly primary?: PickupContactInput | undefined },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-delivery', async (step) => {
    const point = await openPoint(step.tables, change.pointId);
    if (!point) return refused(pickupUnknown);
    const primary = await primaryContact(step, change.primary);
    if (!primary.ok) return primary;
    const people = { primary: primary.value, alternate: named(step.cart.attachments).alternate };
    return attach(step.cart.attachments, { shippingData: pickupMembers(point, addressOfPoint(point), people) });
  });

/** Nobody is named while it is whoever orders, so that a change of the contact is a change of who comes. */
async function primaryContact(
  { tables, cart, customer }: CartStep,
  input: PickupContactInput | undefined,
): Promise<Result<PickupContact | undefined>> {
  if (!input) return ok(named(cart.attachments).primary);
  const read = await readContact(tables, input);
  if (!read.ok) return read;
  const buyer = pickupContactsOf({}, contactOf(cart.attachments, customer)).primary;
  return ok(samePerson(read.value, buyer) ? undefined : read.value);
}

/** Who can come instead; undefined takes that back. Only goods that are fetched have one. */
export const setAlternateContact = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly alternate: PickupContactInput | undefined },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-delivery', async ({ tables, cart }) => {
    if (!pickupOf(cart.attachments)) return refused(nothingFetched);
    const read = change.alternate ? await readContact(tables, change.alternate) : ok(undefined);
    if (!read.ok) return read;
    const people = { primary: named(cart.attachments).primary, alternate: read.value };
    const shippingData = { ...cart.attachments.shippingData, contactInformation: contactInformation(people) };
    return attach(cart.attachments, { shippingData });
  });

const readContact = async (tables: CartStep['tables'], input: PickupContactInput): Promise<Result<PickupContact>> =>
  readPickupContact(input, (await tables.meta.settings()).country);

/** Those to choose from, in the store's order. */
export const offeredPickupPoints = async (deps: Deps): Promise<readonly PickupPoint[]> =>
  (await deps.storage.read.pickupPoints.list()).filter((point) => point.active);

const pickupUnknown: Problem = {
  code: 'pickup-unknown',
  status: 422,
  message: 'Nothing can be picked up there at the moment. The cart is unchanged. Choose another place.',
  fields: { id: 'Choose one of the places shown.' },
};

const nothingFetched: Problem = {
  code: 'pickup-unknown',
  status: 422,
  message: 'The contact was not saved. Nothing in this cart is picked up. Choose where to pick it up first.',
};
