import { expect, test } from 'vitest';
import { holdsCardNumber } from '../../../shared/domain/card-number.ts';

test.each([
  '4111111111111111',
  'pay with 5500-0000-0000-0004, thanks',
  '3400 000000 00009',
  '6011 0000 0000 0004 exp 12/30',
  '2223003122003222',
])('%j holds the number of a card', (text) => {
  expect(holdsCardNumber(text)).toBe(true);
});

test.each([
  '',
  'Ring twice at number 418.',
  '4111 1111 1111 1112',
  '+55 11 91234-5678',
  '12.345.678/0001-95',
  'tracking 1Z999AA10123456784',
  '00000000000000000',
  '41111111111111111111111',
])('%j holds none', (text) => {
  expect(holdsCardNumber(text)).toBe(false);
});
