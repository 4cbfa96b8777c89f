import { beforeAll, expect, it } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { prepare, preparing } from '../support/prepared-carts.ts';
import { changePrice, emptied, setPrices } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;
const stateOf = async (browser: TestBrowser) => (await browser.get('/api/telesales/v1/toolbar')).json();
const whole = { email: 'maren@store.test' };

describeEngines('a cart that is prepared', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });
  const lastOf = async (chain: string) => (await shop.deps.storage.read.audit.chain(chain)).at(-1);
  const chainOf = async (email: string) => `staff:${(await shop.deps.storage.read.staff.byEmail(email))?.id}`;

  it.each([
    ['no-consent@store.test', 403, 'consent-withdrawn', 'turned phone help off'],
    ['blocked@store.test', 403, 'customer-disabled', 'No cart prepared.'],
    ['admin@store.test', 403, 'staff-account', 'cannot be acted for'],
    ['nobody@store.test', 404, 'unknown-customer', 'No customer has this e-mail'],
  ])('is not begun for %s (%i %s), and the attempt is kept', async (email, status, code, words) => {
    const browser = await shop.signedIn('operator@store.test');
    const reply = await prepare(browser, { email }, false);
    expect([reply.statusCode, reply.json().error.code]).toEqual([status, code]);
    expect(reply.json().error.message).toContain(words);
    expect((await stateOf(browser)).call).toBeNull();
    expect(await lastOf(await chainOf('operator@store.test'))).toMatchObject({
      action: 'refused',
      details: expect.stringContaining('prepare a cart'),
    });
  });

  it('is for those who may act for customers, with a reason, and for nobody else', async () => {
    const approver = await shop.signedIn('approver@store.test');
    const ask = (body: object) => approver.post('/api/telesales/v1/call/prepare', body);
    const wish = { whose: { level: 'trade' }, reason: 'phone-order', shownCall: '' };
    expect((await ask(wish)).statusCode).toBe(403);
    const nadia = await shop.signedIn('operator@store.test');
    const without = { ...wish, reason: 'other' };
    expect((await nadia.post('/api/telesales/v1/call/prepare', without)).statusCode).toBe(409);
    for (const whose of [{}, { level: 'gold' }, { level: 'trade', email: 'maren@store.test' }])
      expect((await nadia.post('/api/telesales/v1/call/prepare', { ...wish, whose })).statusCode).toBe(400);
    const shopper = await shop.signedIn('maren@store.test');
    expect((await shopper.post('/api/telesales/v1/call/prepare', wish)).statusCode).toBe(403);
  });

  it('has no checkout, no account and no order, refused with words and kept in the audit', async () => {
    const client = await preparing(shop, whole);
    await client.add('tea', 1);
    const { browser } = client;
    const { call } = await stateOf(browser);
    for (const path of ['/checkout', '/account', '/account/orders']) {
      const page = await browser.get(path);
      expect([path, page.statusCode]).toEqual([path, 403]);
      expect(page.body).toContain('Not while you prepare a cart');
    }
    expect(await lastOf(`call:${call.id}`)).toMatchObject({ action: 'refused' });
    const { value } = await client.fillIn();
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    const placed = await client.send('POST', 'transaction', body);
    expect([placed.statusCode, placed.json().error.code]).toEqual([403, 'not-while-preparing']);
    const orders = await shop.deps.storage.read.orders.ofCall(call.id);
    expect(orders).toEqual([]);
  });

  it('has no page of checkout or account that forgot to say so', () => {
    const closed = shop.app.declaredRoutes.filter(({ path }) => /^\/(checkout|account)(\/|$)/.test(path));
    const fillsTheCart = '/checkout/cart/add'; // VTEX's address of a link that adds
    const open = closed.filter(
      ({ path, rules }) =>
        path !== fillsTheCart && rules.whilePreparing !== false && rules.access !== 'see-own-account',
    );
    expect([closed.length > 10, open.map(({ method, path }) => `${method} ${path}`)]).toEqual([true, []]);
  });

  it('is never placed by a server either, whatever it may open', async () => {
    const client = await preparing(shop, whole);
    await emptied(client);
    await client.add('tea', 1);
    const { value } = await client.fillIn();
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    const path = `/api/checkout/pub/orderForm/${client.id}/transaction`;
    const key = { key: 'erp', tokenHash: hashOfToken('token'), name: 'ERP', createdAt: 1, revokedAt: undefined };
    await shop.deps.storage.tx((tables) => tables.appKeys.save({ ...key, roles: ['admin'] }));
    const headers = { 'x-vtex-api-appkey': 'erp', 'x-vtex-api-apptoken': 'token', origin: undefined };
    const reply = await shop.browser().send(path, { method: 'POST', json: body, headers });
    expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'not-while-preparing']);
  });

  it('takes manual prices within the same guards and switches', async () => {
    const client = await preparing(shop, whole);
    await emptied(client);
    await client.add('tea', 1);
    expect((await changePrice(client, 0, { price: -1 })).statusCode).toBe(400);
    const before = (await shop.deps.storage.read.meta.settings()).manualPrices;
    await setPrices(shop.deps, { allowed: false });
    const reply = await changePrice(client, 0, { price: 900 });
    expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'CHK003']);
    await setPrices(shop.deps, { allowed: before.allowed });
    expect((await changePrice(client, 0, { price: 900 })).statusCode).toBe(200);
  });

  it('is one call: of two that start at once one runs, and a tab that shows another is stopped', async () => {
    const browser = await shop.signedIn('operator@store.test');
    const body = { whose: whole, reason: 'phone-order', shownCall: '' };
    const starts = [1, 2].map(() => browser.post('/api/telesales/v1/call/prepare', body));
    const statuses = (await Promise.all(starts)).map((reply) => reply.statusCode).sort();
    expect(statuses[0]).toBe(200);
    const running = await shop.deps.storage.read.calls.running(shop.deps.clock.now(), 10);
    const nadia = await shop.deps.storage.read.staff.byEmail('operator@store.test');
    expect(running.filter(({ staffId }) => staffId === nadia?.id)).toHaveLength(1);
    const other = await preparing(shop, whole);
    const stale = await other.browser.send(`/api/checkout/pub/orderForm/${other.id}/items`, {
      method: 'POST',
      json: { orderItems: [{ id: 'tea', quantity: 1, seller: '1' }] },
      headers: { 'x-telesales-call': 'another' },
    });
    expect([stale.statusCode, stale.json().error.code]).toEqual([409, 'call-changed']);
  });

  it('ends by its limits, by log-out and when phone help is turned off; the goods stay for the next time', async () => {
    const client = await preparing(shop, { email: 'wade@store.test' });
    await client.add('tea', 2);
    shop.advance(16 * minute);
    const { call, ended } = await stateOf(client.browser);
    expect([call, ended]).toEqual([null, expect.objectContaining({ kind: 'preparing', ending: 'idle' })]);
    const again = await preparing(shop, { email: 'wade@store.test' });
    expect((await again.open()).items).toHaveLength(1);
    await shop.deps.storage.tx(async ({ customers }) => {
      const wade = await customers.byEmail('wade@store.test');
      if (wade) await customers.save({ ...wade, phoneHelpSince: undefined });
    });
    expect((await stateOf(again.browser)).ended).toMatchObject({ ending: 'consent-withdrawn' });
    const level = await preparing(shop, { level: 'trade' });
    const { call: running } = await stateOf(level.browser);
    await level.browser.submit('/logout', {}, '/');
    expect(await shop.deps.storage.read.calls.byId(running.id)).toMatchObject({ ending: 'signed-out' });
  });

  it('takes back what was done to it when its operator ends with Cancel order', async () => {
    const client = await preparing(shop, { level: 'retail' });
    await client.add('tea', 2);
    const { call } = await stateOf(client.browser);
    const end = { callId: call.id, outcome: 'cancel-order' };
    expect((await client.browser.post('/api/telesales/v1/call/end', end)).statusCode).toBe(200);
    expect((await new CheckoutClient(client.browser).open()).items).toEqual([]);
    const again = await preparing(shop, { level: 'retail' });
    expect((await again.open()).items).toEqual([]);
  });
});
