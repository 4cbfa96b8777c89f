import { beforeEach, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { depot } from '../support/pickup-points.ts';
import { savePart, savePayments } from '../support/settings-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;
const toolbar = '/api/telesales/v1/toolbar';

/** What is set counts from the next request on, for calls and carts that were begun before. */
describeEngines('changed settings', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
  const withTea = async (): Promise<TestBrowser> => {
    const maren = await store.signedIn('maren@store.test');
    await press(maren, await open(maren, '/p/tea'), { action: '/cart/add', typed: { quantity: '2' } });
    return maren;
  };
  const onCall = async (): Promise<TestBrowser> => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    return operator;
  };
  const callOf = async (operator: TestBrowser) => (await operator.get(toolbar)).json();

  test('a shorter pause ends a call that has been still for that long', async () => {
    const operator = await onCall();
    store.advance(8 * minute);
    await savePart(admin, 'calls', { idleMinutes: '5' });
    const { call, ended } = await callOf(operator);
    expect([call, ended.ending]).toEqual([null, 'idle']);
  });

  test('a shorter pause counts from the last click of a call that goes on, and with its next', async () => {
    const operator = await onCall();
    store.advance(2 * minute);
    await savePart(admin, 'calls', { idleMinutes: '5' });
    expect((await callOf(operator)).call.idleAt).toBe(store.deps.clock.now() + 3 * minute);
    await operator.navigate('/');
    expect((await callOf(operator)).call.idleAt).toBe(store.deps.clock.now() + 5 * minute);
    store.advance(5 * minute);
    expect((await callOf(operator)).ended).toMatchObject({ ending: 'idle' });
  });

  test('a longer pause begins with the next click', async () => {
    const operator = await onCall();
    await savePart(admin, 'calls', { idleMinutes: '20' });
    await operator.navigate('/');
    expect((await callOf(operator)).call.idleAt).toBe(store.deps.clock.now() + 20 * minute);
  });

  test('a shorter longest call ends those that lasted longer', async () => {
    const operator = await onCall();
    store.advance(10 * minute);
    await operator.navigate('/');
    await savePart(admin, 'calls', { idleMinutes: '5', absoluteMinutes: '10' });
    expect((await callOf(operator)).ended).toMatchObject({ ending: 'absolute-limit' });
  });

  test('a way to pay that was taken away is asked for again, and the cart cannot be placed with it', async () => {
    const maren = await withTea();
    const client = new CheckoutClient(maren);
    await client.open();
    await client.change('POST', 'attachments/paymentData', { payments: [{ paymentSystem: 47 }] });
    const seen = await open(maren, '/checkout');
    const place = '/checkout/place';
    expect(fieldsIn(seen.page, place).payment).toBe('47');
    await savePayments(admin, 'approved', ['retail 201', 'trade 201', 'trade-plus 201']);
    const refused = await press(maren, seen, { action: place });
    expect([refused.reply.statusCode, mainOf(refused)]).toEqual([409, expect.stringContaining('was not placed')]);
    expect((await client.open()).paymentData.payments).toEqual([]);
    const now = await open(maren, '/checkout');
    expect(mainOf(now)).not.toContain('Cash on delivery');
    const placed = await press(maren, now, { action: place, typed: { payment: '201' } });
    expect(placed.reply.raw.req.url).toMatch(/^\/order-placed\//);
  });

  test('a pickup point that was closed is asked for again, and the cart cannot be placed with it', async () => {
    await store.deps.storage.tx(({ pickupPoints }) => pickupPoints.save(depot));
    const maren = await withTea();
    const chosen = await press(maren, await open(maren, '/checkout?step=delivery'), {
      action: '/checkout/delivery',
      typed: { address: 'pickup:depot' },
    });
    const list = '/admin/settings/pickup';
    await press(admin, await open(admin, list), { action: `${list}/depot/switch` });
    const refused = await press(maren, chosen, { action: '/checkout/place' });
    expect([refused.reply.statusCode, mainOf(refused)]).toEqual([409, expect.stringContaining('was not placed')]);
    expect(fieldsIn(refused.page, '/checkout/delivery').address).toMatch(/^home-of-/);
    expect(mainOf(refused)).not.toContain(depot.name);
  });

  test('the price of delivery counts for carts at once, and the store says the new terms', async () => {
    const maren = await withTea();
    expect(mainOf(await open(maren, '/cart'))).toContain('$41.60');
    const terms = async () => textOf((await open(maren, '/help')).page.querySelector('#delivery'));
    await savePart(admin, 'delivery', { price: '7', freeFrom: '', days: '1' });
    expect(mainOf(await open(maren, '/cart'))).toContain('$36.60');
    expect(await terms()).toBe('Delivery We deliver the next working day. Delivery costs $7.00.');
    await savePart(admin, 'delivery', { price: '0', days: '3' });
    expect(mainOf(await open(maren, '/cart'))).toContain('$29.60');
    expect(await terms()).toBe('Delivery We deliver in 3 working days, free of charge.');
  });

  test('Notes Payable that wait are approved by a person', async () => {
    await savePayments(admin, 'waits', ['retail 201', 'trade 201', 'trade-plus 201']);
    const maren = await withTea();
    await press(maren, await open(maren, '/checkout'), { action: '/checkout/place', typed: { payment: '201' } });
    const { orders } = await store.deps.storage.read.orders.find(
      {},
      { offset: 0, limit: 1, order: { by: 'createdAt', descending: true } },
    );
    expect(orders[0]).toMatchObject({ state: 'payment-pending', payment: { systemId: '201', approved: false } });
  });
});
