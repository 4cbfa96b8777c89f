import type { Translator } from '../messages/translator.ts';

const fewUnits = 10;

/** So few are left that it is worth saying. */
export const isLow = (stock: number): boolean => stock > 0 && stock < fewUnits;

/** "140 in stock", "6 left" or "Sold out". */
export function stockWords(t: Translator, stock: number): string {
  if (stock <= 0) return t('product.soldOut');
  return t(isLow(stock) ? 'product.left' : 'product.inStock', { count: stock });
}
