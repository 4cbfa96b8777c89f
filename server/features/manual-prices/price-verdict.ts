import type { PriceVerdict } from '../../../shared/api/manual-prices.ts';
import type { AgreedPrice } from '../../../shared/domain/manual-price.ts';
import { shownPercent } from '../../../shared/domain/percent.ts';
import { discountLimit, floorOf, marginOf } from '../../../shared/domain/price-guards.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cartUnknown } from '../checkout/cart-problems.ts';
import { mayOpen, ownerAccount } from '../checkout/find-cart.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart, PricedLine } from '../checkout/priced-cart.ts';
import { cartOwnerOf, type Identity } from '../session/identity.ts';
import { discountsOf, itemsTotal } from './judge-lines.ts';
import { givenBy, lineOf, openSettings, withPrice } from './price-target.ts';

export interface PriceQuestion {
  /** The open cart when left out. */
  readonly cartId?: string | undefined;
  readonly uniqueId: string;
  readonly agreed: AgreedPrice;
}

/**
 * What would become of a price, for whoever may give it. Writes nothing, and no attempt is kept. Refusals: 403 `CHK003` and
 * `right-missing`, 404 `cart-unknown` and `line-unknown`.
 */
export async function priceVerdict(
  deps: Deps,
  identity: Identity,
  { cartId, uniqueId, agreed }: PriceQuestion,
): Promise<Result<PriceVerdict>> {
  const tables = deps.storage.read;
  const settings = await openSettings(tables, identity);
  if (!settings.ok) return settings;
  const cart = await readCart(tables, identity, cartId);
  if (!cart) return refused(cartUnknown);
  const line = lineOf(cart.lines, { itemIndex: '', uniqueId });
  if (!line.ok) return line;
  const asked = { ...cart, lines: withPrice(cart.lines, line.value, agreed, givenBy(deps, identity, noReason)) };
  const priced = await priceCart(tables, deps, asked, await ownerAccount(tables, identity, cart.owner));
  const judged = priced.lines.find((it) => it.uniqueId === uniqueId);
  return judged ? ok(await describe(tables, priced, judged)) : refused(cartUnknown);
}

const noReason = { id: '', note: '' };

async function readCart(tables: Tables, identity: Identity, cartId: string | undefined): Promise<Cart | undefined> {
  const owner = cartOwnerOf(identity);
  const cart = cartId === undefined ? owner && (await tables.carts.openOf(owner)) : await tables.carts.byId(cartId);
  return cart?.open && mayOpen(identity, cart) ? cart : undefined;
}

async function describe(tables: Tables, cart: PricedCart, line: PricedLine): Promise<PriceVerdict> {
  const { verdict = { kind: 'applies', limit: undefined }, price, quantity, total, sellingPrice, skuId } = line;
  const { guards } = cart.settings.manualPrices;
  const costs = (await tables.catalog.costs([skuId])).get(skuId);
  const own = lineTotal(price, quantity);
  return {
    verdict: verdict.kind,
    why: verdict.kind === 'applies' ? 'within-rules' : verdict.why,
    listPrice: line.listPrice,
    ownPrice: price,
    price: sellingPrice,
    total,
    quantity,
    off: shownPercent(own - total, own),
    limit: 'limit' in verdict ? (verdict.limit ?? null) : null,
    floor: floorOf(costs, guards.minimumMargin) ?? null,
    margin: costs?.cost === undefined || total === 0 ? null : marginOf(total, lineTotal(costs.cost, quantity)),
    orderLimit: orderLimitOf(cart, line),
  };
}

/** As it is with this price; the lines of the same sku change together. */
function orderLimitOf({ lines, settings }: PricedCart, { skuId }: PricedLine): PriceVerdict['orderLimit'] {
  const total = discountLimit(itemsTotal(lines), settings.manualPrices.guards.orderLimit);
  if (total === undefined) return null;
  const need = discountsOf(lines.filter((line) => line.skuId === skuId));
  return { total, left: total - discountsOf(lines) + need, need };
}
