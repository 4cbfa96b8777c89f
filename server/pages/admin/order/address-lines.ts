import type { CartAddress } from '../../../features/checkout/priced-cart.ts';

/** An address as it is written on a parcel, line by line, empty parts left out. The first line says who or where. */
export const addressLines = (address: CartAddress): readonly string[] =>
  [
    address.name || address.receiver,
    address.name && address.receiver !== address.name ? address.receiver : '',
    joined([address.number, address.street], ' '),
    address.complement,
    address.neighborhood,
    joined([address.city, joined([address.state, address.postalCode], ' ')], ', '),
    address.country,
    address.reference,
  ].filter(Boolean);

const joined = (parts: readonly string[], separator: string): string => parts.filter(Boolean).join(separator);
