import type { Level } from '../../../../shared/domain/level.ts';
import type { GoodArt } from '../../records.ts';
import type { CategorySlug } from './categories.ts';

/**
 * US cents. One number is the retail price; trade levels then pay less by the usual rate. Three are retail, Trade and
 * Trade Plus, agreed one by one.
 */
export type PriceRow = number | readonly [retail: number, trade: number, tradePlus: number];

export interface SkuRow {
  readonly reference: string;
  /** What one of it is: "1 kg, whole bean". */
  readonly unit: string;
  readonly stock: number;
  readonly price: PriceRow;
  /** A price that retail customers see struck through (US cents). */
  readonly was?: number;
  readonly options?: Readonly<Record<string, string>>;
}

export interface ProductRow {
  readonly name: string;
  readonly brand: string;
  readonly category: CategorySlug;
  readonly description: string;
  readonly art: GoodArt;
  /** Levels that may see it; all when left out. */
  readonly visibleTo?: readonly Level[];
  /** Trade levels see the retail price struck through. */
  readonly showsRetailPrice?: boolean;
  /** How much more often it is ordered than an ordinary product (1). */
  readonly demand?: number;
  /** The first is the one on product cards. */
  readonly skus: readonly SkuRow[];
}
