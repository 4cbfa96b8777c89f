import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { auditActions } from '../../../server/pages/admin/audit/action-words.ts';

const root = resolve(import.meta.dirname, '../../..');

test('everything that features write into the audit has its words', () => {
  const sources = globSync('server/features/**/*.ts', { cwd: root }).map((path) =>
    readFileSync(resolve(root, path), 'utf8'),
  );
  const written = sources.flatMap((source) =>
    [...source.matchAll(/\baction: '([a-z-]+)'|\bchangeCart\([^()]*?'([a-z-]+)'|\.note\(tables, '([a-z-]+)'/g)].flatMap(
      ([, named, ofCart, noted]) => named ?? ofCart ?? noted ?? [],
    ),
  );
  expect(new Set(written).size).toBeGreaterThan(15); // the pattern does find them
  expect(written.filter((action) => !auditActions.some((known) => known === action))).toEqual([]);
});
