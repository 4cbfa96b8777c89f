import type { ColumnTypes, Migration } from './migration.ts';

/** Calls in which a cart is prepared: for a customer outside of their account, or for nobody in particular at a level's prices. */
export const preparedCarts: Migration = {
  number: 17,
  name: 'prepared carts',
  statements: (types) => [
    `ALTER TABLE calls ADD COLUMN kind ${types.text} NOT NULL DEFAULT 'acting'`,
    `ALTER TABLE calls ADD COLUMN level ${types.text}`,
    ...(types.engine === 'postgres' ? ['ALTER TABLE calls ALTER COLUMN customer_id DROP NOT NULL'] : madeAnew(types)),
  ],
};

/** SQLite cannot lift a NOT NULL. Sessions point to the rows, which are back before the transaction ends. */
const madeAnew = ({ text, integer, strict }: ColumnTypes): readonly string[] => [
  'PRAGMA defer_foreign_keys = ON',
  'CREATE TABLE calls_before AS SELECT * FROM calls',
  'DROP TABLE calls',
  `CREATE TABLE calls (
    id ${text} NOT NULL CONSTRAINT calls__id PRIMARY KEY,
    login_id ${text} NOT NULL REFERENCES logins (id),
    staff_id ${text} NOT NULL REFERENCES staff (id),
    customer_id ${text} REFERENCES customers (id),
    store ${text} NOT NULL,
    reason ${text} NOT NULL,
    reason_note ${text} NOT NULL,
    started_at ${integer} NOT NULL,
    idle_at ${integer} NOT NULL,
    absolute_end_at ${integer} NOT NULL,
    ended_at ${integer},
    ending ${text},
    outcome ${text},
    wrap_up_code ${text},
    wrap_up_note ${text} NOT NULL,
    cart_at_start ${text},
    kind ${text} NOT NULL,
    level ${text}
  ) ${strict}`,
  'INSERT INTO calls SELECT * FROM calls_before',
  'DROP TABLE calls_before',
  'CREATE INDEX calls_login ON calls (login_id, customer_id, started_at)',
  'CREATE UNIQUE INDEX calls__staff_id ON calls (staff_id) WHERE ended_at IS NULL',
  'CREATE INDEX calls_customer ON calls (customer_id, started_at)',
  'CREATE INDEX calls_idle ON calls (idle_at) WHERE ended_at IS NULL',
  'CREATE INDEX calls_absolute ON calls (absolute_end_at) WHERE ended_at IS NULL',
];
