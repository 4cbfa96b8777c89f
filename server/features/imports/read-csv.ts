import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

/** One record of a file. */
export interface CsvRecord {
  /** In which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvProblem =
  /** Not UTF-8: a workbook, or text in an older encoding. */
  | { readonly code: 'encoding' }
  | { readonly code: 'tooLarge'; readonly bytes: number }
  /** A quote is opened and never closed, or closed and followed by more. */
  | { readonly code: 'quote' | 'recordTooLong'; readonly line: number };

/** The file cannot be read beyond this point. */
export class CsvUnreadable extends Error {
  override readonly name = 'CsvUnreadable';
  readonly problem: CsvProblem;
  constructor(problem: CsvProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export interface CsvLimits {
  readonly mostBytes: number;
}

/** The separator of a file and its records; told apart because decimals are written with commas where semicolons separate. */
export interface CsvFile {
  readonly delimiter: Delimiter;
  readonly records: AsyncIterable<CsvRecord>;
}
type Delimiter = ',' | ';' | '\t';

const longestRecord = 100_000;

/**
 * Reads CSV as RFC 4180 has it, bit by bit: no more of it is in memory than a chunk and a record. Separated by commas, semicolons
 * or tabs, as its first line is. Blank records are left out. `records` throws CsvUnreadable. csv-parse: MIT, no dependencies, strict
 * about quotes where asked to be.
 */
export async function readCsv(source: AsyncIterable<Uint8Array>, limits: CsvLimits): Promise<CsvFile> {
  const text = decoded(source, limits)[Symbol.asyncIterator]();
  let head = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    head += next.value;
    if (head.includes('\n') || head.length > longestRecord) break;
  }
  const delimiter = delimiterOf(head);
  return { delimiter, records: recordsOf(joined(head, text), delimiter) };
}

async function* recordsOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  const starts: number[] = []; // of records that the parser has and its reader has not
  let lastLine = 0;
  let countedTwice = 0; // a line end of two characters inside quotes is two lines to the parser
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: longestRecord,
    relax_column_count: true, // the caller says which row has too many cells
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    on_record: (record, { lines }) => {
      const inside = record.map((cell) => lineEndsIn(cell));
      countedTwice += inside.reduce((sum, { pairs }) => sum + pairs, 0);
      lastLine = lines - countedTwice;
      starts.push(lastLine - inside.reduce((sum, { ends }) => sum + ends, 0));
      return record;
    },
  });
  const feeding = pipeline(Readable.from(text), parser);
  feeding.catch(() => undefined); // the parser is destroyed with the same error, which the loop below throws
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { line: starts.shift() ?? 0, cells };
  } catch (error) {
    throw error instanceof CsvError ? new CsvUnreadable(problemOf(error, lastLine)) : error;
  }
}

function lineEndsIn(cell: string): { readonly ends: number; readonly pairs: number } {
  const ends = cell.match(/\r\n|\n|\r/g) ?? [];
  return { ends: ends.length, pairs: ends.filter((end) => end === '\r\n').length };
}

/** An open quote is found at the end of the file, and stands behind the last record that was right. */
const problemOf = ({ code }: CsvError, lastLine: number): CsvProblem => ({
  code: code === 'CSV_MAX_RECORD_SIZE' ? 'recordTooLong' : 'quote',
  line: lastLine + 1,
});

async function* decoded(source: AsyncIterable<Uint8Array>, { mostBytes }: CsvLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new CsvUnreadable({ code: 'tooLarge', bytes: mostBytes });
    yield decode(decoder, chunk);
  }
  yield decode(decoder, undefined);
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new CsvUnreadable({ code: 'encoding' });
}

async function* joined(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The one that the first line has most of, quoted parts aside. */
function delimiterOf(head: string): Delimiter {
  const line = (head.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((best, other) => (count(other) > count(best) ? other : best));
}
