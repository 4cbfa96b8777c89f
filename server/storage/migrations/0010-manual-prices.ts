import type { Migration } from './migration.ts';

/** The rules for manual prices, version by version; the one that is not published is the draft. */
export const manualPrices: Migration = {
  number: 10,
  name: 'manual prices',
  statements: ({ text, integer, strict }) => [
    `CREATE TABLE price_rules (
      version ${integer} NOT NULL CONSTRAINT price_rules__version PRIMARY KEY,
      rules ${text} NOT NULL,
      note ${text} NOT NULL,
      edited_at ${integer} NOT NULL,
      edited_by ${text} NOT NULL,
      published_at ${integer},
      published_by ${text} NOT NULL
    ) ${strict}`,
  ],
};
