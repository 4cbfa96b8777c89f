import { beforeAll, beforeEach, expect, test } from 'vitest';
import { endOverdueCalls } from '../../server/features/calls/end-overdue-calls.ts';
import type { Customer, Staff } from '../../server/storage/records.ts';
import { describeEngines } from '../support/engines.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;
const toolbar = '/api/telesales/v1/toolbar';

describeEngines('the limits of a call', (engine) => {
  let store: TestApp;
  let operator: TestBrowser;
  let callId: string;
  beforeAll(async () => {
    store = await testApp({ engine });
  });
  beforeEach(async () => {
    operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    callId = (await operator.get(toolbar)).json().call.id;
  });
  const stateOf = async () => (await operator.get(toolbar)).json();
  const callRow = () => store.deps.storage.read.calls.byId(callId);
  const change = async (changes: { staff?: Partial<Staff>; customer?: Partial<Customer> }) =>
    store.deps.storage.tx(async (tables) => {
      const staff = await tables.staff.byEmail('operator@store.test');
      const customer = await tables.customers.byEmail('maren@store.test');
      if (staff && changes.staff) await tables.staff.save({ ...staff, ...changes.staff });
      if (customer && changes.customer) await tables.customers.save({ ...customer, ...changes.customer });
    });

  test('fifteen minutes without a click end it, though the toolbar asked every minute', async () => {
    const { call } = await stateOf();
    for (let passed = 1; passed < 15; passed += 1) {
      store.advance(minute);
      expect((await stateOf()).call.id).toBe(callId);
    }
    store.advance(minute);
    const state = await stateOf();
    expect(state.call).toBeNull();
    expect(state.ended).toEqual({
      callId,
      kind: 'acting',
      customerNumber: call.customer.number,
      customerName: 'Maren Holloway',
      firstName: 'Maren',
      at: call.idleAt,
      ending: 'idle',
    });
    expect(
      (await operator.get('/api/sessions?items=impersonate')).json().namespaces.impersonate.storeUserEmail,
    ).toBeUndefined();
  });

  test.each([
    ['a page load', (it: TestBrowser) => it.navigate('/'), true],
    ['a request caused by a click', (it: TestBrowser) => it.get(toolbar, { 'x-telesales-input': '1' }), true],
    ['a poll', (it: TestBrowser) => it.get(toolbar), false],
    ['a prefetch', (it: TestBrowser) => it.navigate('/', { 'sec-purpose': 'prefetch;prerender' }), false],
    ['a frame', (it: TestBrowser) => it.navigate('/', { 'sec-fetch-dest': 'iframe' }), false],
    ['another site’s link', (it: TestBrowser) => it.navigate('/', { 'sec-fetch-site': 'cross-site' }), false],
  ])('%s renews the pause: %s', async (_what, act, renews) => {
    store.advance(10 * minute);
    await act(operator);
    store.advance(10 * minute);
    expect((await stateOf()).call !== null).toBe(renews);
  });

  test('the operator extends it by hand, but never past sixty minutes', async () => {
    const { call } = await stateOf();
    for (let passed = 0; passed < 5; passed += 1) {
      store.advance(10 * minute);
      const reply = await operator.post('/api/telesales/v1/call/extend', { callId });
      expect(reply.statusCode).toBe(200);
      expect(reply.json().idleAt).toBe(store.deps.clock.now() + 15 * minute);
    }
    store.advance(10 * minute);
    const late = await operator.post('/api/telesales/v1/call/extend', { callId });
    expect(late.statusCode).toBe(409);
    expect((await stateOf()).ended).toMatchObject({ ending: 'absolute-limit', at: call.absoluteEndAt });
  });

  test('another call cannot be extended', async () => {
    expect((await operator.post('/api/telesales/v1/call/extend', { callId: 'another' })).statusCode).toBe(409);
  });

  test('a call that nobody asks after is ended by the job, once', async () => {
    store.advance(16 * minute);
    expect(await endOverdueCalls(store.deps)).toBeGreaterThanOrEqual(1);
    expect(await endOverdueCalls(store.deps)).toBe(0);
    expect(await callRow()).toMatchObject({ ending: 'idle', outcome: 'hand-over' });
  });

  test.each([
    ['consent-withdrawn', { customer: { phoneHelpSince: undefined } }, { customer: { phoneHelpSince: 1 } }],
    ['customer-disabled', { customer: { disabled: true } }, { customer: { disabled: false } }],
    ['role-changed', { staff: { roles: ['approver'] } }, { staff: { roles: ['operator'] } }],
    ['role-changed', { staff: { disabled: true } }, { staff: { disabled: false } }],
  ] as const)('it ends with the next request: %s', async (ending, becomes, again) => {
    await change(becomes);
    await operator.get('/api/sessions?items=*');
    expect(await callRow()).toMatchObject({ ending });
    await change(again);
    expect((await stateOf()).call).toBeNull();
  });

  test('an account that was disabled is a visitor’s from the next request on', async () => {
    await change({ staff: { disabled: true } });
    const reply = await operator.get(toolbar);
    await change({ staff: { disabled: false } });
    expect(reply.statusCode).toBe(401);
  });

  test('the operator lets go of the call that ended once they have seen it', async () => {
    store.advance(16 * minute);
    expect((await stateOf()).ended.callId).toBe(callId);
    await operator.post('/api/telesales/v1/call/end', { callId, outcome: 'hand-over' });
    expect((await stateOf()).ended).toBeNull();
  });
});
