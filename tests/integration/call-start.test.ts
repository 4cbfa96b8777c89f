import { beforeAll, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const stateOf = async (browser: TestBrowser) => (await browser.get('/api/telesales/v1/toolbar')).json();

describeEngines('starting a call', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
  });
  const auditOf = async (chain: string) => store.deps.storage.read.audit.chain(chain);
  const staffChain = async (email: string) =>
    `staff:${(await store.deps.storage.read.staff.byEmail(email))?.id ?? 'nobody'}`;

  test.each([
    ['staff-account', 'admin@store.test', 403, 'This account cannot be acted for. The attempt is recorded.'],
    ['staff-account', 'former@store.test', 403, 'cannot be acted for'],
    ['own-account', 'Operator@Store.test', 403, 'cannot be acted for'],
    ['customer-disabled', 'blocked@store.test', 403, 'cannot be acted for'],
    ['consent-withdrawn', 'no-consent@store.test', 403, 'Ana Souza turned phone help off'],
    ['unknown-customer', 'nobody@store.test', 404, 'No customer has this e-mail'],
  ])('is refused with %s for %s, kept in the audit, and changes nothing', async (refusal, email, status, words) => {
    const operator = await store.signedIn('operator@store.test');
    const session = operator.cookies.get('vtex_session');
    const reply = await operator.startCall(email);
    expect(reply.statusCode).toBe(status);
    expect(reply.json().error).toMatchObject({
      code: refusal,
      details: { refusal },
      message: expect.stringContaining(words),
    });
    expect(operator.cookies.get('vtex_session')).toBe(session);
    expect((await stateOf(operator)).call).toBeNull();
    const last = (await auditOf(await staffChain('operator@store.test'))).at(-1);
    expect(last).toMatchObject({ action: 'refused', details: expect.stringContaining(refusal) });
  });

  test('is refused without the right to impersonate, whatever else the role may', async () => {
    const approver = await store.signedIn('approver@store.test');
    const reply = await approver.startCall('maren@store.test');
    expect(reply.statusCode).toBe(403);
    expect(reply.json().error).toMatchObject({ code: 'right-missing', details: { refusal: 'right-missing' } });
    expect((await auditOf(await staffChain('approver@store.test'))).at(-1)?.action).toBe('refused');
  });

  test.each([
    ['no such reason', { reason: 'fun' }],
    ['Other without a note', { reason: 'other', reasonNote: ' ' }],
  ])('needs a reason: %s', async (_what, inputs) => {
    const operator = await store.signedIn('operator@store.test');
    const reply = await operator.startCall('maren@store.test', inputs);
    expect(reply.statusCode).toBe(409);
    expect(reply.json().error.details).toEqual({ refusal: 'reason-missing' });
  });

  test('keeps the reason and note; a VTEX client that gives none has the reason Other', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test', { reason: 'other', reasonNote: 'Asked for a catalogue' });
    const { call } = await stateOf(operator);
    const kept = await store.deps.storage.read.calls.byId(call.id);
    expect(kept).toMatchObject({ reason: 'other', reasonNote: 'Asked for a catalogue', store: 'http://store.test' });
    await operator.patch('/api/sessions', {
      public: { 'vtex-impersonated-customer-email': { value: 'wade@store.test' } },
    });
    expect((await stateOf(operator)).call).toMatchObject({ reason: 'other', customer: { email: 'wade@store.test' } });
  });

  test('a note with a card number is refused', async () => {
    const operator = await store.signedIn('operator@store.test');
    const reply = await operator.startCall('maren@store.test', { reasonNote: 'pays with 4111 1111 1111 1111' });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().error.fields.note).toBe('Never write card numbers here');
    expect((await stateOf(operator)).call).toBeNull();
  });

  test('a second start is one switch: the first call ends, the actor stays, and no cart moves', async () => {
    const operator = await store.signedIn('operator@store.test');
    await addToCart(operator, 'tea', 3);
    await operator.startCall('maren@store.test');
    await addToCart(operator, 'cups', 2);
    const first = (await stateOf(operator)).call;
    const reply = await operator.startCall('wade@store.test', { shownCall: first.id, previousOutcome: 'hand-over' });
    expect(reply.statusCode).toBe(201);
    const second = (await stateOf(operator)).call;
    expect(second.customer.email).toBe('wade@store.test');
    expect((await cartOf(operator)).items).toEqual([]);
    expect(await store.deps.storage.read.calls.byId(first.id)).toMatchObject({
      ending: 'switched',
      outcome: 'hand-over',
    });
    await operator.post('/api/telesales/v1/call/end', { callId: second.id, outcome: 'hand-over' });
    expect((await cartOf(operator)).items).toEqual([{ id: 'tea', quantity: 3 }]);
    const maren = await store.signedIn('maren@store.test');
    expect((await cartOf(maren)).items).toEqual([{ id: 'cups', quantity: 2 }]);
    const actors = [...(await auditOf(`call:${first.id}`)), ...(await auditOf(`call:${second.id}`))].map(
      (row) => row.actor,
    );
    expect(new Set(actors)).toEqual(new Set([await staffChain('operator@store.test')]));
  });

  test('a tab that shows another call cannot start one', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test', { shownCall: '' });
    const reply = await operator.startCall('wade@store.test', { shownCall: '' });
    expect(reply.statusCode).toBe(409);
    expect(reply.json().error).toMatchObject({
      details: { refusal: 'call-changed' },
      message: 'Still acting for Maren Holloway. End or switch that call first.',
    });
    expect((await stateOf(operator)).call.customer.email).toBe('maren@store.test');
  });

  test('starting for the customer who is acted for already changes nothing', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const { call } = await stateOf(operator);
    expect((await operator.startCall('MAREN@store.test')).statusCode).toBe(201);
    expect((await stateOf(operator)).call.id).toBe(call.id);
  });

  test('a start in another browser ends the call of the first one there', async () => {
    const first = await store.signedIn('operator@store.test');
    await first.startCall('maren@store.test');
    const second = await store.signedIn('operator@store.test');
    expect((await second.startCall('wade@store.test')).statusCode).toBe(201);
    expect(await stateOf(first)).toMatchObject({
      call: null,
      ended: { ending: 'replaced', customerName: 'Maren Holloway' },
    });
  });

  test('a start whose reply got lost keeps nobody out: after a minute the next one counts', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const before = new Map(operator.cookies);
    await operator.startCall('wade@store.test');
    for (const [name, value] of before) operator.cookies.set(name, value);
    expect((await operator.startCall('wade@store.test')).json().error.code).toBe('session-over');
    store.advance(60_000);
    expect((await stateOf(operator)).call).toBeNull();
    expect((await operator.startCall('wade@store.test')).statusCode).toBe(201);
    expect((await stateOf(operator)).call.customer.email).toBe('wade@store.test');
    const { id } = (await store.deps.storage.read.staff.byEmail('operator@store.test')) ?? {};
    const running = await store.deps.storage.tx(({ calls }) => calls.runningOf(id ?? ''));
    expect(running).toHaveLength(1);
  });

  test('of many starts at once exactly one counts', async () => {
    const operator = await store.signedIn('operator@store.test');
    const emails = ['maren@store.test', 'wade@store.test', 'trade@store.test'];
    const replies = await Promise.all(emails.map((email) => operator.startCall(email)));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
    const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
    expect(await store.deps.storage.read.calls.runningOf(staff?.id ?? '')).toHaveLength(1);
  });
});
