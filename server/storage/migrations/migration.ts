/** One step of the schema. Steps are applied in order, each once, and never changed after a release. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  statements(types: ColumnTypes): readonly string[];
}

/** The words of CREATE TABLE in which the engines differ. Flags are integers 0 and 1, times and money integers, JSON is text. */
export interface ColumnTypes {
  readonly engine: 'sqlite' | 'postgres';
  /** Compared byte by byte in UTF-8, whatever the language of the database. */
  readonly text: string;
  readonly integer: string;
  /** After the closing bracket. */
  readonly strict: string;
  /** After the closing bracket of a table whose rows are small and always found by their primary key. */
  readonly byKey: string;
}

export const columnTypes: Readonly<Record<'sqlite' | 'postgres', ColumnTypes>> = {
  sqlite: { engine: 'sqlite', text: 'TEXT', integer: 'INTEGER', strict: 'STRICT', byKey: 'STRICT, WITHOUT ROWID' },
  postgres: { engine: 'postgres', text: 'TEXT COLLATE "C"', integer: 'BIGINT', strict: '', byKey: '' },
};
