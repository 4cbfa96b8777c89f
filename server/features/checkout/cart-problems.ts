import { formatMoney } from '../../../shared/domain/money.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Cart } from '../../storage/records.ts';
import type { CartProblem, CartRefusal, PricedLine } from './priced-cart.ts';

/** Words of refused cart changes: what happened, what is unchanged, what to do next. English; pages word them by `code`. */

export const cartUnknown: Problem & { readonly code: CartRefusal } = {
  code: 'cart-unknown',
  status: 404,
  message: 'There is no such cart here. Nothing was changed. Open your cart and try again.',
};

export const lineUnknown: Problem & { readonly code: CartRefusal } = {
  code: 'line-unknown',
  status: 404,
  message: 'This line is no longer in the cart. Nothing was changed. Load the cart again.',
};

/** VTEX's own code and words. */
export const indexInvalid: Problem = { code: 'CHK0041', status: 400, message: 'Invalid item index' };

export const skuUnknown = (skuId: string): Problem & { readonly code: CartRefusal } => ({
  code: 'sku-unknown',
  status: 404,
  message: 'This product is not sold here. The cart is unchanged.',
  details: { skuId },
});

export const quantityInvalid: Problem & { readonly code: CartRefusal } = {
  code: 'quantity-invalid',
  status: 400,
  message: 'A quantity is a whole number from 1 to 9,999. The cart is unchanged.',
};

export const tooManyLines: Problem & { readonly code: CartRefusal } = {
  code: 'too-many-lines',
  status: 400,
  message: 'A cart holds 500 products at most. The cart is unchanged. Place a second order for the rest.',
};

export const tooExpensive: Problem & { readonly code: CartRefusal } = {
  code: 'quantity-invalid',
  status: 400,
  message: 'The cart would cost more than one order may. The cart is unchanged. Split it into several orders.',
};

/** E1: somebody else was faster. */
export function cartChanged(now: Cart, timeZone: string): Problem & { readonly code: CartRefusal } {
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone }).format(now.updatedAt);
  const who = now.updatedBy === '' ? 'Somebody' : now.updatedBy;
  return {
    code: 'cart-changed',
    status: 409,
    message: `Not saved. ${who} changed this cart at ${time}. Nothing of yours was applied. Load the new cart and try again.`,
    details: { cartId: now.id, version: now.version, updatedBy: now.updatedBy, updatedAt: now.updatedAt },
  };
}

export interface StockRefusal extends Problem {
  readonly code: 'sold-out' | 'short-stock';
}

/** E12: `inCart` is what the cart still has, `wanted` what the line would have had. */
export function stockRefused(line: {
  readonly skuId: string;
  readonly product: string;
  readonly wanted: number;
  readonly left: number;
  readonly inCart: number;
}): StockRefusal {
  const soldOut = line.left === 0;
  const what = soldOut ? `${line.product} is sold out.` : `${line.left} of ${line.product} left.`;
  const kept = line.inCart === 0 ? 'The cart is unchanged.' : `The cart still has ${line.inCart}.`;
  const next = soldOut ? 'Choose another product.' : `Take ${line.left}, or remove it.`;
  return {
    code: soldOut ? 'sold-out' : 'short-stock',
    status: 409,
    message: `${what} ${kept} ${next}`,
    details: { ...line },
  };
}

/** What is wrong with a line that is in the cart already; undefined = it can be ordered. */
export function lineProblem(line: Omit<PricedLine, 'item' | 'index'>): CartProblem | undefined {
  if (line.availability === 'available') return undefined;
  const about = { uniqueId: line.uniqueId, product: line.name, wanted: line.quantity, left: line.stock };
  const words = {
    'sold-out': `${line.name} is sold out. The cart still has ${line.quantity}. Remove it to go on.`,
    'short-stock': `${line.stock} of ${line.name} left. The cart still has ${line.quantity}. Take ${line.stock}, or remove it.`,
    'not-sold': `${line.name} is no longer sold to this account. Remove it to go on.`,
  } as const;
  return { code: line.availability, message: words[line.availability], line: about };
}

/** Manual prices that were allowed when they were given and are no more. Says nothing of why: shoppers read it too. */
export const priceProblems = (lines: readonly PricedLine[], currency: string): readonly CartProblem[] =>
  lines
    .filter(({ verdict }) => verdict?.kind === 'refused' && verdict.why !== 'rule')
    .map((line) => {
      const { uniqueId, name: product, quantity: wanted, stock: left, sellingPrice: price } = line;
      const amount = formatMoney(price, currency, 'en-US');
      return {
        code: 'price-refused',
        message: `${product} cannot be ordered for ${amount} any more. Change its price, or remove it and add it again.`,
        line: { uniqueId, product, wanted, left, price },
      };
    });
