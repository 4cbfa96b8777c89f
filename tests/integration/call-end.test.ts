import { beforeAll, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const stateOf = async (browser: TestBrowser) => (await browser.get('/api/telesales/v1/toolbar')).json();
const end = (browser: TestBrowser, callId: string, more: object = {}) =>
  browser.post('/api/telesales/v1/call/end', { callId, outcome: 'hand-over', ...more });

describeEngines('ending a call', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
  });
  const acting = async (email = 'maren@store.test', operatorEmail = 'operator@store.test') => {
    const operator = await store.signedIn(operatorEmail);
    await operator.startCall(email);
    const { call } = await stateOf(operator);
    return { operator, callId: String(call.id) };
  };
  const emptyCart = async (email: string) => {
    const customer = await store.signedIn(email);
    const { id } = await cartOf(customer);
    await customer.post(`/api/checkout/pub/orderForm/${id}/items/removeAll`, {});
    return customer;
  };

  test('keeps outcome, wrap-up code and note, and leaves the operator signed in', async () => {
    const { operator, callId } = await acting();
    const reply = await end(operator, callId, { wrapUpCode: 'question-answered', note: 'Asked for opening hours' });
    expect(reply.json()).toEqual({ callId, endedAt: store.deps.clock.now(), outcome: 'hand-over' });
    expect(await store.deps.storage.read.calls.byId(callId)).toMatchObject({
      ending: 'operator',
      wrapUpCode: 'question-answered',
      wrapUpNote: 'Asked for opening hours',
    });
    expect(await stateOf(operator)).toMatchObject({ call: null, ended: null, operator: { name: 'Nadia Brandt' } });
  });

  test('twice is once: the second answer is the first one', async () => {
    const { operator, callId } = await acting();
    const first = await end(operator, callId);
    store.advance(5_000);
    const second = await end(operator, callId, { outcome: 'cancel-order' });
    expect(second.statusCode).toBe(200);
    expect(second.json()).toEqual(first.json());
  });

  test('an empty e-mail in the session ends it too', async () => {
    const { operator, callId } = await acting();
    const reply = await operator.patch('/api/sessions?items=impersonate', {
      public: { 'vtex-impersonated-customer-email': { value: '' } },
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json().namespaces.impersonate.storeUserEmail).toBeUndefined();
    expect(await store.deps.storage.read.calls.byId(callId)).toMatchObject({
      ending: 'operator',
      outcome: 'hand-over',
    });
  });

  test('as a done order needs an order of this call', async () => {
    const { operator, callId } = await acting();
    const reply = await end(operator, callId, { outcome: 'done-order' });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().error.fields.outcome).toBe('No order was placed in this call');
    expect((await stateOf(operator)).call.id).toBe(callId);
  });

  test('notes hold no card number and 500 characters at most', async () => {
    const { operator, callId } = await acting();
    expect((await end(operator, callId, { note: 'card 5500-0000-0000-0004' })).statusCode).toBe(422);
    expect((await end(operator, callId, { note: 'x'.repeat(501) })).statusCode).toBe(400);
    expect((await stateOf(operator)).call.id).toBe(callId);
  });

  test('somebody else’s call is nobody’s', async () => {
    const { callId } = await acting();
    const other = await store.signedIn('operator2@store.test');
    expect((await end(other, callId)).statusCode).toBe(404);
    expect((await store.deps.storage.read.calls.byId(callId))?.endedAt).toBeUndefined();
  });

  test('Cancel order takes back what the call did to the cart', async () => {
    const maren = await emptyCart('maren@store.test');
    await addToCart(maren, 'tea', 2);
    const { operator, callId } = await acting();
    await addToCart(operator, 'tea', 5);
    await addToCart(operator, 'cups', 1);
    const reply = await end(operator, callId, { outcome: 'cancel-order' });
    expect(reply.statusCode).toBe(200);
    expect((await cartOf(maren)).items).toEqual([{ id: 'tea', quantity: 2 }]);
    const rows = await store.deps.storage.read.audit.chain(`call:${callId}`);
    expect(rows.map(({ action }) => action).slice(-2)).toEqual(['cart-taken-back', 'call-ended']);
  });

  test('Cancel order is refused when the customer edited the cart meanwhile, and the call goes on', async () => {
    const maren = await emptyCart('maren@store.test');
    const { operator, callId } = await acting();
    await addToCart(operator, 'cups', 1);
    await addToCart(maren, 'tea', 1);
    const reply = await end(operator, callId, { outcome: 'cancel-order' });
    expect(reply.statusCode).toBe(409);
    expect(reply.json().error).toMatchObject({
      code: 'cart-edited-elsewhere',
      details: { updatedBy: 'Maren Holloway' },
    });
    expect((await cartOf(maren)).items).toHaveLength(2);
    expect((await stateOf(operator)).call.id).toBe(callId);
  });

  test('Cancel order leaves a cart alone that only the customer touched', async () => {
    const maren = await emptyCart('maren@store.test');
    const { operator, callId } = await acting();
    await addToCart(maren, 'tea', 4);
    expect((await end(operator, callId, { outcome: 'cancel-order' })).statusCode).toBe(200);
    expect((await cartOf(maren)).items).toEqual([{ id: 'tea', quantity: 4 }]);
  });

  test('a switch can cancel the order of the call that it ends', async () => {
    const wade = await emptyCart('wade@store.test');
    const { operator } = await acting('wade@store.test');
    await addToCart(operator, 'cups', 7);
    await operator.startCall('maren@store.test', { previousOutcome: 'cancel-order' });
    expect((await cartOf(wade)).items).toEqual([]);
  });

  test('a switch that claims an order nobody placed is refused, and changes nothing', async () => {
    const { operator, callId } = await acting('wade@store.test');
    const reply = await operator.startCall('maren@store.test', { previousOutcome: 'done-order' });
    expect(reply.statusCode).toBe(422);
    expect((await stateOf(operator)).call.id).toBe(callId);
  });

  test('the session is another one after it, and the old one is dead', async () => {
    const { operator, callId } = await acting();
    const before = operator.cookies.get('vtex_session') ?? '';
    await end(operator, callId);
    expect(operator.cookies.get('vtex_session')).not.toBe(before);
    operator.cookies.set('vtex_session', before);
    const reply = await operator.patch('/api/sessions', {});
    expect(reply.statusCode).toBe(409);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('signing out ends login, session and call at once', async () => {
    const { operator, callId } = await acting();
    const stolen = new Map(operator.cookies);
    await operator.submit('/logout', {}, '/');
    expect(await store.deps.storage.read.calls.byId(callId)).toMatchObject({ ending: 'signed-out' });
    expect([...operator.cookies.keys()]).not.toContain('VtexIdclientAutCookie');
    for (const [name, value] of stolen) operator.cookies.set(name, value);
    expect((await operator.get('/api/telesales/v1/toolbar')).statusCode).toBe(401);
  });
});
