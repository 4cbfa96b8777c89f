import type { CustomerTextField, CustomerValues } from '../../../shared/domain/customer-fields.ts';
import type { Customer, CustomerMore } from '../../storage/records.ts';

const moreFields = [
  'tradeName',
  'corporateDocument',
  'stateRegistration',
  'corporatePhone',
  'homePhone',
] as const satisfies readonly CustomerTextField[];
type MoreField = (typeof moreFields)[number];

/** What is kept apart, with the values that were given; '' takes a member away. */
export function moreOf(values: CustomerValues, known: CustomerMore): CustomerMore {
  const texts = moreFields.flatMap((field) => {
    const value = values[field] ?? known[field] ?? '';
    return value === '' ? [] : [[field, value] as const];
  });
  const {
    tradeName: _1,
    corporateDocument: _2,
    stateRegistration: _3,
    corporatePhone: _4,
    homePhone: _5,
    ...rest
  } = known;
  return { ...rest, ...Object.fromEntries(texts) };
}

/** A member as it is kept, '' for none. */
export const textOf = (customer: Customer, field: CustomerTextField): string =>
  isMore(field) ? (customer.more?.[field] ?? '') : customer[field];

const isMore = (field: CustomerTextField): field is MoreField => moreFields.some((it) => it === field);
