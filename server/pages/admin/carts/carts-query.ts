import type { CartOwner } from '../../../storage/records.ts';
import { addressOf, filledFields } from '../filters/filter.ts';
import { textIn } from '../filters/text-in.ts';

export const cartsPath = '/admin/carts';
export const ownerKinds = [
  'customer',
  'staff',
  'prepared',
  'anonymous',
  'draft',
] as const satisfies readonly CartOwner['kind'][];

/** What the address of the list says. */
export interface CartsQuery {
  readonly kind: CartOwner['kind'] | undefined;
  /** Id of a cart: only those that were changed before it. */
  readonly after: string | undefined;
}

/** Reads an address that people edit, keep and send: what it does not know it leaves out. */
export const readCartsQuery = (address: URLSearchParams): CartsQuery => ({
  kind: ownerKinds.find((kind) => kind === textIn(address, 'kind')),
  after: textIn(address, 'after') || undefined,
});

/** The address of the list with these changes; on its first page unless they say otherwise. */
export const cartsAddress = (query: CartsQuery, changes: Partial<CartsQuery> = {}): string => {
  const { kind, after } = { ...query, after: undefined, ...changes };
  return addressOf(
    cartsPath,
    filledFields([
      ['kind', kind],
      ['after', after],
    ]),
  );
};

export const cartAddress = (id: string): string => `${cartsPath}/${encodeURIComponent(id)}`;
