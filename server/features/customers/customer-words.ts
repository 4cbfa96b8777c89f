import parsePhoneNumber from 'libphonenumber-js/min';
import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import type { Address, Customer } from '../../storage/records.ts';
import type { CustomerHit } from '../../storage/storage.ts';
import { fullNameOf } from '../calls/full-name.ts';

/** As people of the number's country write it: "(503) 555-0142". Numbers that nobody can parse stay as they are. */
export function nationalPhone(phone: string): string {
  return phone === '' ? '' : (parsePhoneNumber(phone)?.formatNational() ?? phone);
}

/** "NB" for Nadia Brandt; the company's first letters when there is no name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [...first]
    .slice(0, 1)
    .concat([...last].slice(0, 1))
    .join('')
    .toUpperCase();
};

export const summaryOf = (customer: Customer, lastOrder: CustomerHit['lastOrder']): CustomerSummary => ({
  number: customer.number,
  name: fullNameOf(customer),
  firstName: customer.firstName,
  company: customer.company,
  email: customer.email,
  phone: nationalPhone(customer.phone),
  level: customer.level,
  lastOrder: lastOrder ?? null,
});

/** On one line: "41 Pine St, Apt 2, Portland, OR 97201". */
export const addressLine = (address: Address): string =>
  [
    `${address.number} ${address.street}`.trim(),
    address.complement,
    address.neighborhood,
    address.city,
    `${address.state} ${address.postalCode}`.trim(),
  ]
    .filter(Boolean)
    .join(', ');
