import type { Migration } from './migration.ts';

/** Links to carts, and the copies that visitors took by them. */
export const shares: Migration = {
  number: 16,
  name: 'shares',
  statements: ({ text, integer, strict }) => [
    `CREATE TABLE shares (
      id ${text} NOT NULL CONSTRAINT shares__id PRIMARY KEY,
      token_hash ${text} NOT NULL CONSTRAINT shares__token_hash UNIQUE,
      hint ${text} NOT NULL,
      cart_id ${text} NOT NULL,
      is_prepared ${integer} NOT NULL,
      lines ${text} NOT NULL,
      customer_id ${text} REFERENCES customers (id),
      staff_id ${text} NOT NULL REFERENCES staff (id),
      call_id ${text},
      message ${text} NOT NULL,
      seller_code ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      revoked_at ${integer}
    ) ${strict}`,
    'CREATE INDEX shares_staff ON shares (staff_id, created_at, id)',
    'CREATE INDEX shares_prepared ON shares (cart_id, created_at, id) WHERE is_prepared = 1',
    `CREATE TABLE share_copies (
      id ${text} NOT NULL CONSTRAINT share_copies__id PRIMARY KEY,
      share_id ${text} NOT NULL REFERENCES shares (id),
      cart_id ${text} NOT NULL,
      owner_key ${text} NOT NULL,
      customer_id ${text} REFERENCES customers (id),
      device ${text} NOT NULL,
      taken_at ${integer} NOT NULL,
      order_id ${text},
      holds_price ${integer} NOT NULL
    ) ${strict}`,
    // One copy a visitor, until it is ordered.
    'CREATE UNIQUE INDEX share_copies__share_id__owner_key ON share_copies (share_id, owner_key) WHERE order_id IS NULL',
    'CREATE INDEX share_copies_share ON share_copies (share_id, taken_at, id)',
    'CREATE INDEX share_copies_cart ON share_copies (cart_id)',
    'CREATE INDEX share_copies_order ON share_copies (order_id) WHERE order_id IS NOT NULL',
  ],
};
