import type { Migration } from './migration.ts';

/** Placed orders whose manual prices somebody must decide about. */
export const authorizations: Migration = {
  number: 11,
  name: 'authorizations',
  statements: ({ text, integer, strict }) => [
    `CREATE TABLE authorizations (
      id ${text} NOT NULL CONSTRAINT authorizations__id PRIMARY KEY,
      order_id ${text} NOT NULL REFERENCES orders (id),
      state ${text} NOT NULL,
      version ${integer} NOT NULL,
      order_version ${integer} NOT NULL,
      rule_version ${integer},
      items ${text} NOT NULL,
      approvers ${text} NOT NULL,
      second ${text},
      approvals ${text} NOT NULL,
      asked_by ${text} NOT NULL,
      asker_id ${text} NOT NULL,
      off_basis_points ${integer} NOT NULL,
      assignee ${text},
      opened_at ${integer} NOT NULL,
      asked_at ${integer} NOT NULL,
      deadline ${integer} NOT NULL,
      decided_at ${integer},
      decided_by ${text} NOT NULL,
      decided_by_name ${text} NOT NULL,
      comment ${text} NOT NULL
    ) ${strict}`,
    `CREATE UNIQUE INDEX authorizations__order_id ON authorizations (order_id) WHERE state = 'waiting'`,
    'CREATE INDEX authorizations_order ON authorizations (order_id, opened_at, id)',
    `CREATE INDEX authorizations_waiting ON authorizations (opened_at, id) WHERE state = 'waiting'`,
    `CREATE INDEX authorizations_deadline ON authorizations (deadline, id) WHERE state = 'waiting'`,
    'CREATE INDEX authorizations_decided ON authorizations (decided_at, id) WHERE decided_at IS NOT NULL',
    'CREATE INDEX authorizations_asker ON authorizations (asker_id, opened_at)',
  ],
};
