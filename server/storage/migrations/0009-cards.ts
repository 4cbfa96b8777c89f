import type { Migration } from './migration.ts';

/** Cards as far as the store knows them (security rule 10), and what the gateway is asked to hold for orders. */
export const cards: Migration = {
  number: 9,
  name: 'cards',
  statements: ({ text, integer, strict }) => [
    `CREATE TABLE cards (
      id ${text} NOT NULL CONSTRAINT cards__id PRIMARY KEY,
      customer_id ${text} REFERENCES customers (id),
      cart_id ${text} REFERENCES carts (id),
      token ${text} NOT NULL,
      system_id ${text} NOT NULL,
      last_four ${text} NOT NULL,
      expiry_month ${integer} NOT NULL,
      expiry_year ${integer} NOT NULL,
      created_at ${integer} NOT NULL
    ) ${strict}`,
    'CREATE INDEX cards_customer ON cards (customer_id, created_at) WHERE customer_id IS NOT NULL',
    'CREATE INDEX cards_cart ON cards (cart_id, created_at) WHERE cart_id IS NOT NULL',
    'CREATE INDEX cards_of_carts ON cards (created_at) WHERE cart_id IS NOT NULL',
    `CREATE TABLE card_visits (
      id ${text} NOT NULL CONSTRAINT card_visits__id PRIMARY KEY,
      cart_id ${text} NOT NULL REFERENCES carts (id),
      gateway_id ${text} NOT NULL,
      to_keep ${integer} NOT NULL,
      card_id ${text},
      created_at ${integer} NOT NULL
    ) ${strict}`,
    'CREATE INDEX card_visits_created_at ON card_visits (created_at)',
    'CREATE INDEX card_visits_cart ON card_visits (cart_id)',
    `CREATE TABLE charges (
      id ${text} NOT NULL CONSTRAINT charges__id PRIMARY KEY,
      order_id ${text} NOT NULL CONSTRAINT charges__order_id UNIQUE REFERENCES orders (id),
      token ${text} NOT NULL,
      value ${integer} NOT NULL,
      currency ${text} NOT NULL,
      state ${text} NOT NULL,
      reference ${text} NOT NULL,
      reason ${text} NOT NULL,
      confirm_address ${text} NOT NULL,
      return_origin ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      tries ${integer} NOT NULL,
      next_try_at ${integer} NOT NULL
    ) ${strict}`,
    `CREATE INDEX charges_due ON charges (next_try_at, id) WHERE state IN ('asked', 'to-confirm', 'giving-back')`,
  ],
};
