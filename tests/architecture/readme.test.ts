import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProject, root } from './sources.ts';

const readme = () => readProject('README.md');
const matches = (pattern: RegExp) => [...readme().matchAll(pattern)].map(([, found = '']) => found);
const largestPicture = 200_000;

test('every command that the README names exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readProject('package.json'));
  const named = matches(/`npm (?:run )?([\w:-]+)/g).filter((name) => name !== 'ci');
  expect(named).toContain('start');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file and folder that the README names exists', () => {
  const named = [
    ...matches(/\]\((?!https?:|#)([^)]+)\)/g),
    ...matches(/`((?:server|extension|shared|tests)\/[\w./-]*)`/g),
  ];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('its picture is there and small', () => {
  const pictures = matches(/!\[[^\]]*\]\(([^)]+)\)/g);
  expect(pictures.length).toBeGreaterThan(0);
  for (const path of pictures) expect(statSync(join(root, path)).size).toBeLessThanOrEqual(largestPicture);
});

test('every environment variable that the README names is read', () => {
  const code = readProject('server/config.ts') + readProject('server/commands/open-browser.ts');
  const named = matches(/^\| `([A-Z_]+)`/gm);
  expect(named.filter((name) => !code.includes(name))).toEqual([]);
});
