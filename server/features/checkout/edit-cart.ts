import type { Deps } from '../../deps.ts';
import type { Identity } from '../session/identity.ts';
import type { CartResult, PricedCart, SeenCart } from './priced-cart.ts';

/**
 * The open cart of whoever is served (acting: the customer's). Never writes.
 * Each change below works on that same cart. `seen` undefined = a client that keeps no version: it writes to the current
 * version under the row's lock. A visitor needs `identity.anonymousTokenHash` (see `cart-cookies.ts`) to change anything.
 */
export declare function currentCart(deps: Deps, identity: Identity): Promise<PricedCart>;

/** Merges into the line of the same sku. All items are added, or none. Quantity 1 to 9,999. */
export declare function addToCart(
  deps: Deps,
  identity: Identity,
  change: {
    readonly items: readonly { readonly skuId: string; readonly quantity: number }[];
    readonly seen?: SeenCart | undefined;
  },
): Promise<CartResult>;

/** Quantity 0 removes the line. All quantities are changed, or none. */
export declare function changeQuantities(
  deps: Deps,
  identity: Identity,
  change: {
    readonly lines: readonly { readonly uniqueId: string; readonly quantity: number }[];
    readonly seen?: SeenCart | undefined;
  },
): Promise<CartResult>;

export declare function removeLine(
  deps: Deps,
  identity: Identity,
  change: { readonly uniqueId: string; readonly seen?: SeenCart | undefined },
): Promise<CartResult>;

export declare function setContact(
  deps: Deps,
  identity: Identity,
  change: {
    readonly contact: {
      readonly email?: string | undefined;
      readonly firstName?: string | undefined;
      readonly lastName?: string | undefined;
      readonly phone?: string | undefined;
      readonly documentType?: string | undefined;
      readonly document?: string | undefined;
      readonly company?: string | undefined;
    };
    readonly seen?: SeenCart | undefined;
  },
): Promise<CartResult>;

/** By the id of a saved address, or as a whole address. */
export declare function setDelivery(
  deps: Deps,
  identity: Identity,
  change: {
    readonly address:
      | { readonly id: string }
      | {
          readonly receiver: string;
          readonly street: string;
          readonly number?: string | undefined;
          readonly complement?: string | undefined;
          readonly neighborhood?: string | undefined;
          readonly city: string;
          readonly state: string;
          readonly postalCode: string;
          readonly country: string;
          readonly reference?: string | undefined;
        };
    readonly seen?: SeenCart | undefined;
  },
): Promise<CartResult>;

export declare function setPayment(
  deps: Deps,
  identity: Identity,
  change: { readonly systemId: string; readonly seen?: SeenCart | undefined },
): Promise<CartResult>;
