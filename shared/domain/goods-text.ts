import type { Level } from './level.ts';
import type { Money } from './money.ts';
import type { LevelPrice } from './price-lines.ts';
import type { MoneyProblem } from './read-money.ts';

/** A product as somebody typed it, in a form or in a file. */
export interface GoodsText {
  readonly product: ProductText;
  /** In their order; at least one. */
  readonly skus: readonly SkuText[];
}

export interface ProductText {
  readonly name: string;
  /** The end of its address; '' = made of the name. */
  readonly slug: string;
  readonly brand: string;
  readonly description: string;
  /** A category's slug. */
  readonly category: string;
  /** Name of its drawing. */
  readonly shape: string;
  /** `#rrggbb`, four of them. */
  readonly colors: readonly string[];
  /** Levels that may see it. */
  readonly visibleTo: readonly string[];
}

export interface SkuText {
  readonly reference: string;
  /** "1 kg, whole bean" */
  readonly name: string;
  /** "Size: 1 kg; Grind: Whole bean" */
  readonly options: string;
  readonly stock: string;
  readonly prices: Readonly<Record<Level, PriceText>>;
  readonly cost: string;
  readonly floor: string;
  readonly archived: boolean;
}

/** '' = no price of the level's own; a list price of '' = the price, nothing struck. */
export interface PriceText {
  readonly price: string;
  readonly listPrice: string;
}

/** The same, checked and in the one form in which it is kept. */
export interface GoodsValues {
  readonly product: ProductValues;
  readonly skus: readonly SkuValues[];
}

export interface ProductValues {
  readonly name: string;
  readonly slug: string;
  readonly brand: string;
  readonly description: string;
  readonly category: string;
  readonly shape: string;
  readonly colors: readonly [string, string, string, string];
  /** Empty = all levels. */
  readonly visibleTo: readonly Level[];
}

export interface SkuValues {
  readonly reference: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly stock: number;
  readonly prices: Readonly<Partial<Record<Level, LevelPrice>>>;
  readonly cost: Money | undefined;
  readonly floor: Money | undefined;
  readonly archived: boolean;
}

export type ProductField = keyof ProductText | 'skus';
export type SkuField = Exclude<keyof SkuText, 'prices' | 'archived'> | `price.${Level}` | `listPrice.${Level}`;

/** What is wrong with a field; each has its words in every language. */
export type GoodsProblem =
  | MoneyProblem
  | { readonly code: 'needed' | 'slug' | 'category' | 'shape' | 'colors' | 'levels' | 'reference' | 'stock' }
  | { readonly code: 'options' | 'optionsNeeded' | 'optionsDiffer' | 'optionsTwice' | 'referenceTwice' }
  | { readonly code: 'free' | 'listBelowPrice' | 'priceNeeded' | 'floorAbovePrice' | 'nothingSold' }
  | { readonly code: 'tooLong' | 'tooManySkus'; readonly count: number }
  | { readonly code: 'slugTaken' | 'referenceTaken'; readonly name: string };

export interface GoodsProblems {
  readonly product: Readonly<Partial<Record<ProductField, GoodsProblem>>>;
  /** One for each sku, in their order. */
  readonly skus: readonly Readonly<Partial<Record<SkuField, GoodsProblem>>>[];
}

export const longestProductName = 150;
export const longestShortText = 80;
export const longestDescription = 2_000;
export const longestReference = 40;
export const mostSkus = 100;
export const mostOptions = 5;
export const mostStock = 1_000_000;
