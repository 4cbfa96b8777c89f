import type { Money } from '../../../shared/domain/money.ts';
import type { GoodArt } from '../../storage/records.ts';

/** What the store's pages show of the catalog: already priced for the level of whoever looks, invisible products left out. */

export interface CategoryLink {
  readonly slug: string;
  readonly name: string;
}

export interface CategoryCount extends CategoryLink {
  /** Products visible to the level, children included. */
  readonly count: number;
}

export interface Department extends CategoryCount {
  readonly categories: readonly CategoryCount[];
}

export interface PicturedDepartment extends Department {
  /** Its most reordered good, for a picture; undefined in an empty department. */
  readonly art: GoodArt | undefined;
}

/** One good in a list. Several options: the first that is in stock. */
export interface ProductCard {
  readonly productId: string;
  readonly skuId: string;
  readonly slug: string;
  readonly name: string;
  readonly brand: string;
  /** "1 kg, whole bean" */
  readonly unit: string;
  /** "HS-COF-101" */
  readonly reference: string;
  readonly price: Money;
  /** Equal to `price` when nothing is struck. */
  readonly listPrice: Money;
  /** Units of that sku; 0 = sold out. */
  readonly stock: number;
  readonly art: GoodArt;
  /** More than 1: the product page offers a choice. */
  readonly skuCount: number;
}

export interface ProductList {
  readonly products: readonly ProductCard[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export interface StoreHome {
  readonly departments: readonly PicturedDepartment[];
  readonly popular: readonly ProductCard[];
  /** Some were ordered more often than others. */
  readonly isRanked: boolean;
}

export const productOrders = ['popular', 'name', 'price'] as const;
export type ProductOrder = (typeof productOrders)[number];
export const isProductOrder = (value: unknown): value is ProductOrder => productOrders.some((order) => order === value);

export interface CategoryPage extends ProductList {
  readonly category: CategoryLink;
  /** Department first, the category itself left out. */
  readonly trail: readonly CategoryLink[];
  readonly children: readonly CategoryCount[];
  readonly order: ProductOrder;
}

export interface SearchPage extends ProductList {
  readonly q: string;
  /** Categories whose name holds the words. */
  readonly categories: readonly CategoryCount[];
}

export interface SkuView {
  readonly skuId: string;
  readonly reference: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly listPrice: Money;
  readonly stock: number;
}

export interface OptionGroup {
  /** "Size" */
  readonly name: string;
  readonly values: readonly string[];
}

export interface ProductPage {
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  readonly brand: string;
  readonly description: string;
  readonly art: GoodArt;
  readonly trail: readonly CategoryLink[];
  /** In the store's order; never empty. */
  readonly skus: readonly SkuView[];
  /** Empty for a product with one sku. A combination without a sku in `skus` does not exist. */
  readonly optionGroups: readonly OptionGroup[];
}
