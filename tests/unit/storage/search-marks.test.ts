import { expect, test } from 'vitest';
import { marksOfQuestion, marksOfWords } from '../../../server/storage/tables/search-marks.ts';

test('a long word is asked for by four marks from all over it, each of which its customer has', () => {
  const word = 'customer.10482@example.com';
  const asked = marksOfQuestion([word]);
  expect(asked).toEqual(['cus', 'u2e10', 'exa', 'com']);
  expect(marksOfWords(word)).toEqual(expect.arrayContaining([...asked]));
});

test('short words are asked for by all their marks', () => {
  expect(marksOfQuestion(['jo', 'wade', 'ho'])).toEqual(['jo', 'wad', 'ade', 'ho']);
});
