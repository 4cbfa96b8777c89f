import type { Migration } from './migration.ts';

/** What the dashboard lists: when staff and app keys were last here, the audit by person and action, carts that hold something. */
export const desk: Migration = {
  number: 7,
  name: 'desk',
  statements: ({ integer }) => [
    `ALTER TABLE staff ADD COLUMN disabled_at ${integer}`,
    `ALTER TABLE staff ADD COLUMN last_sign_in_at ${integer}`,
    `ALTER TABLE app_keys ADD COLUMN last_used_at ${integer}`,
    // Chain and number break ties, so that pages neither repeat nor skip a row.
    'DROP INDEX audit_at',
    'DROP INDEX audit_customer',
    'CREATE INDEX audit_at ON audit (at, chain, seq)',
    'CREATE INDEX audit_actor ON audit (actor, at, chain, seq)',
    'CREATE INDEX audit_action ON audit (action, at, chain, seq)',
    'CREATE INDEX audit_customer ON audit (customer_id, at, chain, seq) WHERE customer_id IS NOT NULL',
    'DROP INDEX carts_updated_at',
    `CREATE INDEX carts_filled ON carts (updated_at, id) WHERE is_open = 1 AND lines <> '[]'`,
  ],
};
