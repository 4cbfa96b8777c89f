import { fold } from '../../../shared/domain/fold.ts';
import type { Level } from '../../../shared/domain/level.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';

/** Columns of a catalog file, one row a sku. What belongs to the product is the same in all rows of it, or given once. */
export const productColumns = [
  'product', // the end of its address; needed for a new product only where the name makes none
  'name',
  'brand',
  'description',
  'category', // a category's slug
  'visible_to', // "all", or levels
  'picture', // name of a drawing
  'colors', // four of `#rrggbb`
] as const;

export const skuColumns = [
  'reference',
  'unit',
  'options', // "Size: 1 kg; Grind: Whole bean"
  'stock',
  'price_retail',
  'list_price_retail',
  'price_trade',
  'list_price_trade',
  'price_trade_plus',
  'list_price_trade_plus',
  'cost',
  'floor',
  'status', // "active" or "archived"
] as const;

export type ProductColumn = (typeof productColumns)[number];
export type SkuColumn = (typeof skuColumns)[number];
export type Column = ProductColumn | SkuColumn;
export const columns: readonly Column[] = ['reference', ...productColumns, ...skuColumns.slice(1)];

/** What the list of row errors adds, so that it can be corrected and uploaded as it is. */
export const addedColumns = ['line', 'problem'] as const;

export const priceColumn = { retail: 'price_retail', trade: 'price_trade', 'trade-plus': 'price_trade_plus' } as const;
export const listPriceColumn = {
  retail: 'list_price_retail',
  trade: 'list_price_trade',
  'trade-plus': 'list_price_trade_plus',
} as const satisfies Record<Level, SkuColumn>;

/** The texts of one row by column; columns that the file lacks are absent. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

export type HeadProblem =
  | { readonly code: 'unknownColumn' | 'columnTwice'; readonly name: string }
  | { readonly code: 'noReference' };

/** Which column stands at which place; undefined for one that is passed over. */
export type Head = readonly (Column | undefined)[];

export function readHead(cells: readonly string[]): Result<Head, HeadProblem> {
  const head: (Column | undefined)[] = [];
  for (const cell of cells) {
    const name = fold(cell).replace(/[ -]/g, '_');
    const column = columns.find((known) => known === name);
    if (!column && name !== '' && !addedColumns.some((added) => added === name))
      return refused({ code: 'unknownColumn', name: cell.trim().slice(0, 60) });
    if (column && head.includes(column)) return refused({ code: 'columnTwice', name: column });
    head.push(column);
  }
  return head.includes('reference') ? ok(head) : refused({ code: 'noReference' });
}

export const readCells = (head: Head, cells: readonly string[]): Cells =>
  Object.fromEntries(
    head.flatMap((column, place) => (column ? [[column, unguarded(cells[place] ?? '').trim()] as const] : [])),
  );

/** There is text beyond the last column. */
export const isTooWide = (head: Head, cells: readonly string[]): boolean =>
  cells.slice(head.length).some((cell) => cell.trim() !== '');

/** Texts that spreadsheets would take for formulas leave with an apostrophe before them, and come back without it. */
export const unguarded = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** Beside what the CSV writer guards itself, a text that looks guarded: so that every text comes back as it left. */
export const guard = (text: string): string => (guarded.test(text) ? `'${text}` : text);
