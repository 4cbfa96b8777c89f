import { beforeAll, describe, expect, it } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { cartOnCall, orderAtPrice, publish, usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('approving prices by the wire', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  let elena: TestBrowser;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    client = await cartOnCall(shop);
    elena = await shop.signedIn('approver@store.test');
    await publish(shop.deps, usualRules);
  });
  const waiting = () => orderAtPrice(client, 3_420);
  const stateOf = async (orderId: string) => (await shop.deps.storage.read.orders.byId(orderId))?.state;

  describe('as VTEX’s Buying Policies do it', () => {
    const root = '/harbor/commercial-authorizations';
    const of = async (orderId: string, browser = elena) => (await browser.get(`${root}/order/${orderId}`)).json();
    const call = (id: string, score: unknown, more = {}) =>
      elena.post(`${root}/${id}/callback`, { params: { score, ...more } });

    it('tells what is asked, and takes FastStore’s scores of 100 and 0', async () => {
      const orderId = await waiting();
      const asked = await of(orderId);
      const [dimension] = asked.dimensionStatus;
      const [rule] = dimension.ruleCollection;
      expect(asked).toMatchObject({
        orderId,
        status: 'pending',
        totalOrderValueDesiredBySeller: 80.4,
        itemCollection: [{ sku: 'cups', price: 38, totalSystemDiscount: 0, totalManualDiscount: 7.6, quantity: 2 }],
      });
      expect(rule).toMatchObject({
        status: 'pending',
        trigger: { effect: { effectType: 2 } },
        scoreInterval: { accept: 10, deny: 5 },
        isUserAuthorized: true,
        isUserNextAuthorizer: true,
      });
      const accepted = await call(asked.id, 100, { dimensionId: dimension.id, ruleId: rule.id });
      expect([accepted.statusCode, accepted.json().status]).toEqual([200, 'accepted']);
      expect(await stateOf(orderId)).toBe('window-to-cancel');
      const other = await waiting();
      expect((await call((await of(other)).id, 0)).json().status).toBe('denied');
      expect(await stateOf(other)).toBe('canceled');
    });

    it('decides nothing by a score between the limits', async () => {
      const orderId = await waiting();
      const { id } = await of(orderId);
      for (const score of [6, 9.99]) expect((await call(id, score)).json().status).toBe('pending');
      expect(await stateOf(orderId)).toBe('waiting-for-order-authorization');
      expect((await call(id, 5)).json().status).toBe('denied');
    });

    it('answers refusals in its own words', async () => {
      const orderId = await waiting();
      const { id } = await of(orderId);
      for (const wrong of [{ dimensionId: 'other' }, { ruleId: 'other' }])
        expect((await call(id, 100, wrong)).statusCode).toBe(404);
      const unknown = await call('nothing', 100);
      expect([unknown.statusCode, unknown.json().message]).toEqual([404, expect.stringContaining('no such request')]);
      expect((await elena.get(`/other/commercial-authorizations/order/${orderId}`)).statusCode).toBe(404);
      expect((await call(id, '100')).statusCode).toBe(400);
      const nadia = await shop.signedIn('operator@store.test');
      expect((await nadia.get(`${root}/order/${orderId}`)).statusCode).toBe(403);
      await call(id, 100);
      const late = await (await shop.signedIn('admin@store.test')).post(`${root}/${id}/callback`, {
        params: { score: 0 },
      });
      expect([late.statusCode, late.json().message]).toEqual([409, expect.stringMatching(/^Already decided by Elena/)]);
    });

    it('lets an app key decide, but not about its own prices', async () => {
      const { storage } = shop.deps;
      const key = { key: 'erp', tokenHash: hashOfToken('token'), name: 'ERP', createdAt: 1, revokedAt: undefined };
      await storage.tx((tables) => tables.appKeys.save({ ...key, roles: ['admin'] }));
      const headers = { 'x-vtex-api-appkey': 'erp', 'x-vtex-api-apptoken': 'token', origin: undefined };
      const bare = shop.browser();
      const { id } = await of(await waiting());
      const decided = await bare.post(`${root}/${id}/callback`, { params: { score: 100 } }, headers);
      expect(decided.json().status).toBe('accepted');
      const maren = new CheckoutClient(await shop.signedIn('maren@store.test'));
      await maren.open();
      await maren.add('cups', 2);
      const path = `/api/checkout/pub/orderForm/${maren.id}/items/0/price`;
      await bare.send(path, { method: 'PUT', json: { price: 3_400 }, headers });
      const { value } = await maren.fillIn();
      const body = { referenceId: maren.id, value, referenceValue: value, interestValue: 0 };
      const { id: transactionId, orderGroup } = (await maren.send('POST', 'transaction', body)).json();
      await maren.browser.post(`/api/payments/transactions/${transactionId}/payments`, [{ paymentSystem: 201, value }]);
      await maren.browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
      const own = await of(`${orderGroup}-01`);
      const refused = await bare.post(`${root}/${own.id}/callback`, { params: { score: 100 } }, headers);
      expect([refused.statusCode, refused.json().code]).toEqual([403, 'own-price']);
    });

    it('shows on the order in OMS, without what staff wrote to each other', async () => {
      const admin = await shop.signedIn('admin@store.test');
      const orderId = await waiting();
      const oms = async (browser: TestBrowser, kind = 'pvt') =>
        (await browser.get(`/api/oms/${kind}/orders/${orderId}`)).json();
      const policies = ['price-rules-1'];
      expect(await oms(admin)).toMatchObject({
        status: 'waiting-for-order-authorization',
        authorizationPolicyData: [{ status: 'pending', pendingPolicies: policies, deniedPolicies: [] }],
      });
      const { id } = await of(orderId);
      const deny = { decision: 'deny', comment: 'never for this one' };
      await elena.post(`/api/telesales/v1/authorizations/${id}/decision`, deny);
      expect(await oms(admin)).toMatchObject({
        status: 'canceled',
        cancelReason: 'The price was not approved',
        authorizationPolicyData: [{ status: 'denied', pendingPolicies: [], deniedPolicies: policies }],
      });
      const maren = await shop.signedIn('maren@store.test');
      const seen = JSON.stringify(await oms(maren, 'user'));
      for (const words of ['never for this one', 'Elena']) expect(seen).not.toContain(words);
    });
  });

  describe('by our own interface', () => {
    const root = '/api/telesales/v1/authorizations';

    it('lists, tells and decides, by the version that was shown', async () => {
      const orderId = await waiting();
      const { authorizations } = (await elena.get(root)).json();
      const mine = authorizations.find((it: { orderId: string }) => it.orderId === orderId);
      expect(mine).toMatchObject({ state: 'waiting', refusal: null, waitsFor: 'approver', off: 1_000 });
      const shown = (await elena.get(`${root}/${mine.id}`)).json();
      expect(shown).toMatchObject({ version: 1, items: [{ off: 1_000, margin: null, stock: expect.any(Number) }] });
      const stale = { decision: 'approve', version: 0, orderVersion: shown.orderVersion };
      expect((await elena.post(`${root}/${mine.id}/decision`, stale)).statusCode).toBe(409);
      const decided = await elena.post(`${root}/${mine.id}/decision`, { ...stale, version: 1 });
      expect(decided.json()).toMatchObject({
        state: 'approved',
        decision: { byName: 'Elena Sousa' },
        refusal: 'decided',
      });
      const list = (await elena.get(`${root}?show=decided`)).json();
      expect(list.authorizations.map((it: { id: string }) => it.id)).toContain(mine.id);
    });

    it('keeps attempts of those who may not, once', async () => {
      const { storage } = shop.deps;
      const orderId = await waiting();
      const request = await storage.read.authorizations.ofOrder(orderId);
      const nadia = await storage.read.staff.byEmail('operator@store.test');
      if (!nadia) throw new Error('Nadia is gone.');
      await storage.tx((tables) => tables.staff.save({ ...nadia, roles: ['operator', 'approver'] }));
      const browser = await shop.signedIn('operator@store.test');
      const reply = await browser.post(`${root}/${request?.id}/decision`, { decision: 'approve' });
      await storage.tx((tables) => tables.staff.save(nadia));
      expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'own-price']);
      const rows = await storage.read.audit.find({ actions: ['refused'] }, { limit: 50 });
      const kept = rows.map(({ details }) => JSON.parse(details)).filter((it) => it.authorizationId === request?.id);
      expect(kept).toMatchObject([{ code: 'own-price', what: 'decide about a price', decision: 'approve' }]);
    });
  });
});
