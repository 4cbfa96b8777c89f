import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Download } from './page.ts';

export interface CsvTable {
  /** "audit-2026-03-12.csv": letters, digits, dots and dashes. */
  readonly fileName: string;
  readonly columns: readonly string[];
  /** Read only as fast as the client takes them. */
  readonly rows: AsyncIterable<readonly (string | number)[]>;
}

/**
 * The table as a file for spreadsheets, streamed. No text in it is taken for a formula: csv-stringify marks those that begin like one,
 * and every cell is quoted, so that programs that separate by semicolons find no cell of theirs inside one of ours.
 */
export function csvDownload({ fileName, columns, rows }: CsvTable): Download {
  const file = stringify({
    bom: true, // without it Excel reads UTF-8 as something else
    header: true,
    columns: [...columns],
    quoted: true,
    escape_formulas: true,
    record_delimiter: 'windows', // RFC 4180
  });
  const source = Readable.from(rows);
  source.on('error', (error) => file.destroy(error));
  file.on('close', () => source.destroy());
  return { kind: 'download', fileName, type: 'text/csv; charset=utf-8', body: source.pipe(file) };
}
