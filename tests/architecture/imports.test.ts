import { expect, test } from 'vitest';
import { inFolder, type Source, sources } from './sources.ts';

/** "file → import" of each import that the rule forbids. */
const findings = (files: readonly Source[], isForbidden: (target: string, typesOnly: boolean) => boolean) =>
  files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, typesOnly }) => isForbidden(target, typesOnly))
      .map(({ target }) => `${path} → ${target}`),
  );

const isInside = (folder: string) => (target: string) => target === folder || target.startsWith(`${folder}/`);

test('there are sources to judge', () => {
  expect(sources().length).toBeGreaterThan(50);
  expect(inFolder('server').some(({ imports }) => imports.some(({ target }) => isInside('shared')(target)))).toBe(true);
});

test('shared imports nothing but itself and TypeBox', () => {
  expect(findings(inFolder('shared'), (target) => !isInside('shared')(target) && target !== 'typebox')).toEqual([]);
});

test('server and extension never import each other', () => {
  expect(findings(inFolder('server'), isInside('extension'))).toEqual([]);
  expect(findings(inFolder('extension'), isInside('server'))).toEqual([]);
});

test('the product never imports its tests', () => {
  const product = sources().filter(({ path }) => !path.startsWith('tests/'));
  expect(findings(product, isInside('tests'))).toEqual([]);
});

test('only the background imports Dexie', () => {
  const others = sources().filter(
    ({ path }) => !path.startsWith('extension/background/') && !path.startsWith('tests/'),
  );
  expect(findings(others, isInside('dexie'))).toEqual([]);
});

test('the toolbar imports neither the browser interface nor the background', () => {
  const forbidden = ['webextension-polyfill', 'extension/background', 'extension/options', 'extension/popup'];
  expect(findings(inFolder('extension/toolbar'), (target) => forbidden.some((it) => isInside(it)(target)))).toEqual([]);
});

test('the schema library never enters the extension', () => {
  const byPath = new Map(sources().map((source) => [source.path, source]));
  const carriers: string[] = [];
  const seen = new Set<string>();
  const visit = ({ path, imports }: Source) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, typesOnly } of imports) {
      if (typesOnly) continue;
      if (isInside('typebox')(target)) carriers.push(path);
      const next = byPath.get(target);
      if (next) visit(next);
    }
  };
  inFolder('extension').forEach(visit);
  expect(carriers).toEqual([]);
});

test('pages and the http layer know the words of storage, never an engine', () => {
  const files = [...inFolder('server/pages'), ...inFolder('server/http')];
  const words = ['server/storage/records.ts', 'server/storage/storage.ts', 'server/storage/errors.ts'];
  const isEngine = (target: string) => isInside('server/storage')(target) && !words.includes(target);
  expect(findings(files, isEngine)).toEqual([]);
});

test('storage knows nothing of features, pages and http', () => {
  const engines = inFolder('server/storage').filter(({ path }) => !path.startsWith('server/storage/demo/'));
  const forbidden = ['server/features', 'server/pages', 'server/http', 'fastify'];
  expect(findings(engines, (target) => forbidden.some((it) => isInside(it)(target)))).toEqual([]);
});

test('features know nothing of pages but the addresses of pictures and the words', () => {
  const known = ['server/pages/goods', 'server/pages/messages'];
  const isPage = (target: string) => isInside('server/pages')(target) && !known.some((it) => isInside(it)(target));
  expect(findings(inFolder('server/features'), isPage)).toEqual([]);
});

test('no modules import each other in a circle', () => {
  const values = new Map(
    sources().map(({ path, imports }) => [path, imports.filter((it) => !it.typesOnly).map((it) => it.target)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of values.get(path) ?? []) if (values.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of values.keys()) visit(path, []);
  expect(circles).toEqual([]);
});
