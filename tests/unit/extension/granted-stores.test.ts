import { expect, test } from 'vitest';
import { hostOfPattern, patternOfAddress } from '../../../extension/settings/granted-stores.ts';

test.each([
  ['https://shop.example.com/c/coffee?page=2', 'https://shop.example.com/*'],
  ['shop.example.com', 'https://shop.example.com/*'],
  ['  HTTP://Shop.Example.com:8080  ', 'http://shop.example.com/*'],
  ['http://store.localhost:4000', 'http://store.localhost/*'],
])('%s is the store %s', (address, pattern) => {
  expect(patternOfAddress(address)).toBe(pattern);
});

test.each([
  '',
  '   ',
  'not an address',
  'ftp://shop.example',
  'javascript:alert(1)',
  'https://*.example.com',
  'file:///etc',
])('"%s" is no store', (address) => {
  expect(patternOfAddress(address)).toBeUndefined();
});

test('an address with a password in it is not taken', () => {
  expect(patternOfAddress('https://shop.example@evil.example/')).toBeUndefined();
});

test('a store is shown by its host', () => {
  expect(hostOfPattern('https://shop.example.com/*')).toBe('shop.example.com');
});
