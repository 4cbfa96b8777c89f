import { expect, test } from 'vitest';
import { type Facts, toneOf, viewOf } from '../../../extension/toolbar/state/view.ts';
import { aCall, aState, startOfTime } from './toolbar-doubles.ts';

const facts = (part: Partial<Facts> = {}): Facts => ({
  state: aState(),
  hint: 'no-customer',
  shownCall: '',
  starting: undefined,
  isOffline: false,
  isSignedOut: false,
  isEndingSoon: false,
  ...part,
});
const ended = {
  callId: 'call-1',
  kind: 'acting',
  customerNumber: 'C-10482',
  customerName: 'Maren Holloway',
  firstName: 'Maren',
  at: startOfTime,
  ending: 'idle',
} as const;
const acting = aState({ call: aCall() });
const kindOf = (part: Partial<Facts>) => viewOf(facts(part)).kind;

test('before the store has answered, the page’s own mark decides the color', () => {
  expect(viewOf(facts({ state: undefined, hint: 'acting' }))).toEqual({ kind: 'loading', hint: 'acting' });
  expect(toneOf({ kind: 'loading', hint: 'acting' })).toBe('acting');
});

test('a page of the running call acts, and warns when it ends soon', () => {
  expect(kindOf({ state: acting, shownCall: 'call-1' })).toBe('acting');
  expect(kindOf({ state: acting, shownCall: 'call-1', isEndingSoon: true })).toBe('ends-soon');
});

test('a page on which a cart is prepared is told from one that acts, in the color of a call', () => {
  const state = aState({ call: aCall({ kind: 'preparing' }) });
  const view = viewOf(facts({ state, shownCall: 'call-1' }));
  expect([view.kind, toneOf(view)]).toEqual(['preparing', 'acting']);
  expect(toneOf({ kind: 'loading', hint: 'preparing' })).toBe('acting');
});

test('a page of another call, or of none, has been overtaken', () => {
  expect(kindOf({ state: acting, shownCall: 'call-0' })).toBe('changed');
  expect(kindOf({ state: acting, shownCall: '' })).toBe('changed');
  expect(kindOf({ shownCall: 'call-1' })).toBe('changed');
});

test('a call that ended by itself is told, on its own page and on the next', () => {
  expect(kindOf({ state: aState({ ended }), shownCall: 'call-1' })).toBe('ended');
  expect(kindOf({ state: aState({ ended }), shownCall: '' })).toBe('ended');
});

test('the end of an earlier call is no news for a page of a later one', () => {
  expect(kindOf({ state: aState({ ended }), shownCall: 'call-2' })).toBe('changed');
});

test('starting beats everything, then signed out, then offline', () => {
  const all = { state: acting, shownCall: 'call-1', isOffline: true, isSignedOut: true };
  expect(kindOf({ ...all, starting: 'Maren Holloway' })).toBe('starting');
  expect(kindOf(all)).toBe('signed-out');
  expect(kindOf({ ...all, isSignedOut: false })).toBe('offline');
});

test('the last minutes before the absolute end cannot be extended', () => {
  const call = aCall({ idleAt: startOfTime + 10, absoluteEndAt: startOfTime + 5 });
  const view = viewOf(facts({ state: aState({ call }), shownCall: 'call-1', isEndingSoon: true }));
  expect(view).toMatchObject({ kind: 'ends-soon', isLast: true });
});
