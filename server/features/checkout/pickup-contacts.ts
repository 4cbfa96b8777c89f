import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { CartAttachments, Order } from '../../storage/records.ts';
import { mergeContact } from './contact-input.ts';
import type { CartContact } from './priced-cart.ts';

/** Who may fetch goods at a pickup point. On the wire: VTEX's `shippingData.contactInformation`. */
export interface PickupContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** E.164, or '' */
  readonly phone: string;
}

export interface PickupContacts {
  /** Shows an ID at the counter: whoever orders, unless somebody else was named. */
  readonly primary: PickupContact;
  /** Can come instead. */
  readonly alternate: PickupContact | undefined;
}

/** Those that were named for a cart or an order. */
export interface NamedContacts {
  readonly primary: PickupContact | undefined;
  readonly alternate: PickupContact | undefined;
}

export const pickupContactFields = ['firstName', 'lastName', 'email', 'phone'] as const;
type Field = (typeof pickupContactFields)[number];
export type PickupContactInput = Readonly<Partial<Record<Field, string>>>;

/** The whole contact, or which fields are missing or cannot be taken. `country` is the store's. */
export function readPickupContact(input: PickupContactInput, country: string): Result<PickupContact> {
  const { firstName = '', lastName = '', email = '', phone = '' } = input;
  const read = mergeContact(nobody, { firstName, lastName, email, phone }, country);
  const wrong = read.ok ? {} : (read.problem.fields ?? {});
  const contact = read.ok ? personOf(read.value) : { firstName, lastName, email, phone };
  const fields = { ...wrong, ...Object.fromEntries(missingIn(contact).map((field) => [field, 'Fill this in.'])) };
  return Object.keys(fields).length > 0 ? refused({ ...contactInvalid, fields }) : ok(contact);
}

const nobody: CartContact = {
  email: '',
  firstName: '',
  lastName: '',
  phone: '',
  documentType: '',
  document: '',
  company: '',
  emailIsFixed: false,
};

const personOf = ({ firstName, lastName, email, phone }: PickupContact): PickupContact => ({
  firstName,
  lastName,
  email,
  phone,
});

/** A phone alone is optional. */
export const missingIn = (contact: PickupContact): readonly Field[] =>
  (['firstName', 'lastName', 'email'] as const).filter((field) => contact[field].trim() === '');

export const samePerson = (one: PickupContact, other: PickupContact): boolean =>
  pickupContactFields.every((field) => one[field] === other[field]);

/** Those named for the cart; whoever orders fetches the goods where nobody else was named. */
export function pickupContactsOf(attachments: CartAttachments, contact: CartContact): PickupContacts {
  const { primary, alternate } = named(attachments);
  return { primary: primary ?? personOf(contact), alternate };
}

/** Those kept with an order; undefined for one that kept none. */
export function pickupContactsOfOrder({ attachments }: Order): PickupContacts | undefined {
  const { primary, alternate } = named(attachments);
  return primary && { primary, alternate };
}

/** `shippingData.contactInformation` with those that were named. */
export const contactInformation = ({ primary, alternate }: NamedContacts) => [
  ...(primary ? [{ id: primaryId, ...primary }] : []),
  ...(alternate ? [{ id: alternateId, ...alternate }] : []),
];

const primaryId = 'primary';
const alternateId = 'alternate';

export function named({ shippingData }: CartAttachments): NamedContacts {
  const kept = shippingData?.contactInformation;
  const people = new Map((Array.isArray(kept) ? kept : []).map(readKept));
  return { primary: people.get(primaryId), alternate: people.get(alternateId) };
}

function readKept(kept: unknown): readonly [string, PickupContact] {
  const members = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  const text = (member: string): string => {
    const value = members.get(member);
    return typeof value === 'string' ? value : '';
  };
  const person = {
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    phone: text('phone'),
  };
  return [text('id'), person];
}

const contactInvalid: Problem = {
  code: 'contact-invalid',
  status: 422,
  message: 'The pickup contact was not saved. Check the marked fields.',
};
