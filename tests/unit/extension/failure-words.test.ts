import { expect, test } from 'vitest';
import type { ApiFailure } from '../../../extension/store/api-client.ts';
import { wordsOf } from '../../../extension/toolbar/calls/failure-words.ts';

const failure = (code: string): ApiFailure => ({ kind: 'forbidden', code, message: 'Of the store.', requestId: 'r-1' });
const said = (code: string) => wordsOf(failure(code), 'Unchanged.', () => undefined).text;

test('what may not be done during a call is told apart from what a role may never do', () => {
  expect(said('not-while-acting')).toBe('endCallFirst');
  expect(said('right-missing')).toBe('rightMissing');
});
