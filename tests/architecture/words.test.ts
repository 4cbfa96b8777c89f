import { expect, test } from 'vitest';
import { allFiles, inFolder, readProject, type Source, sources, withoutComments } from './sources.ts';

/** "file: found text" of each match. */
const findings = (files: readonly Source[], pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...withoutComments(text).matchAll(pattern)].map(([found]) => `${path}: ${found}`));

const product = () => sources().filter(({ path }) => !path.startsWith('tests/'));

test('SQL is written in storage only', () => {
  const others = product().filter(({ path }) => !path.startsWith('server/storage/'));
  const statement = /\b(SELECT\s[\s\S]{1,400}?\sFROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)\b/g;
  expect(findings(others, statement)).toEqual([]);
  expect(findings(inFolder('server/storage'), statement).length).toBeGreaterThan(10); // the pattern does find SQL
});

test('pages, routes and the http layer reach storage through features', () => {
  const files = [
    ...inFolder('server/pages'),
    ...inFolder('server/http'),
    ...inFolder('server/features').filter(({ path }) => /-routes\.tsx?$/.test(path)),
  ];
  expect(findings(files, /\bstorage\.(read|tx)\b/g)).toEqual([]);
});

test('the toolbar never touches the browser interface', () => {
  expect(findings(inFolder('extension/toolbar'), /\b(browser|chrome)\.\w+/g)).toEqual([]);
});

test('rules take time and randomness as arguments', () => {
  const files = [...inFolder('shared'), ...inFolder('server/features')];
  expect(findings(files, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/g)).toEqual([]);
});

test('nothing is compiled from text, and markup is never spliced', () => {
  expect(findings(product(), /\bnew Function\(|\beval\(|\binnerHTML\b|\bdangerouslySetInnerHTML\b/g)).toEqual([]);
});

test('only configuration, commands and the server entry read the environment', () => {
  const readers = [/^server\/(commands|cli)\//, /^extension\/build\//, /^server\/(main|config)\.ts$/, /^tests\//];
  const others = sources().filter(({ path }) => !readers.some((it) => it.test(path)));
  expect(findings(others, /\bprocess\.env\b/g)).toEqual([]);
});

test('no test is left out or run alone', () => {
  const tests = sources().filter(({ path }) => path.endsWith('.test.ts') || path.endsWith('.test.tsx'));
  expect(findings(tests, /\b(it|test|describe)\.(only|skip|todo)\b/g)).toEqual([]);
});

test('no file names a folder of one machine or the host of a package registry', () => {
  const text = allFiles().filter(
    (path) => !/\.(png|ico|woff2?)$/.test(path) && !path.startsWith('tests/architecture/'),
  );
  const machine =
    /(?<![\w.])\/(work|root|home|Users)\/[\w-]+|[A-Z]:\\Users\\|\bregistry\.[\w-]+\.\w+|"resolved":\s*"https?:/;
  expect(text.filter((path) => machine.test(readProject(path)))).toEqual([]);
});
