import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const commands = resolve(import.meta.dirname, '../../../server/commands');
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A small checkout with the real commands; npm and vite are stand-ins that write down each run. */
async function aCheckout({ npm = installsPackages, vite = builds } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'telesales-prepare-'));
  folders.push(folder);
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await cp(commands, join(folder, 'server/commands'), { recursive: true });
  await put('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/vite': { version: '1.0.0' } } }));
  await put('npm.js', npm.replace('VITE', JSON.stringify(vite)));
  for (const path of ['extension/a.ts', 'shared/b.ts', 'tsconfig.json', 'vite.config.ts']) await put(path, 'let a;');
  const runs = async () => (await readFile(join(folder, 'runs.txt'), 'utf8').catch(() => '')).trim().split('\n');
  const start = () =>
    new Promise<{ code: number | null; output: string }>((settle) => {
      const env = { ...process.env, npm_execpath: join(folder, 'npm.js'), npm_node_execpath: process.execPath };
      const child = spawn(process.execPath, ['server/commands/prepare.mjs', 'start'], { cwd: folder, env });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += String(text)));
      child.on('close', (code) => settle({ code, output }));
    });
  return { folder, put, runs, start };
}

const installsPackages = `
  const fs = require('node:fs');
  fs.appendFileSync('runs.txt', 'npm ' + process.argv[2] + '\\n');
  fs.mkdirSync('node_modules/vite/bin', { recursive: true });
  fs.writeFileSync('node_modules/vite/package.json', '{}');
  fs.writeFileSync('node_modules/vite/bin/vite.js', VITE);
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;
const builds = `
  const fs = require('node:fs');
  fs.appendFileSync('runs.txt', 'vite\\n');
  for (const path of ['server/main.js', 'pages/store.css', 'chrome/manifest.json']) {
    fs.mkdirSync(require('node:path').dirname('dist/' + path), { recursive: true });
    fs.writeFileSync('dist/' + path, '');
  }`;

test('a fresh checkout is installed and built, and a second start does neither', async () => {
  const checkout = await aCheckout();
  expect(await checkout.start()).toMatchObject({ code: 0 });
  expect(await checkout.runs()).toEqual(['npm ci', 'vite', 'vite']);
  expect(await checkout.start()).toEqual({ code: 0, output: '' });
  expect(await checkout.runs()).toEqual(['npm ci', 'vite', 'vite']);
});

test('a changed source is built again, a changed lock installed again', async () => {
  const checkout = await aCheckout();
  await checkout.start();
  await appendFile(join(checkout.folder, 'shared/b.ts'), 'let c;');
  await checkout.start();
  expect((await checkout.runs()).slice(3)).toEqual(['vite', 'vite']);
  await checkout.put(
    'package-lock.json',
    JSON.stringify({ packages: { '': {}, 'node_modules/vite': { version: '2.0.0' } } }),
  );
  await checkout.start();
  expect((await checkout.runs()).slice(5)).toEqual(['npm ci', 'vite', 'vite']);
});

test('an installation that fails is told in one line', async () => {
  const npm = `console.error('npm error code ENOTFOUND\\nnpm error syscall getaddrinfo\\nnpm error network request failed'); process.exit(1)`;
  const { code, output } = await (await aCheckout({ npm })).start();
  expect(code).toBe(1);
  expect(output).toContain('✗ The packages could not be installed: npm ended with code 1. network request failed');
  expect(output).not.toContain('    at ');
});

test('a build that fails leaves no stamp, so the next start builds', async () => {
  const checkout = await aCheckout({ vite: `if (!require('node:fs').existsSync('fixed')) process.exit(3);${builds}` });
  const { code, output } = await checkout.start();
  expect(code).toBe(1);
  expect(output).toContain('did not build: vite ended with code 3.');
  await checkout.put('fixed', '');
  expect(await checkout.start()).toMatchObject({ code: 0 });
});

test('two starts at once install and build once', async () => {
  const checkout = await aCheckout();
  const both = await Promise.all([checkout.start(), checkout.start()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await checkout.runs()).toEqual(['npm ci', 'vite', 'vite']);
});

test('the lock of a command that was killed is taken over', async () => {
  const checkout = await aCheckout();
  const dead = spawn(process.execPath, ['--version']);
  await new Promise((settle) => dead.once('close', settle));
  await checkout.put('dist/.preparing', String(dead.pid));
  expect(await checkout.start()).toMatchObject({ code: 0 });
});
