import type { Level } from '../../../../shared/domain/level.ts';
import type { Address, Customer } from '../../records.ts';
import type { DemoIds } from '../demo-ids.ts';
import { type Random, seededRandom } from '../random.ts';
import { namedAddresses } from './named-addresses.ts';
import type { PersonRow } from './person-row.ts';
import { places } from './places.ts';
import { retailCustomers } from './retail.ts';
import { tradeCustomers } from './trade.ts';
import { tradePlusCustomers } from './trade-plus.ts';

export interface Account {
  /** 10482 for "C-10482" */
  readonly number: number;
  readonly customer: Customer;
  /** The default one first; never empty. */
  readonly addresses: readonly Address[];
}

/** Customers who can log in themselves. */
export const customersWithPassword = [
  'wade@example.com',
  'maria.anders@example.com',
  'maren.holloway@northlinecafe.example',
  'ana.souza@example.com',
  'blocked@example.com',
] as const;

const withdrewPhoneHelp = new Set([
  'ana.souza@example.com',
  'tom#baker@mailbox.example',
  'delphine.roux@mailbox.example',
]);
const disabled = new Set(['blocked@example.com']);

const lists = [
  ['trade-plus', tradePlusCustomers],
  ['trade', tradeCustomers],
  ['retail', retailCustomers],
] as const satisfies readonly (readonly [Level, readonly PersonRow[]])[];

const hourMs = 60 * 60_000;
const yearMs = 365 * 24 * hourMs;

export function buildCustomers(
  ids: DemoIds,
  passwordHashes: ReadonlyMap<string, string>,
  now: number,
): readonly Account[] {
  const random = seededRandom(10_482);
  return lists.flatMap(([level, rows]) =>
    rows.map((row) => {
      const customer = buildCustomer(ids, row, { level, random, now, passwordHashes });
      return { number: row[0], customer, addresses: addressesOf(ids, row[0], customer, random) };
    }),
  );
}

function buildCustomer(
  ids: DemoIds,
  [number, firstName, lastName, company, email, phone, locale]: PersonRow,
  given: {
    readonly level: Level;
    readonly random: Random;
    readonly now: number;
    readonly passwordHashes: ReadonlyMap<string, string>;
  },
): Customer {
  const createdAt = given.now - Math.round(((12_000 - number) / 2_000) * 9.3 * yearMs);
  const agreedAt = Math.max(createdAt, given.now - given.random.between(90 * 24, 700 * 24) * hourMs);
  return {
    id: ids.id(),
    number: `C-${number}`,
    email,
    firstName,
    lastName,
    company,
    phone: e164(phone),
    documentType: company === '' ? '' : 'ein',
    document: company === '' ? '' : employerNumber(number),
    level: given.level,
    phoneHelpSince: withdrewPhoneHelp.has(email) ? undefined : agreedAt,
    disabled: disabled.has(email),
    passwordHash: given.passwordHashes.get(email),
    locale: locale ?? 'en',
    createdAt,
    updatedAt: agreedAt,
  };
}

/** "503 555 0142" → "+15035550142" */
const e164 = (phone: string): string => `${phone.startsWith('+') ? '+' : '+1'}${phone.replace(/\D/g, '')}`;

/** A made-up US tax number, different for each account: "93-0481726". */
const employerNumber = (number: number): string => `93-${String((number * 104_729) % 10_000_000).padStart(7, '0')}`;

function addressesOf(ids: DemoIds, number: number, customer: Customer, random: Random): readonly Address[] {
  const told = namedAddresses[number];
  if (told)
    return told.map((address, index) => ({
      id: ids.id(),
      customerId: customer.id,
      neighborhood: '',
      state: 'OR',
      country: 'USA',
      isDefault: index === 0,
      ...address,
    }));
  const first = invented(ids, customer, random, true);
  return random.isTrue(customer.level === 'trade-plus' ? 0.6 : 0.15)
    ? [first, invented(ids, customer, random, false)]
    : [first];
}

function invented(ids: DemoIds, customer: Customer, random: Random, isDefault: boolean): Address {
  const { streets, ...place } = random.pickByWeight(places, (it) => (it.city === 'Portland' ? 3 : 1));
  const [street, from, to] = random.pick(streets);
  const isCompany = customer.company !== '';
  const person = `${customer.firstName} ${customer.lastName}`.trim();
  return {
    id: ids.id(),
    customerId: customer.id,
    name: addressName(isCompany, isDefault),
    receiver: person === '' ? customer.company : person,
    street,
    number: String(random.between(from, to)),
    complement: random.isTrue(0.2) ? `${isCompany ? 'Suite' : 'Apt'} ${random.between(1, 30)}` : '',
    country: 'USA',
    isDefault,
    ...place,
  };
}

function addressName(isCompany: boolean, isDefault: boolean): string {
  if (isCompany) return isDefault ? 'Main entrance' : 'Second location';
  return isDefault ? 'Home' : 'Work';
}
