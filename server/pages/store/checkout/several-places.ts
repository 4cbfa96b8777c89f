import type { CartAddress, PricedCart } from '../../../features/checkout/priced-cart.ts';
import type { PickupPoint } from '../../../storage/records.ts';
import { pickupChoice } from './checkout-view.ts';

/** One of the places that goods can be divided among, as the forms name it. */
export interface SplitPlace {
  /** Id of an address, or of a pickup point after `pickupChoice`. */
  readonly value: string;
  readonly name: string;
  readonly address: Omit<CartAddress, 'id' | 'name' | 'receiver' | 'reference'>;
  /** Working days until goods are ready there; undefined where they are brought. */
  readonly readyIn: number | undefined;
}

export const placesOf = ({ delivery }: PricedCart, points: readonly PickupPoint[]): readonly SplitPlace[] => [
  ...delivery.addresses.map((address) => ({
    value: address.id,
    name: address.name || address.receiver || address.street,
    address,
    readyIn: undefined,
  })),
  ...points.map((point) => ({ value: pickupChoice + point.id, name: point.name, address: point, readyIn: point.days })),
];

/** The places that the cart is divided among by now; the one that gets all, else. */
export const placesInUse = ({ delivery }: PricedCart): readonly string[] => {
  const { groups, pickup, address } = delivery;
  if (groups) return groups.map((group) => (group.pickup ? pickupChoice + group.pickup.id : group.address.id));
  if (pickup) return [pickupChoice + pickup.id];
  return address ? [address.id] : [];
};

/** The field that says how many units of a line go to the place in that column, from 0. */
export const partField = (uniqueId: string, column: number): string => `part-${uniqueId}-${column}`;

/** What the form says: for each place its parts. A quantity that is no number is NaN. */
export function groupsIn(fields: URLSearchParams) {
  const parts = [...fields].flatMap(([name, value]) => {
    const [, uniqueId, column] = /^part-([\w-]{1,64})-(\d{1,2})$/.exec(name) ?? [];
    if (uniqueId === undefined) return [];
    const typed = value.trim();
    return [{ column: Number(column), uniqueId, quantity: /^\d{0,4}$/.test(typed) ? Number(typed) : Number.NaN }];
  });
  return fields.getAll('to').map((value, column) => ({
    to: value.startsWith(pickupChoice) ? { pointId: value.slice(pickupChoice.length) } : { addressId: value },
    parts: parts.filter((part) => part.column === column).map(({ uniqueId, quantity }) => ({ uniqueId, quantity })),
  }));
}

/** How many units of a line its column shows before anybody typed: as divided by now, else all in the first. */
export function unitsShown(cart: PricedCart, uniqueId: string, places: readonly SplitPlace[], column: number): number {
  const line = cart.lines.find((it) => it.uniqueId === uniqueId);
  const used = placesInUse(cart);
  const group = cart.delivery.groups?.[used.indexOf(places[column]?.value ?? '')];
  if (cart.delivery.groups) return group?.parts.find((part) => part.uniqueId === uniqueId)?.quantity ?? 0;
  return column === 0 ? (line?.quantity ?? 0) : 0;
}
