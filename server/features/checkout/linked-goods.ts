import { addLine, type Line } from '../../../shared/domain/cart-lines.ts';
import type { Deps } from '../../deps.ts';
import { customerOf, type Identity } from '../session/identity.ts';
import { emptyCart } from './cart-owner.ts';
import { ownSeller } from './order-form-items.ts';
import { priceCart } from './price-cart.ts';
import type { PricedCart } from './priced-cart.ts';

export interface LinkedItem {
  readonly skuId: string;
  readonly quantity: number;
}

/** More are not added by a link. */
const mostLinked = 50;

/** VTEX's `sku=…&qty=…&seller=…`, repeated for each product; a quantity that is left out is 1. What makes no sense is counted. */
export function readLinkedItems(query: URLSearchParams): {
  readonly items: readonly LinkedItem[];
  readonly leftOut: number;
} {
  const [skus, quantities, sellers] = ['sku', 'qty', 'seller'].map((name) => query.getAll(name));
  let lines: readonly Line[] = [];
  let leftOut = 0;
  for (const [place, skuId] of (skus ?? []).entries()) {
    const typed = quantities?.[place] ?? '1';
    const quantity = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
    const isOurs = (sellers?.[place] ?? ownSeller) === ownSeller;
    const added = addLine(lines, { uniqueId: skuId, skuId, quantity });
    if (isOurs && added.ok && added.value.length <= mostLinked) lines = added.value;
    else leftOut += 1;
  }
  return { items: lines.map(({ skuId, quantity }) => ({ skuId, quantity })), leftOut };
}

/** What those goods cost this reader; products that they are not sold are left out. Writes nothing. */
export async function linkedGoods(deps: Deps, identity: Identity, items: readonly LinkedItem[]): Promise<PricedCart> {
  const cart = {
    ...emptyCart('', { kind: 'anonymous', tokenHash: '' } as const, deps.clock.now()),
    lines: items.map(({ skuId, quantity }) => ({ uniqueId: skuId, skuId, quantity })),
  };
  const priced = await priceCart(deps.storage.read, deps, cart, customerOf(identity));
  return { ...priced, lines: priced.lines.filter(({ availability }) => availability !== 'not-sold') };
}
