import type { Migration } from './migration.ts';

/** Constraints and unique indexes are named table__column[__column]: UniqueError takes its words from the name. */
export const people: Migration = {
  number: 1,
  name: 'people',
  statements: ({ engine, text, integer, strict, byKey }) => [
    `CREATE TABLE meta (
      name ${text} NOT NULL CONSTRAINT meta__name PRIMARY KEY,
      value ${text} NOT NULL
    ) ${byKey}`,
    `CREATE TABLE sequences (
      name ${text} NOT NULL CONSTRAINT sequences__name PRIMARY KEY,
      value ${integer} NOT NULL
    ) ${byKey}`,
    `CREATE TABLE staff (
      id ${text} NOT NULL CONSTRAINT staff__id PRIMARY KEY,
      email ${text} NOT NULL,
      email_key ${text} NOT NULL CONSTRAINT staff__email_key UNIQUE,
      first_name ${text} NOT NULL,
      last_name ${text} NOT NULL,
      roles ${text} NOT NULL,
      password_hash ${text},
      disabled ${integer} NOT NULL,
      created_at ${integer} NOT NULL
    ) ${strict}`,
    `CREATE TABLE app_keys (
      app_key ${text} NOT NULL CONSTRAINT app_keys__app_key PRIMARY KEY,
      token_hash ${text} NOT NULL,
      name ${text} NOT NULL,
      roles ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      revoked_at ${integer}
    ) ${strict}`,
    `CREATE TABLE customers (
      id ${text} NOT NULL CONSTRAINT customers__id PRIMARY KEY,
      number ${text} NOT NULL,
      email ${text} NOT NULL,
      first_name ${text} NOT NULL,
      last_name ${text} NOT NULL,
      company ${text} NOT NULL,
      phone ${text} NOT NULL,
      document_type ${text} NOT NULL,
      document ${text} NOT NULL,
      level ${text} NOT NULL,
      phone_help_since ${integer},
      disabled ${integer} NOT NULL,
      password_hash ${text},
      locale ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      updated_at ${integer} NOT NULL,
      number_key ${text} NOT NULL CONSTRAINT customers__number_key UNIQUE,
      email_key ${text} NOT NULL CONSTRAINT customers__email_key UNIQUE,
      last_first_key ${text} NOT NULL,
      first_last_key ${text} NOT NULL,
      company_key ${text} NOT NULL,
      document_key ${text} NOT NULL,
      phone_reversed ${text} NOT NULL
    ) ${strict}`,
    'CREATE INDEX customers_last_first_key ON customers (last_first_key)',
    'CREATE INDEX customers_first_last_key ON customers (first_last_key)',
    `CREATE INDEX customers_company_key ON customers (company_key) WHERE company_key <> ''`,
    `CREATE INDEX customers_document_key ON customers (document_key) WHERE document_key <> ''`,
    `CREATE INDEX customers_phone_reversed ON customers (phone_reversed) WHERE phone_reversed <> ''`,
    ...customerWords[engine],
    `CREATE TABLE addresses (
      id ${text} NOT NULL CONSTRAINT addresses__id PRIMARY KEY,
      customer_id ${text} NOT NULL REFERENCES customers (id),
      name ${text} NOT NULL,
      receiver ${text} NOT NULL,
      street ${text} NOT NULL,
      number ${text} NOT NULL,
      complement ${text} NOT NULL,
      neighborhood ${text} NOT NULL,
      city ${text} NOT NULL,
      state ${text} NOT NULL,
      postal_code ${text} NOT NULL,
      country ${text} NOT NULL,
      is_default ${integer} NOT NULL
    ) ${strict}`,
    'CREATE INDEX addresses_customer ON addresses (customer_id)',
    'CREATE UNIQUE INDEX addresses__customer_id ON addresses (customer_id) WHERE is_default = 1',
  ],
};

/**
 * The words of a customer and their marks (tables/search-marks.ts) in an inverted index: FTS5 without its text, and GIN
 * over an array, so that PostgreSQL needs no extension.
 */
const customerWords = {
  sqlite: [
    `CREATE TABLE customer_words (
      doc INTEGER PRIMARY KEY,
      customer_id TEXT NOT NULL UNIQUE REFERENCES customers (id),
      words TEXT NOT NULL
    ) STRICT`,
    // detail=none keeps only which row has which mark.
    `CREATE VIRTUAL TABLE customer_marks USING fts5(marks, content='', contentless_delete=1, detail=none,
      tokenize='ascii')`,
  ],
  postgres: [
    `CREATE TABLE customer_words (
      customer_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES customers (id),
      words TEXT COLLATE "C" NOT NULL,
      marks TEXT[] COLLATE "C" NOT NULL
    )`,
    'CREATE INDEX customer_words_marks ON customer_words USING GIN (marks)',
  ],
} as const;
