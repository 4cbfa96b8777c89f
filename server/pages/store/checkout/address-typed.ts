import type { addressFields } from './checkout-view.ts';

/** The address that a form types. */
export function addressTyped(fields: URLSearchParams) {
  const typed = (name: (typeof addressFields)[number]): string => fields.get(name) ?? '';
  return {
    receiver: typed('receiver'),
    street: typed('street'),
    number: typed('number'),
    complement: typed('complement'),
    neighborhood: typed('neighborhood'),
    city: typed('city'),
    state: typed('state'),
    postalCode: typed('postalCode'),
    country: typed('country'),
  };
}
