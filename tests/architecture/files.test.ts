import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, type Source, sources } from './sources.ts';

const longestFile = 250;
/** Tables of data, which grow by rows and are read by looking up. */
const dataTables = [
  /^server\/storage\/(records|storage)\.ts$/, // the seam: declarations of every row and verb, no code
  /^server\/storage\/demo\//,
  /\/messages\//,
  /\/goods\//,
  /^extension\/locales\//,
];

const pathsOf = (files: readonly Source[]) => files.map(({ path }) => path);
const isJsx = ({ path }: Source) => path.endsWith('.tsx');

test(`no file is longer than ${longestFile} lines`, () => {
  const long = sources()
    .filter(({ path }) => !dataTables.some((it) => it.test(path)))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > longestFile);
  expect(long).toEqual([]);
});

test('files are named in kebab-case, or in PascalCase for a component', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|iife|d))?\.(ts|tsx|mjs)$/;
  const pascal = /^[A-Z][A-Za-z0-9]*\.tsx$/;
  const named = (file: Source) => {
    const name = basename(file.path);
    return kebab.test(name) || (isJsx(file) && pascal.test(name)) || /^(en|es|pt-BR)\.ts$/.test(name);
  };
  expect(pathsOf(sources().filter((file) => !named(file)))).toEqual([]);
});

test('a component file exports the component it is named after', () => {
  const components = sources().filter(({ path }) => /^[A-Z]/.test(basename(path)));
  const lost = components.filter(
    ({ path, text }) => !new RegExp(`export (function|const|class) ${basename(path, '.tsx')}\\b`).test(text),
  );
  expect(pathsOf(lost)).toEqual([]);
});

test('folders are named in kebab-case', () => {
  const folders = new Set(sources().flatMap(({ path }) => dirname(path).split('/')));
  expect([...folders].filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test('no drawer for things without a place', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/;
  expect(pathsOf(sources().filter(({ path }) => drawers.test(path)))).toEqual([]);
});

test('exports are named', () => {
  const product = sources().filter(({ path }) => path !== 'tests/support/global-setup.ts');
  expect(pathsOf(product.filter(({ exportsDefault }) => exportsDefault))).toEqual([]);
});

test('no module only passes others on', () => {
  const barrels = sources().filter(({ passedOn, ownExports }) => passedOn > 0 && ownExports === 0);
  expect(pathsOf(barrels)).toEqual([]);
});

test('every verb of a feature lies in the folder of a noun', () => {
  const loose = inFolder('server/features').filter(({ path }) => path.split('/').length !== 4);
  expect(pathsOf(loose)).toEqual([]);
});
