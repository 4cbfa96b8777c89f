import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

const good = (env: Record<string, string>, mode: 'demo' | 'serve' = 'serve') => {
  const read = readConfig(env, mode);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

test('an empty environment is a demo on this computer', () => {
  expect(good({}, 'demo')).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataDir: expect.stringMatching(/data\/demo$/),
    databaseUrl: undefined,
    origins: ['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'],
    account: 'harbor',
    trustProxy: false,
    secureCookies: false,
    mail: undefined,
  });
  expect(good({}).dataDir).toMatch(/data\/store$/);
});

test('behind an https address cookies are Secure and other origins do not count', () => {
  expect(good({ HOST: '0.0.0.0', PUBLIC_URL: 'https://shop.example.com/' })).toMatchObject({
    origins: ['https://shop.example.com'],
    secureCookies: true,
  });
});

test('mail leaves by the SMTP server from the address that is told', () => {
  const environment = { SMTP_URL: 'smtps://shop:pass@mail.example.com:465', MAIL_FROM: 'shop@example.com' };
  expect(good(environment).mail).toEqual({ smtpUrl: environment.SMTP_URL, from: 'shop@example.com' });
});

test('cards are taken by the gateway that is told', () => {
  const environment = { GATEWAY_URL: 'https://pay.example.com/', GATEWAY_KEY: 'k'.repeat(16) };
  expect(good(environment).gateway).toEqual({ url: 'https://pay.example.com', key: environment.GATEWAY_KEY });
  expect(good({}).gateway).toBeUndefined();
});

test('the default port is left out of origins', () => {
  expect(good({ PORT: '80' }).origins).toContain('http://localhost');
});

test.each([
  ['PORT', { PORT: 'x' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '80.5' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'shop.example.com' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://shop.example.com' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://shop.example.com/store' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://shop.example.com' }],
  ['PUBLIC_URL', { HOST: '0.0.0.0' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://secret@host/db' }],
  ['DATABASE_URL', { DATABASE_URL: 'secret words' }],
  ['AUDIT_KEY', { AUDIT_KEY: 'short' }],
  ['AUDIT_KEY', { DATABASE_URL: 'postgres://host/db' }],
  ['ACCOUNT', { ACCOUNT: 'Not an account' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'maybe' }],
  ['TRUST_PROXY', { TRUST_PROXY: '-1' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['SMTP_URL', { SMTP_URL: 'secret words', MAIL_FROM: 'shop@example.com' }],
  ['SMTP_URL', { SMTP_URL: 'http://secret@host', MAIL_FROM: 'shop@example.com' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://host' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://host', MAIL_FROM: 'nobody' }],
  ['GATEWAY_URL', { GATEWAY_URL: 'http://pay.example.com', GATEWAY_KEY: 'secret'.repeat(4) }],
  ['GATEWAY_URL', { GATEWAY_URL: 'https://pay.example.com/v1', GATEWAY_KEY: 'secret'.repeat(4) }],
  ['GATEWAY_KEY', { GATEWAY_URL: 'https://pay.example.com' }],
  ['GATEWAY_KEY', { GATEWAY_URL: 'https://pay.example.com', GATEWAY_KEY: 'secret' }],
] as const)('%s is refused in one line: %j', (name, env) => {
  const read = readConfig(env, 'serve');
  const line = read.ok ? '' : read.problem;
  expect(line).toMatch(new RegExp(`^${name} must `));
  expect(line).not.toMatch(/\n|secret/);
});

test('the demo answers on this computer only', () => {
  expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://x.example' }, 'demo')).toMatchObject({ ok: false });
});

test.each([
  ['on', 1],
  ['2', 2],
  ['off', false],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
] as const)('TRUST_PROXY=%s', (value, means) => {
  expect(good({ TRUST_PROXY: value }).trustProxy).toEqual(means);
});
