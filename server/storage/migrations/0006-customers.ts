import type { Migration } from './migration.ts';

/** What Master Data keeps of customers and addresses beyond selling, who changed a customer last, and colleagues of one company. */
export const customers: Migration = {
  number: 6,
  name: 'customers',
  statements: ({ engine, text, integer, strict }) => [
    `ALTER TABLE customers ADD COLUMN updated_by ${text} NOT NULL DEFAULT ''`,
    `ALTER TABLE customers ADD COLUMN more ${text} NOT NULL DEFAULT '{}'`,
    `ALTER TABLE customers ADD COLUMN email_domain ${text} NOT NULL DEFAULT ''`,
    `UPDATE customers SET email_domain = ${afterAt[engine]}`,
    `CREATE INDEX customers_email_domain ON customers (email_domain) WHERE email_domain <> ''`,
    'CREATE INDEX customers_created_at ON customers (created_at, id)',
    'CREATE INDEX customers_level ON customers (level, created_at, id)',
    'CREATE INDEX customers_disabled ON customers (created_at, id) WHERE disabled = 1',
    'CREATE INDEX customers_without_help ON customers (created_at, id) WHERE phone_help_since IS NULL',
    `ALTER TABLE addresses ADD COLUMN more ${text} NOT NULL DEFAULT '{}'`,
    'CREATE INDEX addresses_postal_code ON addresses (postal_code)',
    `CREATE TABLE scrolls (
      token_hash ${text} NOT NULL CONSTRAINT scrolls__token_hash PRIMARY KEY,
      entity ${text} NOT NULL,
      question ${text} NOT NULL,
      after_id ${text} NOT NULL,
      expires_at ${integer} NOT NULL
    ) ${strict}`,
    'CREATE INDEX scrolls_expires_at ON scrolls (expires_at)',
  ],
};

/** The e-mail's domain, folded. */
const afterAt = {
  sqlite: `substr(email_key, instr(email_key, '@') + 1)`,
  postgres: `substr(email_key, strpos(email_key, '@') + 1)`,
} as const;
