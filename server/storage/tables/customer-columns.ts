import { fold, reversedDigits } from '../../../shared/domain/fold.ts';
import type { Level } from '../../../shared/domain/level.ts';
import type { Row } from '../query.ts';
import type { Customer, CustomerMore } from '../records.ts';
import { flag, integer, json, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { names } from '../sql.ts';

export const customerColumnNames = [
  'id',
  'number',
  'email',
  'first_name',
  'last_name',
  'company',
  'phone',
  'document_type',
  'document',
  'level',
  'phone_help_since',
  'disabled',
  'password_hash',
  'locale',
  'created_at',
  'updated_at',
  'updated_by',
  'more',
];
/** Of `customers AS c`. */
export const customerColumns = names(customerColumnNames, 'c');

export function customerOf(found: Row): Customer {
  const updatedBy = text(found, 'updated_by');
  const more = json<CustomerMore>(found, 'more');
  return {
    ...known(found),
    ...(updatedBy && { updatedBy }),
    ...(Object.keys(more).length > 0 && { more }),
  };
}

const known = (found: Row): Customer => ({
  id: text(found, 'id'),
  number: text(found, 'number'),
  email: text(found, 'email'),
  firstName: text(found, 'first_name'),
  lastName: text(found, 'last_name'),
  company: text(found, 'company'),
  phone: text(found, 'phone'),
  documentType: text(found, 'document_type'),
  document: text(found, 'document'),
  level: word<Level>(found, 'level'),
  phoneHelpSince: maybeInteger(found, 'phone_help_since'),
  disabled: flag(found, 'disabled'),
  passwordHash: maybeText(found, 'password_hash'),
  locale: text(found, 'locale'),
  createdAt: integer(found, 'created_at'),
  updatedAt: integer(found, 'updated_at'),
});

export const customerValues = (customer: Customer) => ({
  id: customer.id,
  number: customer.number,
  email: customer.email,
  first_name: customer.firstName,
  last_name: customer.lastName,
  company: customer.company,
  phone: customer.phone,
  document_type: customer.documentType,
  document: customer.document,
  level: customer.level,
  phone_help_since: customer.phoneHelpSince ?? null,
  disabled: Number(customer.disabled),
  password_hash: customer.passwordHash ?? null,
  locale: customer.locale,
  created_at: customer.createdAt,
  updated_at: customer.updatedAt,
  updated_by: customer.updatedBy ?? '',
  more: JSON.stringify(customer.more ?? {}),
  number_key: alphanumeric(customer.number),
  email_key: fold(customer.email),
  email_domain: fold(customer.email).split('@')[1] ?? '',
  last_first_key: searchKey(`${customer.lastName} ${customer.firstName}`),
  first_last_key: searchKey(`${customer.firstName} ${customer.lastName}`),
  company_key: searchKey(customer.company),
  document_key: alphanumeric(customer.document),
  phone_reversed: reversedDigits(customer.phone),
});

/** The customer's words in which parts are found, each with a blank before it. */
export const wordsOf = (customer: Customer): string =>
  ['', customer.firstName, customer.lastName, customer.company, customer.email].map(searchKey).join(' ');

/** Index entries of PostgreSQL must stay below 2,700 bytes; nobody asks for what comes after 200 characters. */
export const searchKey = (value: string): string => [...fold(value)].slice(0, 200).join('').trim();

/** Folded letters and digits alone: "C-10482" and "c 10482" are the same number. */
export const alphanumeric = (value: string): string =>
  [...fold(value).replace(/[^\p{L}\p{N}]/gu, '')].slice(0, 200).join('');
