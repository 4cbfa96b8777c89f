import type { SeenCart } from '../../../features/checkout/priced-cart.ts';

/** The cart as the form's page showed it. A form that names no version has seen none that could be current. */
export function seenCart(fields: URLSearchParams): SeenCart {
  const version = fields.get('version') ?? '';
  return { id: fields.get('cart') ?? '', version: /^\d{1,9}$/.test(version) ? Number(version) : -1 };
}
