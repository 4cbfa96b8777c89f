import type { Migration } from './migration.ts';

/** What is sent to people, and the secrets that such messages carry; of secrets only hashes are kept outside the message itself. */
export const messages: Migration = {
  number: 5,
  name: 'messages',
  statements: ({ text, integer, strict, byKey }) => [
    `CREATE TABLE messages (
      id ${text} NOT NULL CONSTRAINT messages__id PRIMARY KEY,
      channel ${text} NOT NULL,
      template ${text} NOT NULL,
      recipient ${text} NOT NULL,
      locale ${text} NOT NULL,
      subject ${text} NOT NULL,
      body ${text} NOT NULL,
      state ${text} NOT NULL,
      customer_id ${text} REFERENCES customers (id),
      staff_id ${text} REFERENCES staff (id),
      created_at ${integer} NOT NULL,
      use_by ${integer},
      tries ${integer} NOT NULL,
      next_try_at ${integer} NOT NULL,
      sent_at ${integer},
      failure ${text} NOT NULL
    ) ${strict}`,
    'CREATE INDEX messages_created_at ON messages (created_at, id)',
    `CREATE INDEX messages_waiting ON messages (next_try_at, id) WHERE state = 'waiting'`,
    `CREATE INDEX messages_use_by ON messages (use_by) WHERE body <> '' AND use_by IS NOT NULL`,
    `CREATE TABLE tickets (
      token_hash ${text} NOT NULL CONSTRAINT tickets__token_hash PRIMARY KEY,
      purpose ${text} NOT NULL,
      staff_id ${text} REFERENCES staff (id),
      customer_id ${text} REFERENCES customers (id),
      created_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      used_at ${integer}
    ) ${strict}`,
    'CREATE INDEX tickets_staff ON tickets (staff_id) WHERE staff_id IS NOT NULL',
    'CREATE INDEX tickets_customer ON tickets (customer_id) WHERE customer_id IS NOT NULL',
    'CREATE INDEX tickets_expires_at ON tickets (expires_at)',
    `CREATE TABLE access_keys (
      start_hash ${text} NOT NULL,
      email_key ${text} NOT NULL,
      code_hash ${text} NOT NULL,
      tries_left ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      CONSTRAINT access_keys__start_hash__email_key PRIMARY KEY (start_hash, email_key)
    ) ${byKey}`,
    'CREATE INDEX access_keys_expires_at ON access_keys (expires_at)',
  ],
};
