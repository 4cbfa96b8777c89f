import { fold } from '../../../shared/domain/fold.ts';
import { longestReference } from '../../../shared/domain/goods-text.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { slugOf } from '../../../shared/domain/read-product.ts';
import type { Deps } from '../../deps.ts';
import type { Import, ImportRow } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { FileCut } from '../imports/file-cut.ts';
import { CsvUnreadable, readCsv } from '../imports/read-csv.ts';
import { displayNameOf, type Operator } from '../session/identity.ts';
import { type Cells, type Head, isTooWide, readCells, readHead } from './columns.ts';
import type { FileProblem, RowProblem } from './row-problems.ts';

export interface CatalogFile {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The stock of known skus is counted anew by the file, too. */
  readonly takesStock: boolean;
}

/** What is kept as `Import.options`. */
export interface CatalogImportOptions {
  readonly takesStock: boolean;
  /** Amounts may be written with a comma: the file is separated by semicolons or tabs. */
  readonly commas: boolean;
}

export const mostFileBytes = 10 * 1024 * 1024;
export const mostRows = 20_000;
const rowsAtOnce = 50;

class FileRefused extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Takes the rows of a file in, bit by bit; what they would do is found out afterwards. Nothing of the catalog changes. */
export async function receiveCatalogFile(deps: Deps, identity: Operator, file: CatalogFile): Promise<Import> {
  const options: CatalogImportOptions = { takesStock: file.takesStock, commas: false };
  const made: Import = {
    id: deps.ids.id(),
    kind: 'catalog',
    fileName: plainLine(file.fileName).slice(0, 120) || 'catalog.csv',
    fileBytes: 0,
    options: JSON.stringify(options),
    staffId: identity.staff.id,
    staffName: displayNameOf(identity),
    state: 'reading',
    problem: '',
    rowCount: 0,
    createdAt: deps.clock.now(),
    startedAt: undefined,
    endedAt: undefined,
    leaseUntil: 0,
  };
  await deps.storage.tx((tables) => tables.imports.save(made));
  const counted = { bytes: 0 };
  try {
    const { rows, commas } = await takeRows(deps, made.id, counting(file.bytes, counted));
    return await finish(deps, identity, {
      ...made,
      fileBytes: counted.bytes,
      state: 'checking',
      rowCount: rows,
      options: JSON.stringify({ ...options, commas }),
    });
  } catch (error) {
    const problem = problemOf(error);
    return finish(deps, identity, {
      ...made,
      fileBytes: counted.bytes,
      state: 'unreadable',
      problem: JSON.stringify(problem),
    });
  }
}

const finish = (deps: Deps, identity: Operator, received: Import): Promise<Import> =>
  deps.storage.tx(async (tables) => {
    await tables.imports.save(received);
    const { id, fileName, rowCount, state } = received;
    const action = 'catalog-uploaded';
    await audit(tables, deps, { identity, action, details: { importId: id, fileName, rows: rowCount, state } });
    return received;
  });

function problemOf(error: unknown): FileProblem {
  if (error instanceof CsvUnreadable || error instanceof FileRefused) return error.problem;
  if (error instanceof FileCut) return { code: 'cut' };
  throw error;
}

async function* counting(bytes: AsyncIterable<Uint8Array>, counted: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    counted.bytes += chunk.byteLength;
    yield chunk;
  }
}

async function takeRows(
  deps: Deps,
  importId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly rows: number; readonly commas: boolean }> {
  const { records, delimiter } = await readCsv(bytes, { mostBytes: mostFileBytes });
  let head: Head | undefined;
  let rows = 0;
  let batch: Taken[] = [];
  for await (const { line, cells } of records) {
    if (!head) {
      const read = readHead(cells);
      if (!read.ok) throw new FileRefused(read.problem);
      head = read.value;
      continue;
    }
    rows += 1;
    if (rows > mostRows) throw new FileRefused({ code: 'tooManyRows', count: mostRows });
    batch.push({ place: rows, line, cells: readCells(head, cells), isTooWide: isTooWide(head, cells) });
    if (batch.length < rowsAtOnce) continue;
    await keep(deps, importId, batch);
    batch = [];
  }
  if (batch.length > 0) await keep(deps, importId, batch);
  if (rows === 0) throw new FileRefused({ code: 'noRows' });
  return { rows, commas: delimiter !== ',' };
}

interface Taken {
  readonly place: number;
  readonly line: number;
  readonly cells: Cells;
  /** It has more cells than the head has columns. */
  readonly isTooWide: boolean;
}

const keep = (deps: Deps, importId: string, batch: readonly Taken[]): Promise<void> =>
  deps.storage.tx(async (tables) => {
    const references = batch.map(({ cells }) => referenceIn(cells));
    const known = await tables.catalog.skusByReferences(references);
    const slugs = new Map(known.map(({ sku, product }) => [fold(sku.reference), product.slug]));
    await tables.imports.addRows(batch.map((taken) => rowOf(importId, taken, slugs)));
  });

const referenceIn = (cells: Cells): string => plainLine(cells.reference ?? '').slice(0, longestReference + 1);

function rowOf(importId: string, taken: Taken, slugs: ReadonlyMap<string, string>): ImportRow {
  const { place, line, cells } = taken;
  const reference = referenceIn(cells);
  const problem = rowProblem(taken, reference);
  const group = cells.product || slugs.get(fold(reference)) || slugOf(cells.name ?? '') || slugOf(reference);
  return {
    importId,
    place,
    line,
    groupKey: group.toLowerCase().slice(0, 200),
    reference,
    phase: problem ? 'left-out' : 'check',
    verdict: problem ? 'error' : 'unchecked',
    cells: JSON.stringify(cells),
    changes: '[]',
    problem: problem ? JSON.stringify(problem) : '',
  };
}

function rowProblem({ isTooWide }: Taken, reference: string): RowProblem | undefined {
  if (isTooWide) return { column: undefined, problem: { code: 'cells' } };
  return reference === '' ? { column: 'reference', problem: { code: 'needed' } } : undefined;
}
