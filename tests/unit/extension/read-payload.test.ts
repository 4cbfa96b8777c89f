import { expect, test } from 'vitest';
import { createHandlers } from '../../../extension/background/handlers.ts';
import { meansThatFail } from './browser-doubles.ts';

const handlers = createHandlers(meansThatFail());
const long = 'x'.repeat(401);

test.each([null, undefined, {}, { email: '' }, { email: 7 }, { email: long }, ['a@b.example'], 'a@b.example'])(
  'no cookie is set for %j',
  (payload) => {
    expect(handlers.setImpersonationCookie.parse(payload)).toBeUndefined();
  },
);

test('members that the protocol does not know are left out', () => {
  const payload = { operator: 'nadia', number: 'C-1', name: 'Maren', email: 'maren@example.com' };
  expect(handlers.rememberCustomer.parse(payload)).toEqual({ operator: 'nadia', number: 'C-1', name: 'Maren' });
});

test('members inherited from a prototype do not count', () => {
  expect(handlers.setImpersonationCookie.parse(Object.create({ email: 'a@b.example' }))).toBeUndefined();
});

test.each([
  { callId: 'c', outcome: 'won' },
  { callId: 'c', outcome: 'hand-over', wrapUpCode: 'nice' },
  { callId: 'c', outcome: 'hand-over', note: 'x'.repeat(501) },
  { outcome: 'hand-over' },
  { callId: 'c' },
])('%j is no end of a call', (end) => {
  expect(handlers.keepUnsentEnd.parse({ operator: 'nadia', end })).toBeUndefined();
});

test('what was typed of a customer is text in known fields', () => {
  const draft = { number: '', query: 'inés', texts: { firstName: 'Inés', company: '' } };
  const read = handlers.keepCustomerDraft.parse({
    operator: 'nadia',
    draft: { ...draft, texts: { ...draft.texts, password: 'x' } },
  });
  expect(read).toEqual({ operator: 'nadia', draft });
  for (const wrong of [
    { ...draft, number: undefined },
    { ...draft, query: 7 },
    { ...draft, texts: { firstName: long } },
    { ...draft, texts: { phone: 5 } },
    { ...draft, texts: [] },
  ])
    expect(handlers.keepCustomerDraft.parse({ operator: 'nadia', draft: wrong })).toBeUndefined();
});

test('only the scripts of the extension can be asked for', () => {
  expect(handlers.injectScript.parse({ script: 'panels' })).toEqual({ script: 'panels' });
  expect(handlers.injectScript.parse({ script: 'https://example.com/a.js' })).toBeUndefined();
});

test('a confirmation has all its words, and eight facts at most', () => {
  const words = { id: '1', title: 'a', initials: 'b', about: 'c', confirm: 'd', cancel: 'e' };
  const fact = { term: 'Reason', text: 'Phone order' };
  expect(handlers.openConfirmation.parse({ ...words, facts: [fact] })).toEqual({ ...words, facts: [fact] });
  expect(handlers.openConfirmation.parse({ ...words, facts: Array(9).fill(fact) })).toBeUndefined();
  expect(handlers.openConfirmation.parse({ ...words, facts: [{ term: 'Reason' }] })).toBeUndefined();
  expect(handlers.openConfirmation.parse({ ...words, title: undefined, facts: [] })).toBeUndefined();
});
