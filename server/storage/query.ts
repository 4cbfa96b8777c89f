import { StorageError } from './errors.ts';
import type { Sql } from './sql.ts';

/** One row as both engines give it: 64-bit integers that are no safe numbers throw on the way. */
export type Row = Readonly<Record<string, unknown>>;

/** What the tables ask of an engine. */
export interface Query {
  readonly dialect: Dialect;
  rows(statement: Sql): Promise<readonly Row[]>;
  /** As `rows`, planned anew with the values in sight: a plan made for any value reads whole tables in searches. */
  search(statement: Sql): Promise<readonly Row[]>;
  /** Runs a write and returns how many rows it touched. */
  write(statement: Sql): Promise<number>;
  /** A write that returns rows. */
  returning(statement: Sql): Promise<readonly Row[]>;
}

/** The few places in which the engines' SQL differs. */
export interface Dialect {
  readonly engine: 'sqlite' | 'postgres';
  /** After SELECT: keeps the rows until the transaction ends. Empty where one writer runs at a time. */
  readonly forUpdate: Sql;
  /** Whether `text` (a column) holds `part`, compared by code points. */
  contains(text: Sql, part: string): Sql;
  /** Statements that keep a customer's search words, and the condition that finds them. */
  readonly customerWords: CustomerWords;
}

export interface CustomerWords {
  /** Statements that replace what is kept for the customer. Marks are made of a–z and 0–9. */
  save(customerId: string, words: string, marks: readonly string[]): readonly Sql[];
  /** `FROM … WHERE …` that gives the rows `w` (customer_id, words) of the customers that have all the marks. */
  withMarks(marks: readonly string[]): Sql;
}

export const firstRow = async (rows: Promise<readonly Row[]>): Promise<Row | undefined> => (await rows)[0];

const refuse = async (): Promise<never> => {
  throw new StorageError('read-only', 'Writes belong in a transaction: storage.read only reads.');
};

/** The same database without its writes. */
export const readOnly = (query: Pick<Query, 'dialect' | 'rows' | 'search'>): Query => ({
  dialect: query.dialect,
  rows: (statement) => query.rows(statement),
  search: (statement) => query.search(statement),
  write: refuse,
  returning: refuse,
});
