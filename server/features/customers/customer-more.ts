import type { CustomerTextField, CustomerValues } from '../../../shared/domain/customer-fields.ts';
import type { Locale } from '../../pages/messages/locale.ts';
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

/** What only programs tell of a customer, checked by whoever takes it; '' takes a text away. Members left out stay. */
export interface Profile {
  readonly locale?: Locale;
  readonly nickName?: string;
  /** YYYY-MM-DD */
  readonly birthDate?: string;
  readonly gender?: string;
  readonly newsletter?: boolean;
}

export function withProfile(customer: Customer, { locale, newsletter, ...texts }: Profile): Customer {
  const { more: known = {}, ...rest } = customer;
  const told = { nickName: known.nickName, birthDate: known.birthDate, gender: known.gender, ...texts };
  const { nickName: _1, birthDate: _2, gender: _3, ...others } = known;
  const more: CustomerMore = {
    ...others,
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value)),
    ...(newsletter !== undefined && { newsletter }),
  };
  return { ...rest, locale: locale ?? customer.locale, ...(Object.keys(more).length > 0 && { more }) };
}

/** Members of the profile that change, by name. */
export function profileChanges(customer: Customer, next: Customer): Readonly<Record<string, FromTo>> {
  const [before, after] = [profileOf(customer), profileOf(next)];
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, to]) => [name, { from: before[name] ?? '', to }] as const)
      .filter(([, { from, to }]) => from !== to),
  );
}
export interface FromTo {
  readonly from: string;
  readonly to: string;
}

const profileOf = ({ locale, more = {} }: Customer): Readonly<Record<string, string>> => ({
  locale,
  nickName: more.nickName ?? '',
  birthDate: more.birthDate ?? '',
  gender: more.gender ?? '',
  newsletter: more.newsletter === undefined ? '' : String(more.newsletter),
});

/** A member as it is kept, '' for none. */
export const textOf = (customer: Customer, field: CustomerTextField): string =>
  isMore(field) ? (customer.more?.[field] ?? '') : customer[field];

const isMore = (field: CustomerTextField): field is MoreField => moreFields.some((it) => it === field);
