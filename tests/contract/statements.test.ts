import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { callSites, shapes } from '../../server/storage/sql.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { callEveryVerb } from './every-verb.ts';
import { verbsOf } from './noting-tables.ts';

const root = resolve(import.meta.dirname, '../..');

describeEngines('statements', (engine) => {
  test('each verb of each table can be prepared and run', async () => {
    const { storage } = await freshStorage(engine);
    await storage.ping();
    const called = await storage.tx(callEveryVerb);
    expect([...called].sort()).toEqual([...verbsOf(storage.read)].sort());
  });

  test('each text of a verb is made once, however often it runs', async () => {
    const { storage } = await freshStorage(engine);
    const before = shapes.size;
    await storage.tx(callEveryVerb);
    expect(shapes.size).toBe(before);
  });
});

test('every statement in the sources has run', async () => {
  const ran = new Set([...callSites].map((texts) => JSON.stringify(texts)));
  const written = globSync('server/storage/**/*.ts', { cwd: root }).flatMap(statementsIn);
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter(({ texts }) => !ran.has(JSON.stringify(texts)))).toEqual([]);
});

/** The texts between the values of each `` sql`…` `` in a file. */
function statementsIn(path: string): readonly { readonly path: string; readonly texts: readonly string[] }[] {
  const { program } = parseSync(path, readFileSync(resolve(root, path), 'utf8'));
  const found: { path: string; texts: string[] }[] = [];
  JSON.stringify(program, (_, node) => {
    if (node?.type === 'TaggedTemplateExpression' && node.tag.name === 'sql')
      found.push({ path, texts: node.quasi.quasis.map((part: { value: { cooked: string } }) => part.value.cooked) });
    return node;
  });
  return found;
}
