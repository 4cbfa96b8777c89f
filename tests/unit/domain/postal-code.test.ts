import { expect, it } from 'vitest';
import { isPostalCode } from '../../../shared/domain/postal-code.ts';

it.each([
  ['97209', 'USA'],
  ['97209-1234', 'USA'],
  ['01310-100', 'BRA'],
  ['01310100', 'BRA'],
  ['k1a 0b1', 'CAN'],
  ['SW1A 1AA', 'GBR'],
  ['1250-096', 'PRT'],
  ['C1000AAA', 'ARG'],
  ['anything', 'NOR'],
])('%s is a postal code of %s', (code, country) => {
  expect(isPostalCode(code, country)).toBe(true);
});

it.each([
  ['9720', 'USA'],
  ['97209-12', 'USA'],
  ['97209', 'BRA'],
  ['K1A', 'CAN'],
  ['75008 ', 'FRA'],
  ['', 'DEU'],
])('%j is none of %s', (code, country) => {
  expect(isPostalCode(code, country)).toBe(false);
});
