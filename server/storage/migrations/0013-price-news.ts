import type { Migration } from './migration.ts';

/** Whoever asked for a price is told once what became of it. */
export const priceNews: Migration = {
  number: 13,
  name: 'price news',
  statements: ({ integer }) => [`ALTER TABLE authorizations ADD COLUMN told_at ${integer}`],
};
