import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

const built = join(root, 'dist/chrome');
const contentScriptBudget = 20_000;
const contentScript = 'content/toolbar.iife.js';
const read = (path: string) => readFileSync(join(built, path));
const scripts = () => readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
const manifest = (): Record<string, unknown> => JSON.parse(read('manifest.json').toString());

test('asks for the reviewed permissions and no other', () => {
  const { permissions, host_permissions, optional_host_permissions, optional_permissions } = manifest();
  expect({ permissions, host_permissions, optional_host_permissions, optional_permissions }).toEqual({
    permissions: ['storage', 'cookies', 'scripting', 'alarms', 'activeTab'],
    host_permissions: ['http://localhost/*', 'http://127.0.0.1/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    optional_permissions: undefined,
  });
});

test('pages can neither fetch its files nor talk to it', () => {
  const { web_accessible_resources: files, externally_connectable: connectable, content_scripts } = manifest();
  expect({ files, connectable }).toEqual({ files: undefined, connectable: undefined });
  expect(JSON.stringify(content_scripts)).not.toContain('MAIN');
});

test('compiles nothing at run time and loads no remote code', () => {
  const forbidden = /\bnew Function\b|\beval\(|\bFunction\(["'`]return|importScripts\(|import\(["'`]https?:/;
  expect(scripts().length).toBeGreaterThan(2);
  expect(scripts().filter((path) => forbidden.test(read(path).toString()))).toEqual([]);
});

test('every content script is one file within its budget', () => {
  const contentScripts = scripts().filter((path) => path.startsWith('content/'));
  expect(contentScripts).toContain(contentScript);
  for (const path of contentScripts) {
    expect(read(path).toString(), path).not.toMatch(/\bimport\s*[({"']/);
    expect(gzipSync(read(path), { level: 9 }).length, path).toBeLessThanOrEqual(contentScriptBudget);
  }
});

test('a later script that arrives in a page where the toolbar is not does nothing', () => {
  const later = scripts().filter((path) => path.startsWith('content/') && path !== contentScript);
  expect(later.length).toBeGreaterThan(2);
  for (const path of later) {
    const page = {};
    expect(() => runInNewContext(read(path).toString(), page), path).not.toThrow();
    expect(page, path).toEqual({});
  }
});
