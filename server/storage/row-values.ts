import type { Row } from './query.ts';

/** Members of a row, checked: a wrong type is a bug in a statement and throws. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(column, value, 'text');
  return value;
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw wrong(column, value, 'a number');
  return value;
}

export const maybeText = (row: Row, column: string): string | undefined =>
  row[column] === null ? undefined : text(row, column);

export const maybeInteger = (row: Row, column: string): number | undefined =>
  row[column] === null ? undefined : integer(row, column);

export const flag = (row: Row, column: string): boolean => integer(row, column) === 1;

/** JSON that this program wrote itself as `T`, in the same column. */
export const json = <T>(row: Row, column: string): T => JSON.parse(text(row, column)) as T;

/** One of the words that the column was written with. */
export const word = <T extends string>(row: Row, column: string): T => text(row, column) as T;

export const maybeWord = <T extends string>(row: Row, column: string): T | undefined =>
  row[column] === null ? undefined : word<T>(row, column);

const wrong = (column: string, value: unknown, wanted: string) =>
  new TypeError(`Column ${column} holds ${value === null ? 'NULL' : typeof value}, not ${wanted}.`);
