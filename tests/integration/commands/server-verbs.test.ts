import { once } from 'node:events';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { runVerb, startVerb } from '../../support/run-server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telesales-verbs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const isOneLine = expect.stringMatching(/^[^\n]+\n$/);

test.each([
  ['serve', { PORT: 'many' }, 'PORT must be a whole number'],
  ['serve', { HOST: '0.0.0.0' }, 'PUBLIC_URL must be set'],
  ['serve', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be'],
  ['serve', { DATABASE_URL: 'postgres://127.0.0.1:1/none', AUDIT_KEY: 'k'.repeat(32) }, ''],
  ['demo', { HOST: '0.0.0.0' }, 'HOST must be'],
  ['serve', { DATA_DIR: '/dev/null/none' }, 'DATA_DIR /dev/null/none cannot be used'],
  ['dance', {}, 'There is no "dance" here'],
])('%s with %j ends with one clear line and exit code 1', async (verb, environment, words) => {
  const data: Record<string, string> = { DATA_DIR: join(folder, 'wrong'), ...environment };
  const { code, out, error } = await runVerb([verb], data);
  expect({ code, out, error }).toEqual({ code: 1, out: '', error: isOneLine });
  expect(error).toContain(words);
});

test('a port in use is said so', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, error } = await runVerb(['serve'], { PORT: String(port), DATA_DIR: join(folder, 'port') });
  taken.close();
  expect(code).toBe(1);
  expect(error).toBe(`Port ${port} is in use. Stop the other program, or set PORT to another number.\n`);
});

test('a store of one’s own: make the admin, serve, sign in, drain, verify the audit', async () => {
  const dataDir = join(folder, 'own');
  const environment = { DATA_DIR: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'info' };
  const create = ['admin:create', '--email', 'first@store.test', '--name', 'First Admin'];
  const made = await runVerb(create, environment);
  expect(made).toMatchObject({ code: 0, error: '' });
  const [, password = ''] = /Password, shown this once: (\S+)/.exec(made.out) ?? [];
  expect((await runVerb(create, environment)).error).toBe(
    'A staff account has this e-mail already. Nothing was made.\n',
  );
  const second = [...create.slice(0, 2), 'second@store.test', '--name', 'Second', '--password-stdin'];
  expect((await runVerb(second, environment, 'short\n')).code).toBe(1);
  expect((await runVerb(second, environment, 'a password of length\n')).out).toBe(
    'second@store.test is an administrator now.\n',
  );
  expect((await stat(join(dataDir, 'audit.key'))).mode & 0o777).toBe(0o600);

  const server = startVerb(['serve'], environment);
  const ended = once(server, 'close');
  let log = '';
  server.stdout?.on('data', (text: Buffer) => {
    log += text.toString();
  });
  const origin = `http://127.0.0.1:${environment.PORT}`;
  await untilReady(origin);
  const validate = `${origin}/api/vtexid/pub/authentication/classic/validate`;
  const body = JSON.stringify({ login: 'first@store.test', password });
  const signedIn = await fetch(validate, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(signedIn.status).toBe(200);
  const other = await runVerb(['serve'], { ...environment, PORT: String(await freePort()) });
  expect(other).toMatchObject({ code: 1, error: isOneLine });

  expect(await runVerb(['audit:verify'], environment)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/is whole: [1-9]\d* rows/),
  }); // beside the running server

  const late = await halfSent(Number(environment.PORT), '/api/sessions', '{"public":{"utm_source":{"value":"late"}}}');
  const stopped = performance.now();
  server.kill('SIGTERM');
  await sleep(300);
  const health = await fetch(`${origin}/healthz`);
  expect([health.status, health.headers.get('connection')]).toEqual([503, 'close']);
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  expect(await late.finish()).toMatch(/^HTTP\/1\.1 201 [\s\S]*sessionToken/);
  await ended;
  expect(server.exitCode).toBe(0);
  expect(performance.now() - stopped).toBeLessThan(10_000);
  expect(log).not.toMatch(/first@store\.test|eyJ/);

  expect(await runVerb(['audit:verify'], environment)).toMatchObject({
    code: 0,
    out: expect.stringContaining('is whole'),
  });
  const heads = join(folder, 'heads.json');
  await cp(join(dataDir, 'audit-heads.json'), heads);
  expect((await runVerb(['audit:verify', '--heads', heads], environment)).code).toBe(0);
  const wrongKey = await runVerb(['audit:verify', '--heads', heads], { ...environment, AUDIT_KEY: 'x'.repeat(40) });
  expect(wrongKey).toMatchObject({ code: 1, error: isOneLine });
  await rm(join(dataDir, 'audit.key'));
  expect((await runVerb(['audit:verify'], environment)).error).toContain('audit.key was lost');
}, 60_000);

test('the demo prints its addresses and accounts, and its database is refused by serve', async () => {
  const environment = { DATA_DIR: join(folder, 'demo'), PORT: String(await freePort()) };
  const demo = startVerb(['demo'], environment);
  const ended = once(demo, 'close');
  let out = '';
  demo.stdout?.on('data', (text: Buffer) => {
    out += text.toString();
  });
  await untilReady(`http://127.0.0.1:${environment.PORT}`);
  demo.kill('SIGINT');
  await ended;
  expect(demo.exitCode).toBe(0);
  expect(out).toContain(`http://localhost:${environment.PORT}`);
  expect(out).toContain('operator@harbor.example');
  expect(out).toMatch(/Cards\s+http:\/\/127\.0\.0\.1:\d+, test cards only/);
  const served = await runVerb(['serve'], environment);
  expect(served).toMatchObject({ code: 1, error: expect.stringContaining('holds the demo store') });
}, 60_000);

/** A request whose body is still on its way: the server must wait for it, and answer. */
async function halfSent(port: number, path: string, body: string) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const origin = `http://127.0.0.1:${port}`;
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: ${origin}`,
    'Content-Type: application/json',
  ];
  socket.write(`${[...head, `Content-Length: ${body.length}`].join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
  return {
    finish: async () => {
      let answer = '';
      socket.on('data', (text: Buffer) => {
        answer += text.toString();
      });
      await sleep(1_500); // the port has closed by then
      socket.write(body.slice(5));
      await once(socket, 'close');
      return answer;
    },
  };
}

async function untilReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const isReady = await fetch(`${origin}/readyz`).then(
      (reply) => reply.ok,
      () => false, // not listening yet
    );
    if (isReady) return;
    await sleep(50);
  }
  throw new Error('The server did not answer.');
}
