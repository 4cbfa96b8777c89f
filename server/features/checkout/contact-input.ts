import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { regionOf } from '../../../shared/domain/countries.ts';
import { isEmail, longestEmail } from '../../../shared/domain/email.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { CartContact } from './priced-cart.ts';

/** Members left out stay as they are. */
export interface ContactInput {
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phone?: string | undefined;
  readonly documentType?: string | undefined;
  readonly document?: string | undefined;
  readonly company?: string | undefined;
}

const longest = 100;

/** The contact with what was typed, or which fields cannot be taken. `country` is the store's, ISO 3166-1 alpha-3. */
export function mergeContact(known: CartContact, input: ContactInput, country: string): Result<CartContact> {
  const typed = (value: string | undefined, now: string) => (value === undefined ? now : plainLine(value));
  const next: CartContact = {
    email: typed(input.email, known.email),
    firstName: typed(input.firstName, known.firstName),
    lastName: typed(input.lastName, known.lastName),
    phone: input.phone === undefined ? known.phone : readPhone(input.phone, country),
    documentType: typed(input.documentType, known.documentType),
    document: typed(input.document, known.document),
    company: typed(input.company, known.company),
    emailIsFixed: known.emailIsFixed,
  };
  if (known.emailIsFixed && fold(next.email) !== fold(known.email)) return refused(emailFixed(known.email));
  const fields = wrongFields(next, input);
  return Object.keys(fields).length > 0
    ? refused(contactInvalid(fields))
    : ok(known.emailIsFixed ? { ...next, email: known.email } : next);
}

function wrongFields(contact: CartContact, input: ContactInput): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const field of ['firstName', 'lastName', 'documentType', 'document', 'company', 'email'] as const) {
    const most = field === 'email' ? longestEmail : longest;
    if (input[field] !== undefined && contact[field].length > most) wrong[field] = `Write ${most} characters at most.`;
  }
  if (input.email !== undefined && !contact.emailIsFixed && !isEmail(contact.email))
    wrong.email = 'Write an e-mail address such as name@example.com.';
  if (input.phone !== undefined && !isPhone(contact.phone))
    wrong.phone = 'Write a phone number with its digits only, such as (503) 555-0142.';
  return wrong;
}

const isPhone = (text: string): boolean => text === '' || /^\+?[\d\s().\-/]{4,30}$/.test(text);

/** E.164 where the number can be one; as typed otherwise: a phone number is no reason to lose an order. */
function readPhone(text: string, country: string): string {
  const typed = plainLine(text);
  const region = regionOf(country);
  const parsed = parsePhoneNumberFromString(typed, region ? { defaultCountry: region } : {});
  return parsed?.isPossible() ? parsed.number : typed;
}

const contactInvalid = (fields: Readonly<Record<string, string>>): Problem => ({
  code: 'contact-invalid',
  status: 422,
  message: 'The contact was not saved. Check the marked fields.',
  fields,
});

const emailFixed = (email: string): Problem => ({
  code: 'email-fixed',
  status: 422,
  message: `The contact was not saved. The e-mail of this account is ${email}; only the customer can change it, in My account.`,
  fields: { email: `This account's e-mail is ${email}.` },
});
