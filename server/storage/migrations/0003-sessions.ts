import type { Migration } from './migration.ts';

export const sessions: Migration = {
  number: 3,
  name: 'sessions',
  statements: ({ text, integer, strict, byKey }) => [
    `CREATE TABLE logins (
      id ${text} NOT NULL CONSTRAINT logins__id PRIMARY KEY,
      token_hash ${text} NOT NULL CONSTRAINT logins__token_hash UNIQUE,
      audience ${text} NOT NULL,
      staff_id ${text} REFERENCES staff (id),
      customer_id ${text} REFERENCES customers (id),
      created_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      ended_at ${integer}
    ) ${strict}`,
    'CREATE INDEX logins_staff ON logins (staff_id) WHERE staff_id IS NOT NULL',
    'CREATE INDEX logins_customer ON logins (customer_id) WHERE customer_id IS NOT NULL',
    'CREATE INDEX logins_expires_at ON logins (expires_at)',
    `CREATE TABLE calls (
      id ${text} NOT NULL CONSTRAINT calls__id PRIMARY KEY,
      login_id ${text} NOT NULL REFERENCES logins (id),
      staff_id ${text} NOT NULL REFERENCES staff (id),
      customer_id ${text} NOT NULL REFERENCES customers (id),
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
      cart_at_start ${text}
    ) ${strict}`,
    'CREATE INDEX calls_login ON calls (login_id, customer_id, started_at)',
    'CREATE UNIQUE INDEX calls__staff_id ON calls (staff_id) WHERE ended_at IS NULL',
    'CREATE INDEX calls_customer ON calls (customer_id, started_at)',
    'CREATE INDEX calls_idle ON calls (idle_at) WHERE ended_at IS NULL',
    'CREATE INDEX calls_absolute ON calls (absolute_end_at) WHERE ended_at IS NULL',
    `CREATE TABLE sessions (
      id ${text} NOT NULL CONSTRAINT sessions__id PRIMARY KEY,
      token_hash ${text} NOT NULL CONSTRAINT sessions__token_hash UNIQUE,
      login_id ${text} REFERENCES logins (id),
      call_id ${text} REFERENCES calls (id),
      public_values ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL
    ) ${strict}`,
    'CREATE INDEX sessions_login ON sessions (login_id) WHERE login_id IS NOT NULL',
    'CREATE INDEX sessions_expires_at ON sessions (expires_at)',
    `CREATE TABLE attempts (
      attempt_key ${text} NOT NULL,
      window_start ${integer} NOT NULL,
      count ${integer} NOT NULL,
      CONSTRAINT attempts__attempt_key__window_start PRIMARY KEY (attempt_key, window_start)
    ) ${byKey}`,
    'CREATE INDEX attempts_window_start ON attempts (window_start)',
    `CREATE TABLE replies (
      scope ${text} NOT NULL,
      reply_key ${text} NOT NULL,
      request_hash ${text} NOT NULL,
      status ${integer} NOT NULL,
      body ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      CONSTRAINT replies__scope__reply_key PRIMARY KEY (scope, reply_key)
    ) ${strict}`,
    'CREATE INDEX replies_created_at ON replies (created_at)',
    `CREATE TABLE audit (
      chain ${text} NOT NULL,
      seq ${integer} NOT NULL,
      at ${integer} NOT NULL,
      actor ${text} NOT NULL,
      action ${text} NOT NULL,
      customer_id ${text},
      call_id ${text},
      details ${text} NOT NULL,
      mac ${text} NOT NULL,
      CONSTRAINT audit__chain__seq PRIMARY KEY (chain, seq)
    ) ${byKey}`,
    'CREATE INDEX audit_at ON audit (at)',
    'CREATE INDEX audit_customer ON audit (customer_id, at) WHERE customer_id IS NOT NULL',
    // One row a chain: what concurrent writers of a chain lock, and what the heads file is made from.
    `CREATE TABLE audit_heads (
      chain ${text} NOT NULL CONSTRAINT audit_heads__chain PRIMARY KEY,
      count ${integer} NOT NULL,
      mac ${text} NOT NULL
    ) ${byKey}`,
  ],
};
