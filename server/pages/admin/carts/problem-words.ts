import type { CartProblem } from '../../../features/checkout/priced-cart.ts';
import type { Translator } from '../../messages/translator.ts';

/** What stands between a cart and an order, as staff read it. */
export function problemWords(t: Translator, { code, line }: CartProblem): string {
  const { product = '', wanted = 0, left = 0 } = line ?? {};
  switch (code) {
    case 'sold-out':
    case 'not-sold':
    case 'price-refused':
      return t(`carts.problem.${code}`, { product });
    case 'short-stock':
      return t('carts.problem.short-stock', { product, wanted, left });
    default:
      return t(`carts.problem.${code}`);
  }
}
