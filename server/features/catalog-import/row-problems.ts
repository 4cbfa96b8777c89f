import type { GoodsProblem } from '../../../shared/domain/goods-text.ts';
import type { CsvProblem } from '../imports/read-csv.ts';
import type { Column, HeadProblem } from './columns.ts';

/** Why a file cannot be imported at all. `cut`: it did not arrive whole. */
export type FileProblem =
  | CsvProblem
  | HeadProblem
  | { readonly code: 'noRows' | 'cut' }
  | { readonly code: 'tooManyRows'; readonly count: number };

/** Why a row is left out. */
export interface RowProblem {
  /** undefined = the row as a whole. */
  readonly column: Column | undefined;
  readonly problem: RowProblemKind;
}

export type RowProblemKind =
  | GoodsProblem
  | { readonly code: 'cells' | 'status' | 'archivedProduct' }
  /** Another row of the file says something else, or the same again. */
  | { readonly code: 'conflict' | 'again'; readonly line: number }
  | { readonly code: 'otherProduct'; readonly name: string }
  /** Somebody changed the product after the rows had been checked. */
  | { readonly code: 'changedSince'; readonly by: string; readonly at: number };
