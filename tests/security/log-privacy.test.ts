import { describe, expect, test } from 'vitest';
import { loggerOptions, redacted } from '../../server/http/logging.ts';
import { testApp } from '../support/test-app.ts';

describe('what is taken out of log text', () => {
  test.each([
    ['mail to maren.holloway+x@northline.example failed', 'mail to [e-mail] failed'],
    ['encoded maren%40store.test', 'encoded [e-mail]'],
    ['GET /search?q=wade+wilson&page=2 failed', 'GET /search?[query] failed'],
    ['phone +1 (503) 555-0142.', 'phone [number].'],
    ['card 4111-1111-1111-1111', 'card [number]'],
    ['token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.abc-def', 'token [token]'],
    ['id 0123456789abcdef0123456789abcdef', 'id [token]'],
    ['order 1620913-01 of call, status 503', 'order [number] of call, status 503'],
    ['nothing to hide in 12 lines', 'nothing to hide in 12 lines'],
  ])('%s', (text, safe) => {
    expect(redacted(text)).toBe(safe);
  });
});

test('the log of a day holds no e-mail, token, cookie or query', async () => {
  const lines: string[] = [];
  const original = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => {
    lines.push(String(chunk));
    return true;
  };
  try {
    const store = await testApp({ config: { logLevel: 'trace' } });
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    await operator.get('/api/telesales/v1/customers?q=wade@store.test');
    await operator.navigate('/search?q=%2B15035550142');
    await operator.navigate('/?call=+15035550142&customer=C-10482');
    await operator.navigate('/?call=%E0%A4%A+15035550142');
    await operator.navigate('/p/maren@store.test');
    await operator.post('/api/sessions', { public: 'maren@store.test' });
    await store.database.storage.close();
    await operator.get('/api/telesales/v1/customers?q=wade@store.test');
    const log = lines.join('');
    for (const secret of [
      ...operator.cookies.values(),
      'store.test"',
      '@store',
      '5550142',
      'C-10482',
      'harbor-demo',
      'q=',
      'call=',
    ])
      expect([secret, log.includes(secret)]).toEqual([secret, false]);
    expect(log).toContain('"route":"/api/telesales/v1/customers"');
    expect(log).toContain('request failed');
  } finally {
    process.stdout.write = original;
  }
});

test('errors are logged with their cause, without their data', () => {
  const options = loggerOptions({ logLevel: 'info' });
  const serializers = typeof options === 'object' ? options.serializers : undefined;
  const cause = new Error('token 0123456789abcdef0123456789abcdef');
  const error = Object.assign(new Error('no row for wade@store.test', { cause }), { code: 'NO_ROW' });
  expect(JSON.stringify(serializers?.err?.(error))).not.toMatch(/wade|0123456789abcdef/);
});
