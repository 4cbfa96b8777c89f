import type { Migration } from './migration.ts';

/** Links by which customers pay what an operator prepared for them. */
export const payLinks: Migration = {
  number: 18,
  name: 'pay links',
  statements: ({ text, integer, strict }) => [
    `CREATE TABLE pay_links (
      id ${text} NOT NULL CONSTRAINT pay_links__id PRIMARY KEY,
      token_hash ${text} NOT NULL CONSTRAINT pay_links__token_hash UNIQUE,
      cart_id ${text} NOT NULL,
      customer_id ${text} NOT NULL REFERENCES customers (id),
      staff_id ${text} NOT NULL REFERENCES staff (id),
      call_id ${text} NOT NULL,
      shown ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      accepted_at ${integer},
      revoked_at ${integer},
      order_id ${text}
    ) ${strict}`,
    'CREATE INDEX pay_links_cart ON pay_links (cart_id, id) WHERE revoked_at IS NULL',
    'CREATE INDEX pay_links_call ON pay_links (call_id, id) WHERE revoked_at IS NULL',
    'CREATE INDEX pay_links_order ON pay_links (order_id) WHERE order_id IS NOT NULL',
  ],
};
