import { expect, test } from 'vitest';
import { callerIn, withoutCaller } from '../../../shared/domain/screen-pop.ts';

test.each([
  ['?call=%2B5511987654321', '+5511987654321'],
  ['?call=+5511987654321', '+5511987654321'],
  ['?call=%2B55+11+98765-4321', '+55 11 98765-4321'],
  ['?call=+55%2011%2098765-4321', '+55 11 98765-4321'],
  ['?call=(503)%20555-0142', '(503) 555-0142'],
  ['?utm=x&call=5035550142', '5035550142'],
  ['?customer=C-10482', 'C-10482'],
  ['?call=0142&customer=C-10482', 'C-10482'],
  ['?call=anonymous&call=5035550142', '5035550142'],
])('%s says who calls: %s', (query, caller) => {
  expect(callerIn(query)).toBe(caller);
});

test.each([
  '',
  '?',
  '?call',
  '?call=',
  '?call=+',
  '?call=014',
  '?call=anonymous',
  '?call=%E0%A4%A',
  '?call=%00',
  '?call=5035550142%0d%0ax',
  '?call=<script>',
  `?call=${'1'.repeat(16)}`,
  '?called=5035550142',
  '?customer=',
  '?customer=<b>',
  '?customer=a%20b',
  `?customer=${'x'.repeat(41)}`,
  '?__proto__=5035550142',
])('%s says nothing', (query) => {
  expect(callerIn(query)).toBeUndefined();
});

test('a value of any length is read at once', () => {
  const started = performance.now();
  expect(callerIn(`?call=${'( '.repeat(50_000)}x`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});

test.each([
  ['?call=%2B5511987654321', ''],
  ['?call=+1&customer=2', ''],
  ['?a=1&call=2', '?a=1'],
  ['?call=2&a=1&call=3', '?a=1'],
  ['?recall=1', '?recall=1'],
  ['?a=call=1', '?a=call=1'],
  ['', ''],
])('%s without who calls is "%s"', (query, rest) => {
  expect(withoutCaller(query)).toBe(rest);
});
