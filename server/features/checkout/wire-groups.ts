import type { ShippingBody } from '../../../shared/api/checkout-bodies.ts';
import { type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { CartAttachments, CartLine } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { type GroupInput, standardDelivery } from './delivery-groups.ts';
import { addressOfPoint, openPoint, pointOfSla } from './pickup-choice.ts';
import type { NamedContacts } from './pickup-contacts.ts';
import type { CartAddress } from './priced-cart.ts';
import { groupsFor } from './set-groups.ts';

type Entry = NonNullable<ShippingBody['logisticsInfo']>[number];

/** What an entry names: the address of the line, or the point that it is fetched at. */
const targetOf = ({ selectedSla, addressId }: Entry): string =>
  pointOfSla(selectedSla ?? '') === undefined ? (addressId ?? '') : (selectedSla ?? '');

/** Lines, or parts of a line, go to places of their own. */
export const namesSeveralPlaces = ({ logisticsInfo = [] }: ShippingBody): boolean =>
  new Set(logisticsInfo.map(targetOf)).size > 1;

interface Surroundings {
  readonly tables: Tables;
  readonly lines: readonly CartLine[];
  readonly addresses: readonly CartAddress[];
  readonly people: NamedContacts;
}

/** `shippingData` of lines that go to several places, as `logisticsInfo` divides them. */
export async function wireGroups(
  { logisticsInfo = [] }: ShippingBody,
  { tables, lines, addresses, people }: Surroundings,
): Promise<Result<NonNullable<CartAttachments['shippingData']>>> {
  const groups: GroupInput[] = [];
  for (const entry of logisticsInfo) {
    const line = lines[entry.itemIndex ?? -1];
    const place = await placeOf(tables, entry, addresses);
    if (!line || !place) return refused(placeUnknown);
    groups.push({ ...place, parts: [{ uniqueId: line.uniqueId, quantity: entry.quantity ?? line.quantity }] });
  }
  return groupsFor(lines, groups, people);
}

async function placeOf(
  tables: Tables,
  { selectedSla, selectedDeliveryChannel: channel, addressId }: Entry,
  addresses: readonly CartAddress[],
): Promise<Omit<GroupInput, 'parts'> | undefined> {
  const pointId = pointOfSla(selectedSla ?? '');
  if (channel && channel !== (pointId === undefined ? 'delivery' : 'pickup-in-point')) return undefined;
  if (pointId !== undefined) {
    const point = await openPoint(tables, pointId);
    return point && { address: addressOfPoint(point), pickup: point };
  }
  if (selectedSla && selectedSla !== standardDelivery) return undefined;
  const address = addresses.find(({ id }) => id === addressId);
  return address && { address, pickup: undefined };
}

const placeUnknown: Problem = {
  code: 'delivery-unknown',
  status: 400,
  message:
    'Not done. Each line goes by Standard to one of selectedAddresses, or is fetched at a pickup point. The cart is unchanged.',
};
