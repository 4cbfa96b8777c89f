import type { AddressMembers } from '../../../shared/api/master-data-documents.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Address, AddressMore } from '../../storage/records.ts';
import { type AddressInput, readAddress } from '../checkout/address-input.ts';
import { addressTypes } from './address-document.ts';
import { serverMembers } from './customer-members.ts';
import { asMasterData, memberInvalid, memberUnknown } from './master-data-problems.ts';

/** VTEX's name of each member, and ours. */
const textMembers = [
  ['addressLabel', 'name'],
  ['addressName', 'name'],
  ['receiverName', 'receiver'],
  ['street', 'street'],
  ['number', 'number'],
  ['complement', 'complement'],
  ['neighborhood', 'neighborhood'],
  ['city', 'city'],
  ['state', 'state'],
  ['postalCode', 'postalCode'],
  ['country', 'country'],
  ['reference', 'reference'],
] as const satisfies readonly (readonly [keyof AddressMembers, keyof AddressInput])[];

const wireNames: Readonly<Record<string, string>> = { name: 'addressName', receiver: 'receiverName' };

const known = new Set<string>([
  ...textMembers.map(([theirs]) => theirs),
  ...serverMembers,
  'userId',
  'addressType',
  'geoCoordinate',
  'countryfake',
]);

/** An address that is there, or the beginning of one. */
type Begun = Pick<Address, 'id' | 'customerId' | 'isDefault'> & Partial<Address>;

/** The address with what a client sent of it, or what is wrong with that; deliverable, as every saved address is. */
export function withMembers(address: Begun, body: AddressMembers): Result<Address> {
  const unknown = Object.keys(body).filter((name) => !known.has(name));
  if (unknown.length > 0) return refused(memberUnknown('AD', unknown));
  const { type, reference, geoCoordinate, ...history } = address.more ?? {};
  const sent: Partial<Record<keyof AddressInput, string>> = {};
  for (const [theirs, ours] of textMembers) {
    const value = body[theirs];
    if (value !== undefined) sent[ours] = value ?? '';
  }
  const read = readAddress({ street: '', city: '', country: '', ...address, reference, ...sent }, address.id);
  if (!read.ok) return refused(asMasterData(read.problem, wireNames));
  const { reference: readReference, ...members } = read.value;
  const nextType = body.addressType === undefined ? type : typeOf(body.addressType ?? '');
  if (nextType === null) return refused(memberInvalid('addressType', `Write one of ${addressTypes.join(', ')}.`));
  const place = body.geoCoordinate === undefined ? geoCoordinate : placeOf(body.geoCoordinate ?? '');
  if (place === null)
    return refused(memberInvalid('geoCoordinate', 'Write "latitude,longitude", such as "45.52,-122.68".'));
  const texts = Object.entries({ type: nextType, reference: readReference, geoCoordinate: place });
  const more: AddressMore = { ...history, ...Object.fromEntries(texts.filter(([, value]) => value)) };
  return ok({ ...address, ...members, id: address.id, more });
}

/** null = none of the types. */
const typeOf = (text: string): string | null => (text === '' || addressTypes.some((it) => it === text) ? text : null);

/** null = no place on earth. */
function placeOf(text: string): string | null {
  const bare = plainLine(text).replace(/\s/g, '');
  if (bare === '') return '';
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)$/.exec(bare) ?? [];
  const isPlace = latitude !== undefined && Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  return isPlace ? bare : null;
}
