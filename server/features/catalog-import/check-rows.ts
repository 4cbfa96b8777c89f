import { fold } from '../../../shared/domain/fold.ts';
import type { Product } from '../../storage/records.ts';
import { productColumns } from './columns.ts';
import type { ReadRow } from './lay-over.ts';
import type { RowProblem } from './row-problems.ts';

export interface RowOwners {
  readonly slug: string;
  /** The product with this slug, when there is one. */
  readonly product: Product | undefined;
  /** Folded reference → the product that has it. */
  readonly ownerOf: ReadonlyMap<string, Product>;
}

/** What is wrong with rows of one product before anything is laid over it: among themselves, and with where they belong. */
export function problemsOfRows(rows: readonly ReadRow[], owners: RowOwners): ReadonlyMap<ReadRow, RowProblem> {
  const found = new Map<ReadRow, RowProblem>();
  const byReference = new Map<string, ReadRow>();
  const said = new Map<string, ReadRow>();
  for (const row of rows) {
    const problem = placeProblem(row, owners) ?? againProblem(row, byReference) ?? conflictProblem(row, said);
    if (problem) {
      found.set(row, problem);
      continue;
    }
    byReference.set(fold(row.reference), row);
    for (const column of productColumns) if (row.cells[column] && !said.has(column)) said.set(column, row);
  }
  return found;
}

function placeProblem({ reference, cells }: ReadRow, { slug, product, ownerOf }: RowOwners): RowProblem | undefined {
  const owner = ownerOf.get(fold(reference));
  if (owner && owner.slug !== slug) return { column: 'product', problem: { code: 'otherProduct', name: owner.name } };
  if (product?.archivedAt !== undefined) return { column: 'product', problem: { code: 'archivedProduct' } };
  const { status = '' } = cells;
  if (!['', '-', 'active', 'archived'].includes(fold(status))) return { column: 'status', problem: { code: 'status' } };
  return undefined;
}

function againProblem({ reference }: ReadRow, known: ReadonlyMap<string, ReadRow>): RowProblem | undefined {
  const first = known.get(fold(reference));
  return first && { column: 'reference', problem: { code: 'again', line: first.line } };
}

function conflictProblem({ cells }: ReadRow, said: ReadonlyMap<string, ReadRow>): RowProblem | undefined {
  for (const column of productColumns) {
    const first = said.get(column);
    if (first && cells[column] && cells[column] !== first.cells[column])
      return { column, problem: { code: 'conflict', line: first.line } };
  }
  return undefined;
}
