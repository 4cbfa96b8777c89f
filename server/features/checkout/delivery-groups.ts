import { deliveryPrice } from '../../../shared/domain/price-lines.ts';
import type { CartAttachments, Order, StoreSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { addressMembers, addressOf } from './cart-attachments.ts';
import { addressOfPoint, openPoint, pickupMembers, pickupOf, pickupSla } from './pickup-choice.ts';
import { contactInformation, type NamedContacts } from './pickup-contacts.ts';
import type { CartAddress, CartPickup, DeliveryGroup, DeliveryPart } from './priced-cart.ts';

/** Goods that go to several places: each place with its part of the lines. */

/** VTEX's SLA id of what the store's van brings; the only such method there is. */
export const standardDelivery = 'Standard';

export interface GroupInput {
  readonly address: CartAddress;
  readonly pickup: CartPickup | undefined;
  readonly parts: readonly DeliveryPart[];
}

/** A group as it is kept; with an order, its price too. */
export interface KeptGroup extends GroupInput {
  readonly price: number;
}

/** `shippingData` of a cart or an order that goes to several places. */
export const groupsMembers = (
  groups: readonly (GroupInput & { readonly price?: number })[],
  people: NamedContacts,
) => ({
  groups: groups.map(({ address, pickup, parts, price = 0 }) => {
    const { contactInformation: _, ...fetched } = pickup
      ? pickupMembers(pickup, address, people)
      : { contactInformation: [] };
    const brought = { address: addressMembers(address), selectedSla: standardDelivery };
    return { ...(pickup ? fetched : brought), parts, price };
  }),
  contactInformation: contactInformation(people),
});

/** Empty for what goes to one place. */
export function keptGroups({ shippingData }: CartAttachments): readonly KeptGroup[] {
  const kept = shippingData?.groups;
  return (Array.isArray(kept) ? kept : []).flatMap((group: unknown) => {
    const members = new Map<string, unknown>(typeof group === 'object' && group !== null ? Object.entries(group) : []);
    const attachments = { shippingData: Object.fromEntries(members) };
    const address = addressOf(attachments);
    const price = members.get('price');
    const parts = members.get('parts');
    if (!address) return [];
    return [
      {
        address,
        pickup: pickupOf(attachments),
        parts: (Array.isArray(parts) ? parts : []).flatMap(readPart),
        price: typeof price === 'number' ? price : 0,
      },
    ];
  });
}

function readPart(part: unknown): readonly DeliveryPart[] {
  if (typeof part !== 'object' || part === null || !('uniqueId' in part) || !('quantity' in part)) return [];
  const { uniqueId, quantity } = part;
  return typeof uniqueId === 'string' && typeof quantity === 'number' ? [{ uniqueId, quantity }] : [];
}

interface Line {
  readonly uniqueId: string;
  readonly quantity: number;
  readonly total: number;
}

/**
 * The groups of a cart at this moment: those at a point that has closed are gone, and so are parts of lines that are. Delivery is
 * paid for each place, and free for all of them where the goods of the whole cart are worth it.
 */
export async function priceGroups(
  tables: Tables,
  attachments: CartAttachments,
  lines: readonly Line[],
  { delivery }: Pick<StoreSettings, 'delivery'>,
): Promise<readonly DeliveryGroup[]> {
  const goods = lines.reduce((sum, { total }) => sum + total, 0);
  const groups: DeliveryGroup[] = [];
  for (const kept of keptGroups(attachments)) {
    const point = kept.pickup && (await openPoint(tables, kept.pickup.id));
    if (kept.pickup && !point) continue;
    const parts = kept.parts.filter(({ uniqueId }) => lines.some((line) => line.uniqueId === uniqueId));
    if (parts.length === 0) continue;
    const method = point
      ? { id: pickupSla(point.id), price: 0, days: point.days }
      : { id: standardDelivery, price: deliveryPrice(goods, delivery), days: delivery.days };
    groups.push({ address: point ? addressOfPoint(point) : kept.address, pickup: point, method, parts });
  }
  return groups;
}

/** How many of a line's units the groups hold. */
export const unitsIn = (groups: readonly Pick<GroupInput, 'parts'>[], uniqueId: string): number =>
  groups
    .flatMap(({ parts }) => parts)
    .filter((part) => part.uniqueId === uniqueId)
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** Those typed for this cart: chosen, in a group, or only there to be chosen. */
export function cartAddresses(attachments: CartAttachments): readonly CartAddress[] {
  const one = pickupOf(attachments) ? undefined : addressOf(attachments);
  const grouped = keptGroups(attachments).flatMap(({ pickup, address }) => (pickup ? [] : [address]));
  const all = [...(one ? [one] : []), ...grouped, ...typedAddresses(attachments)];
  return all.filter(({ id }, index) => all.findIndex((it) => it.id === id) === index);
}

export function typedAddresses({ shippingData }: CartAttachments): readonly CartAddress[] {
  const typed = shippingData?.typed;
  return (Array.isArray(typed) ? typed : []).flatMap((address) => addressOf({ shippingData: { address } }) ?? []);
}

/** The groups of an order, as they were when it was placed; empty for one place. */
export const groupsOfOrder = ({ attachments }: Order, { delivery }: Pick<StoreSettings, 'delivery'>): DeliveryGroup[] =>
  keptGroups(attachments).map(({ price, ...group }) => ({
    ...group,
    method: group.pickup
      ? { id: pickupSla(group.pickup.id), price, days: group.pickup.days }
      : { id: standardDelivery, price, days: delivery.days },
  }));
