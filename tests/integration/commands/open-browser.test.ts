import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../server/commands/open-browser.ts';

let folder = '';
const options = (environment: NodeJS.ProcessEnv) => ({
  address: 'http://localhost:4000/',
  dataDir: folder,
  extension: join(folder, 'chrome'),
  environment,
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telesales-open-'));
  await mkdir(join(folder, 'chrome'));
  await writeFile(join(folder, 'chrome/manifest.json'), '{}');
  const program = join(folder, 'chromium');
  await writeFile(
    program,
    `#!/bin/sh\necho "$@" > "${folder}/started.part"; mv "${folder}/started.part" "${folder}/started"\n`,
  );
  await chmod(program, 0o755);
  vi.stubEnv('CHROMIUM_PATH', program);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function started(): Promise<string> {
  for (let look = 0; look < 100; look += 1) {
    const parameters = await readFile(join(folder, 'started'), 'utf8').catch(() => undefined);
    if (parameters !== undefined) return parameters;
    await sleep(20);
  }
  throw new Error('The browser was not started.');
}

test('with a display, a browser of its own opens the store with the toolbar loaded', async () => {
  expect(await openBrowser(options({ DISPLAY: ':0' }))).toEqual({ opened: true });
  const parameters = await started();
  expect(parameters).toContain(`--load-extension=${join(folder, 'chrome')}`);
  expect(parameters).toContain(`--user-data-dir=${join(folder, 'browser')}`);
  expect(parameters).toContain('http://localhost:4000/');
});

test.each([
  ['NO_BROWSER is set', { DISPLAY: ':0', NO_BROWSER: '1' }],
  ['CI is set', { DISPLAY: ':0', CI: 'true' }],
  ...(process.platform === 'linux' ? [['there is no display', {}] as const] : []),
] as const)('none is opened when %s', async (because, environment) => {
  expect(await openBrowser(options(environment))).toEqual({ opened: false, because });
});

test('without an extension or a browser it says what is missing', async () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'nowhere'));
  expect(await openBrowser(options({ DISPLAY: ':0' }))).toEqual({ opened: false, because: 'no Chromium was found' });
  await rm(join(folder, 'chrome'), { recursive: true });
  expect(await openBrowser(options({ DISPLAY: ':0' }))).toEqual({
    opened: false,
    because: 'the extension is not built',
  });
});
