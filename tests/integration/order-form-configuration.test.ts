import { beforeAll, beforeEach, expect, it } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { setPrices } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const path = '/api/checkout/pvt/configuration/orderForm';

/** As VTEX's guide has it, with a member that nobody documents. */
const guide = {
  paymentConfiguration: {
    requiresAuthenticationForPreAuthorizedPaymentOption: false,
    allowInstallmentsMerge: true,
    blockPaymentSession: null,
    paymentSystemToCheckFirstInstallment: null,
  },
  taxConfiguration: null,
  minimumQuantityAccumulatedForItems: 1,
  decimalDigitsPrecision: 2,
  minimumValueAccumulated: 500,
  apps: [{ fields: ['cartEtag'], id: 'faststore', major: 1 }],
  allowMultipleDeliveries: true,
  allowManualPrice: true,
  savePersonalDataAsOptIn: false,
  maxNumberOfWhiteLabelSellers: null,
  maskFirstPurchaseData: null,
  recaptchaValidation: 'vtexCriteria',
  somethingNew: { kept: [1, 'two'] },
};

describeEngines('the settings of the cart on the wire', (engine) => {
  let shop: TestApp;
  const headers = { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': 'token', origin: undefined };
  beforeEach(async () => {
    await setPrices(shop.deps, { allowed: false });
    await shop.deps.storage.tx(({ meta }) => meta.set('order-form-configuration', '{}'));
  });
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    const key = { key: 'key', tokenHash: hashOfToken('token'), name: 'Key', createdAt: 1, revokedAt: undefined };
    await shop.deps.storage.tx((tables) => tables.appKeys.save({ ...key, roles: ['admin'] }));
  });
  const allowed = async () => (await new CheckoutClient(shop.browser()).open()).allowManualPrice;

  it('open manual prices, and keep and give back every member, for an app key', async () => {
    const client = shop.browser();
    expect((await client.get(path, headers)).json()).toMatchObject({
      allowManualPrice: null,
      decimalDigitsPrecision: 2,
    });
    expect(await allowed()).toBe(false);
    const posted = await client.post(path, guide, headers);
    expect([posted.statusCode, posted.body]).toEqual([204, '']);
    expect((await client.get(path, headers)).json()).toEqual(guide);
    expect(await allowed()).toBe(true);
    const patched = await client.patch(path, { minimumValueAccumulated: 900 }, headers);
    expect(patched.statusCode).toBe(204);
    expect((await client.get(path, headers)).json()).toEqual({ ...guide, minimumValueAccumulated: 900 });
    await client.post(path, { ...guide, allowManualPrice: null }, headers);
    expect((await client.get(path, headers)).json().allowManualPrice).toBeNull();
    expect(await allowed()).toBe(false);
  });

  it('need no more than the switch, by hand of an administrator, and are audited once', async () => {
    const admin = await shop.signedIn('admin@store.test');
    expect((await admin.post(path, { allowManualPrice: true })).statusCode).toBe(204);
    expect((await admin.post(path, { allowManualPrice: true })).statusCode).toBe(204);
    expect(await allowed()).toBe(true);
    const { storage } = shop.deps;
    const { id } = (await storage.read.staff.byEmail('admin@store.test')) ?? { id: '' };
    const rows = (await storage.read.audit.chain(`staff:${id}`)).filter((row) => row.action === 'settings-changed');
    expect(rows.map((row) => JSON.parse(row.details))).toMatchObject([
      { section: 'orderForm', before: { allowManualPrice: null }, after: { allowManualPrice: true } },
    ]);
  });

  it('say how the switch stands after the dashboard turned it', async () => {
    const admin = await shop.signedIn('admin@store.test');
    await admin.post(path, guide);
    await setPrices(shop.deps, { allowed: false });
    expect((await admin.get(path)).json().allowManualPrice).toBe(false);
  });

  it.each([
    { allowManualPrice: 'yes' },
    { decimalDigitsPrecision: -1 },
    { paymentConfiguration: {} },
    { apps: ['x'] },
    { other: 'x'.repeat(100_001) },
    [],
  ])('refuse %j', async (body) => {
    const admin = await shop.signedIn('admin@store.test');
    expect((await admin.post(path, body)).statusCode).toBe(400);
    expect((await admin.patch(path, body)).statusCode).toBe(400);
    expect((await admin.get(path)).json().allowManualPrice).toBeNull();
  });

  it('are for administrators alone', async () => {
    for (const email of ['operator@store.test', 'approver@store.test', 'maren@store.test']) {
      const browser = await shop.signedIn(email);
      for (const reply of [await browser.get(path), await browser.post(path, { allowManualPrice: true })])
        expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'CHK003']);
    }
    expect(await allowed()).toBe(false);
  });
});
