import {
  type PickupContact,
  type PickupContactInput,
  pickupContactFields,
} from '../../../features/checkout/pickup-contacts.ts';
import type { Translator } from '../../messages/translator.ts';
import { fieldErrors } from './field-errors.ts';

/** Before the names of a contact's fields: a form may hold two contacts. */
export type ContactPrefix = 'primary-' | 'alternate-';

/** The contact as it was typed; undefined where the form has no such fields. */
export const contactIn = (fields: URLSearchParams, prefix: ContactPrefix): PickupContactInput | undefined =>
  pickupContactFields.some((field) => fields.has(prefix + field))
    ? Object.fromEntries(pickupContactFields.map((field) => [field, fields.get(prefix + field) ?? '']))
    : undefined;

/** Something was typed that is not what is saved. `shown`: the saved one as the form would show it. */
export const isUnsaved = (typed: PickupContactInput | undefined, shown: PickupContactInput | undefined): boolean =>
  typed !== undefined &&
  pickupContactFields.some((field) => (typed[field] ?? '').trim() !== (shown?.[field] ?? '')) &&
  (shown !== undefined || pickupContactFields.some((field) => (typed[field] ?? '').trim() !== ''));

/** Words at the fields of one contact, by the names that they have in the form. */
export function contactErrors(
  t: Translator,
  wrong: Readonly<Record<string, string>>,
  typed: URLSearchParams,
  prefix: ContactPrefix,
): Readonly<Record<string, string>> {
  const own = new URLSearchParams(pickupContactFields.map((field) => [field, typed.get(prefix + field) ?? '']));
  return Object.fromEntries(
    Object.entries(fieldErrors(t, wrong, own)).map(([field, words]) => [prefix + field, words] as const),
  );
}

export const personWords = ({ firstName, lastName }: Pick<PickupContact, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();
