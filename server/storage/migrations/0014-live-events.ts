import type { Migration } from './migration.ts';

/** What happened, for pages that follow along. A topic's row hands out its numbers. */
export const liveEvents: Migration = {
  number: 14,
  name: 'live events',
  statements: ({ text, integer, byKey }) => [
    `CREATE TABLE live_topics (
      topic ${text} NOT NULL CONSTRAINT live_topics__topic PRIMARY KEY,
      seq ${integer} NOT NULL
    ) ${byKey}`,
    `CREATE TABLE live_events (
      topic ${text} NOT NULL,
      seq ${integer} NOT NULL,
      kind ${text} NOT NULL,
      payload ${text} NOT NULL,
      at ${integer} NOT NULL,
      CONSTRAINT live_events__topic__seq PRIMARY KEY (topic, seq)
    ) ${byKey}`,
    'CREATE INDEX live_events_at ON live_events (at)',
  ],
};
