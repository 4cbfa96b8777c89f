import type { CartAttachments, PickupPoint } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { addressMembers } from './cart-attachments.ts';
import { contactInformation, type NamedContacts } from './pickup-contacts.ts';
import type { CartAddress, CartPickup } from './priced-cart.ts';

/** Goods fetched at one of the store's pickup points: a way to deliver of its own, free of charge. */

const slaPrefix = 'Pickup ';

/** VTEX's SLA id of fetching goods there. */
export const pickupSla = (pointId: string): string => `${slaPrefix}${pointId}`;

/** The point that an SLA id names; undefined for one that is no pickup. */
export const pointOfSla = (sla: string): string | undefined =>
  sla.startsWith(slaPrefix) ? sla.slice(slaPrefix.length) : undefined;

/** undefined for a point that the store does not offer. */
export async function openPoint(tables: Tables, id: string): Promise<PickupPoint | undefined> {
  const point = await tables.pickupPoints.byId(id);
  return point?.active ? point : undefined;
}

export const addressOfPoint = (point: PickupPoint): CartAddress => ({
  id: point.id,
  name: point.name,
  receiver: '',
  street: point.street,
  number: point.number,
  complement: point.complement,
  neighborhood: point.neighborhood,
  city: point.city,
  state: point.state,
  postalCode: point.postalCode,
  country: point.country,
  reference: '',
});

/** `shippingData` of a cart or an order whose goods are fetched; what it says of the point and of people stays with an order. */
export const pickupMembers = (
  { id, name, phone, hours, days }: CartPickup,
  address: CartAddress,
  people: NamedContacts,
) => ({
  address: { ...addressMembers(address), addressType: 'pickup' },
  selectedSla: pickupSla(id),
  pickupPoint: { id, name, phone, hours, days },
  contactInformation: contactInformation(people),
});

/** The chosen point as it was when it was chosen; undefined for goods that are brought. */
export function pickupOf({ shippingData }: CartAttachments): CartPickup | undefined {
  const point = shippingData?.pickupPoint;
  if (typeof point !== 'object' || point === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(point));
  const text = (member: string): string => {
    const value = members.get(member);
    return typeof value === 'string' ? value : '';
  };
  const days = members.get('days');
  return {
    id: text('id'),
    name: text('name'),
    phone: text('phone'),
    hours: text('hours'),
    days: typeof days === 'number' ? days : 0,
  };
}
