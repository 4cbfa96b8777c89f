import { expect, test } from 'vitest';
import { plainLine, plainText } from '../../../shared/domain/plain-line.ts';

test.each([
  ['  Maren \t Holloway\n', 'Maren Holloway'],
  ['Maren\u202egnp.exe\u202c', 'Marengnp.exe'],
  ['\u2067Noor\u2069', 'Noor'],
  ['Jose\u0301', 'José'],
  ['a\0b\u2028c\u00a0d', 'a b c d'],
  ['half \ud800 letter', 'half \ufffd letter'],
  ['<b>"O\'Neil" & sons</b>', '<b>"O\'Neil" & sons</b>'],
])('%j is kept as the one line %j', (typed, kept) => {
  expect(plainLine(typed)).toBe(kept);
});

test.each([
  ['Ring twice.\r\nMind the dog.', 'Ring twice.\nMind the dog.'],
  ['one\u2028two\n\nthree\n', 'one\ntwo\n\nthree'],
  ['tab\tand\0zero \u202eturned', 'tab and zero turned'],
])('of %j the line breaks stay: %j', (typed, kept) => {
  expect(plainText(typed)).toBe(kept);
});
