import { expect, test } from 'vitest';
import { nestsDeeperThan } from '../../../server/http/parsers.ts';

test.each([
  ['[[[]]]', 3, false],
  ['[[[]]]', 2, true],
  ['{"a":{"b":[1]}}', 3, false],
  ['{"a":{"b":[1]}}', 2, true],
  ['["[[[[", "\\"[[[["]', 1, false],
  ['[[],[],[]]', 2, false],
  ['', 1, false],
])('%s goes deeper than %i: %s', (text, most, deeper) => {
  expect(nestsDeeperThan(text, most)).toBe(deeper);
});
