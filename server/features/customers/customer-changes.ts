import type { ChangedField } from '../../../shared/api/telesales-customers.ts';
import { type CustomerValues, customerTextFields } from '../../../shared/domain/customer-fields.ts';
import { type Level, levelNames } from '../../../shared/domain/level.ts';
import type { Address, Customer } from '../../storage/records.ts';
import { moreOf, textOf } from './customer-more.ts';
import { shownText } from './customer-texts.ts';
import { addressLine } from './customer-words.ts';

/** The customer with these values. */
export function withValues(customer: Customer, values: CustomerValues, level: Level | undefined): Customer {
  const { more: known = {}, ...rest } = customer;
  const more = moreOf(values, known);
  const text = (field: 'email' | 'firstName' | 'lastName' | 'company' | 'phone' | 'documentType' | 'document') =>
    values[field] ?? customer[field];
  return {
    ...rest,
    email: text('email'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    company: text('company'),
    phone: text('phone'),
    documentType: text('documentType'),
    document: text('document'),
    level: level ?? customer.level,
    ...(Object.keys(more).length > 0 && { more }),
  };
}

interface Difference {
  readonly customer: Customer;
  readonly next: Customer;
  readonly addresses: readonly Address[];
  /** The address that is the delivery address from now on, when one was chosen. */
  readonly delivery: Address | undefined;
  readonly country: string;
}

/** Each member that changes, as people read it before and after. */
export function changesOf({ customer, next, addresses, delivery, country }: Difference): readonly ChangedField[] {
  const texts = customerTextFields
    .filter((field) => textOf(customer, field) !== textOf(next, field))
    .map((field) => ({
      field,
      from: shownText(customer, field, country),
      to: shownText(next, field, country),
    }));
  const level = { field: 'level', from: levelNames[customer.level], to: levelNames[next.level] } as const;
  const before = addresses.find(({ isDefault }) => isDefault);
  return [
    ...texts,
    ...(customer.level === next.level ? [] : [level]),
    ...(delivery && delivery.id !== before?.id
      ? [{ field: 'deliveryAddress' as const, from: before ? addressLine(before) : '', to: addressLine(delivery) }]
      : []),
  ];
}
