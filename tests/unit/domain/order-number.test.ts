import { expect, it } from 'vitest';
import { orderNumberOf, sequenceIn } from '../../../shared/domain/order-number.ts';

it('names an order for people and for the wire', () => {
  expect(orderNumberOf(20_913)).toEqual({ sequence: 20_913, id: '1620913-01', group: '1620913', shown: 'HS-20913' });
});

it.each(['HS-20913', 'hs 20913', ' 20913 ', '1620913-01', 'seq20913', '#20913'])('finds the order in "%s"', (text) => {
  expect(sequenceIn(text)).toBe(20_913);
});

it.each(['', 'HS-', 'Holloway', '12', '20913; drop', '-01'])('finds no order in "%s"', (text) => {
  expect(sequenceIn(text)).toBeUndefined();
});
