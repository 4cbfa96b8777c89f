import { maxQuantity } from '../../../../shared/domain/cart-lines.ts';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { CartNotice, CartProblem } from '../../../features/checkout/priced-cart.ts';
import type { Shop } from '../shop.ts';

/** Why a change of the cart was refused, in the reader's language. */
export function refusalWords({ t, formats }: Shop, problem: Problem): string {
  const { text, count } = detailsOf(problem);
  switch (problem.code) {
    case 'cart-changed':
      return text('updatedBy') === ''
        ? t('cart.changed')
        : t('cart.changedBy', { who: text('updatedBy'), time: formats.time(count('updatedAt')) });
    case 'cart-locked':
      return t('cart.locked', { who: text('by'), time: formats.time(count('since')) });
    case 'line-unknown':
      return t('cart.lineGone');
    case 'sku-unknown':
      return t('cart.notAddedUnknown');
    case 'sold-out':
      return count('inCart') === 0
        ? t('cart.notAddedSoldOut', { product: text('product') })
        : t('cart.soldOut', { product: text('product'), wanted: count('inCart') });
    case 'short-stock':
      return t('cart.shortStock', { left: count('left'), product: text('product'), wanted: count('inCart') });
    case 'quantity-invalid':
      return t('cart.badQuantity', { most: maxQuantity });
    case 'too-many-lines':
      return t('cart.tooManyLines');
    default:
      return t('cart.notDone');
  }
}

/** Why more of a product was not added, which may lie in what the cart has already. */
export function addRefusalWords(shop: Shop, problem: Problem): string {
  const { text, count } = detailsOf(problem);
  if (problem.code === 'short-stock')
    return shop.t('cart.notAddedShort', { left: count('left'), product: text('product'), inCart: count('inCart') });
  if (problem.code === 'sold-out') return shop.t('cart.notAddedSoldOut', { product: text('product') });
  return refusalWords(shop, problem);
}

/** What keeps a line from being ordered; undefined for what is wrong with the whole cart. */
export function lineProblemWords({ t, formats }: Shop, { code, line }: CartProblem): string | undefined {
  if (!line) return undefined;
  const { product, wanted, left } = line;
  if (code === 'short-stock') return t('cart.shortStock', { left, product, wanted });
  if (code === 'sold-out') return t('cart.soldOut', { product, wanted });
  if (code === 'price-refused') return t('cart.priceRefused', { product, price: formats.money(line.price ?? 0) });
  return t('cart.notSold', { product });
}

/** What happened to a line that can still be ordered. */
export function lineNoticeWords({ t, formats }: Shop, { code, line }: CartNotice): string {
  const price = formats.money(line.price);
  if (code === 'shared-price-gone') return t('cart.sharedPriceGone', { price });
  return code === 'price-denied' ? t('cart.priceDenied', { price }) : t('cart.priceCheckedAgain', { price });
}

function detailsOf({ details }: Problem) {
  const text = (member: string): string => (typeof details?.[member] === 'string' ? details[member] : '');
  const count = (member: string): number => (typeof details?.[member] === 'number' ? details[member] : 0);
  return { text, count };
}
