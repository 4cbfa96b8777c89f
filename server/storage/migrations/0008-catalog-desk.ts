import type { Migration } from './migration.ts';

/** What administrators keep: who changed a thing last, costs, what is sold no more, pickup points, and files being imported. */
export const catalogDesk: Migration = {
  number: 8,
  name: 'catalog desk',
  statements: ({ text, integer, strict, byKey }) => [
    `CREATE TABLE edits (
      thing ${text} NOT NULL CONSTRAINT edits__thing PRIMARY KEY,
      version ${integer} NOT NULL,
      edited_at ${integer} NOT NULL,
      edited_by ${text} NOT NULL
    ) ${byKey}`,
    `ALTER TABLE products ADD COLUMN archived_at ${integer}`,
    `ALTER TABLE skus ADD COLUMN archived_at ${integer}`,
    // A table of its own: no statement that serves shoppers or operators reads it.
    `CREATE TABLE sku_costs (
      sku_id ${text} NOT NULL CONSTRAINT sku_costs__sku_id PRIMARY KEY REFERENCES skus (id),
      cost ${integer},
      floor ${integer}
    ) ${byKey}`,
    `CREATE TABLE pickup_points (
      id ${text} NOT NULL CONSTRAINT pickup_points__id PRIMARY KEY,
      name ${text} NOT NULL,
      phone ${text} NOT NULL,
      street ${text} NOT NULL,
      number ${text} NOT NULL,
      complement ${text} NOT NULL,
      neighborhood ${text} NOT NULL,
      city ${text} NOT NULL,
      state ${text} NOT NULL,
      postal_code ${text} NOT NULL,
      country ${text} NOT NULL,
      hours ${text} NOT NULL,
      days ${integer} NOT NULL,
      active ${integer} NOT NULL,
      position ${integer} NOT NULL
    ) ${strict}`,
    `CREATE TABLE imports (
      id ${text} NOT NULL CONSTRAINT imports__id PRIMARY KEY,
      kind ${text} NOT NULL,
      file_name ${text} NOT NULL,
      file_bytes ${integer} NOT NULL,
      options ${text} NOT NULL,
      staff_id ${text} NOT NULL REFERENCES staff (id),
      staff_name ${text} NOT NULL,
      state ${text} NOT NULL,
      problem ${text} NOT NULL,
      row_count ${integer} NOT NULL,
      created_at ${integer} NOT NULL,
      started_at ${integer},
      ended_at ${integer},
      lease_until ${integer} NOT NULL
    ) ${strict}`,
    'CREATE INDEX imports_created_at ON imports (kind, created_at, id)',
    `CREATE INDEX imports_waiting ON imports (lease_until) WHERE state IN ('checking', 'applying')`,
    `CREATE TABLE import_rows (
      import_id ${text} NOT NULL REFERENCES imports (id),
      place ${integer} NOT NULL,
      line ${integer} NOT NULL,
      group_key ${text} NOT NULL,
      reference ${text} NOT NULL,
      phase ${text} NOT NULL,
      verdict ${text} NOT NULL,
      cells ${text} NOT NULL,
      changes ${text} NOT NULL,
      problem ${text} NOT NULL,
      CONSTRAINT import_rows__import_id__place PRIMARY KEY (import_id, place)
    ) ${strict}`,
    'CREATE INDEX import_rows_phase ON import_rows (import_id, phase, group_key, place)',
    'CREATE INDEX import_rows_verdict ON import_rows (import_id, verdict, phase, place)',
  ],
};
