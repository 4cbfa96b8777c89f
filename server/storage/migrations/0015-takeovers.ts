import type { Migration } from './migration.ts';

/** Carts that staff have taken over, and the orders that they prepare. */
export const takeovers: Migration = {
  number: 15,
  name: 'takeovers',
  statements: ({ text, integer, strict }) => [
    `ALTER TABLE carts ADD COLUMN locked_by ${text}`,
    `ALTER TABLE carts ADD COLUMN cart_lock ${text}`,
    'CREATE UNIQUE INDEX carts__locked_by ON carts (locked_by) WHERE locked_by IS NOT NULL',
    `CREATE TABLE drafts (
      id ${text} NOT NULL CONSTRAINT drafts__id PRIMARY KEY,
      number ${text} NOT NULL CONSTRAINT drafts__number UNIQUE,
      state ${text} NOT NULL,
      customer_id ${text} REFERENCES customers (id),
      for_key ${text} NOT NULL,
      cart_id ${text} NOT NULL REFERENCES carts (id),
      staff_id ${text} NOT NULL,
      staff_name ${text} NOT NULL,
      order_id ${text},
      created_at ${integer} NOT NULL,
      updated_at ${integer} NOT NULL
    ) ${strict}`,
    "CREATE INDEX drafts_ready ON drafts (for_key, created_at) WHERE state = 'ready'",
    "CREATE INDEX drafts_open ON drafts (updated_at, id) WHERE state IN ('open', 'ready')",
  ],
};
