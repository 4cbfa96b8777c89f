import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartAttachments, CartLine } from '../../storage/records.ts';
import type { Identity } from '../session/identity.ts';
import { type AddressInput, addressUnknown, readAddress } from './address-input.ts';
import { addressMembers, savedAddress } from './cart-attachments.ts';
import { type CartStep, type CartTarget, changeCart } from './change-cart.ts';
import { attach, keepAddress } from './checkout-choices.ts';
import {
  cartAddresses,
  type GroupInput,
  groupsMembers,
  standardDelivery,
  typedAddresses,
  unitsIn,
} from './delivery-groups.ts';
import { addressOfPoint, openPoint, pickupMembers } from './pickup-choice.ts';
import { type NamedContacts, named } from './pickup-contacts.ts';
import type { CartResult, DeliveryPart } from './priced-cart.ts';

/** A place by the id of one of the cart's addresses, or of a pickup point. */
export type Place = { readonly addressId: string } | { readonly pointId: string };

/** More places than this are several orders. */
export const mostGroups = 20;

/** Which part of each line goes where; the parts of a line sum to it. One place that gets all is no group. */
export const setGroups = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly groups: readonly { readonly to: Place; readonly parts: readonly DeliveryPart[] }[] },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-delivery', async (step) => {
    const groups: GroupInput[] = [];
    for (const { to, parts } of change.groups) {
      const place = await placeOf(step, to);
      if (!place.ok) return place;
      groups.push({ ...place.value, parts });
    }
    const shippingData = groupsFor(step.cart.lines, groups, named(step.cart.attachments));
    return shippingData.ok ? attach(step.cart.attachments, { shippingData: shippingData.value }) : shippingData;
  });

/** `shippingData` of these groups, checked against the lines. */
export function groupsFor(
  lines: readonly CartLine[],
  given: readonly GroupInput[],
  people: NamedContacts,
): Result<NonNullable<CartAttachments['shippingData']>> {
  const groups = joined(given).filter(({ parts }) => parts.length > 0);
  const wrong = lines.filter(({ uniqueId, quantity }) => unitsIn(groups, uniqueId) !== quantity);
  const all = groups.flatMap(({ parts }) => parts);
  const isWhole = all.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0);
  const isKnown = all.every(({ uniqueId }) => lines.some((line) => line.uniqueId === uniqueId));
  if (wrong.length > 0 || !isWhole || !isKnown || groups.length > mostGroups) return refused(splitInvalid(wrong));
  const [only, ...more] = groups;
  if (!only || more.length > 0) return ok(groupsMembers(groups, people));
  const { address, pickup } = only;
  return ok(
    pickup
      ? pickupMembers(pickup, address, people)
      : { address: addressMembers(address), selectedSla: standardDelivery },
  );
}

/** Each place once, and in it each line once. */
function joined(given: readonly GroupInput[]): readonly GroupInput[] {
  const places = new Map<string, GroupInput>();
  for (const group of given) {
    const known = places.get(group.address.id);
    const units = new Map<string, number>();
    for (const { uniqueId, quantity } of [...(known?.parts ?? []), ...group.parts])
      units.set(uniqueId, (units.get(uniqueId) ?? 0) + quantity);
    const parts = [...units].map(([uniqueId, quantity]) => ({ uniqueId, quantity }));
    places.set(group.address.id, { ...group, parts: parts.filter(({ quantity }) => quantity !== 0) });
  }
  return [...places.values()];
}

/** An address more to choose from, for this cart or, with `keep`, in the customer's account. */
export const addAddress = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly address: AddressInput; readonly keep: boolean },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-delivery', async (step) => {
    const address = readAddress(change.address, deps.ids.id());
    if (!address.ok) return address;
    const { shippingData } = step.cart.attachments;
    const typed = typedAddresses(step.cart.attachments);
    if (typed.length >= mostGroups) return refused(splitInvalid([]));
    if (change.keep) await keepAddress(step, address.value);
    return attach(step.cart.attachments, {
      shippingData: { ...shippingData, typed: [...typed, address.value].map(addressMembers) },
    });
  });

async function placeOf({ tables, cart, customer }: CartStep, to: Place): Promise<Result<Omit<GroupInput, 'parts'>>> {
  if ('pointId' in to) {
    const point = await openPoint(tables, to.pointId);
    return point ? ok({ address: addressOfPoint(point), pickup: point }) : refused(addressUnknown);
  }
  const saved = customer ? (await tables.customers.addresses(customer.id)).map(savedAddress) : [];
  const address = [...saved, ...cartAddresses(cart.attachments)].find(({ id }) => id === to.addressId);
  return address ? ok({ address, pickup: undefined }) : refused(addressUnknown);
}

const splitInvalid = (lines: readonly CartLine[]): Problem => ({
  code: 'split-invalid',
  status: 422,
  message: `Not saved. The parts of each line sum to its quantity, and an order goes to ${mostGroups} places at most. The cart is unchanged.`,
  ...(lines.length > 0 && {
    fields: Object.fromEntries(lines.map(({ uniqueId, quantity }) => [uniqueId, `Say where all ${quantity} go.`])),
  }),
});
