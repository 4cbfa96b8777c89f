import { expect, test } from 'vitest';
import { type CartAt, takeBack } from '../../shared/domain/take-back.ts';

const cart = (version: number, lines: readonly string[], id = 'cart'): CartAt<string, string> => ({
  id,
  version,
  lines,
  attachments: `of version ${version}`,
});

test('goes back to the cart of the start when the call alone wrote since', () => {
  const decision = takeBack(cart(3, ['a']), cart(5, ['a', 'b', 'c']), new Set([4, 5]));
  expect(decision).toEqual({ kind: 'restore', lines: ['a'], attachments: 'of version 3' });
});

test('a cart that began in the call becomes empty', () => {
  const decision = takeBack(undefined, cart(2, ['a']), new Set([1, 2]));
  expect(decision).toEqual({ kind: 'restore', lines: [], attachments: undefined });
});

test('a cart after an order of this call began empty too', () => {
  const decision = takeBack(cart(7, ['old'], 'ordered'), cart(1, ['new']), new Set([1]));
  expect(decision).toEqual({ kind: 'restore', lines: [], attachments: undefined });
});

test.each([
  ['between two writes of the call', new Set([4, 6])],
  ['after them', new Set([4, 5])],
  ['before them', new Set([5, 6])],
])('stays as it is when somebody else wrote %s', (_when, versions) => {
  expect(takeBack(cart(3, ['a']), cart(6, ['b']), versions)).toEqual({ kind: 'edited-elsewhere' });
});

test('has nothing to take back from a cart that the call did not write', () => {
  expect(takeBack(cart(3, ['a']), cart(3, ['a']), new Set())).toEqual({ kind: 'nothing' });
  expect(takeBack(cart(3, ['a']), cart(9, ['b']), new Set())).toEqual({ kind: 'nothing' });
  expect(takeBack(cart(3, ['a']), undefined, new Set([4]))).toEqual({ kind: 'nothing' });
});
