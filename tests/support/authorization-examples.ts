import type { Examples } from './api-examples.ts';
import { CheckoutClient } from './checkout-client.ts';
import { orderAtPrice, usualRules } from './priced-carts.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** Examples for the approval of prices. While no rules are published, every price is asked about. */
export async function authorizationExamples(shop: TestApp, admin: TestBrowser): Promise<Examples> {
  const client = new CheckoutClient(await shop.signedIn('restricted@store.test'));
  await client.browser.startCall('trade@store.test');
  await client.open();
  const { read } = shop.deps.storage;
  const asked = async () => read.authorizations.ofOrder(await orderAtPrice(client, 3_600));
  const [first, second, third] = [await asked(), await asked(), await asked()];
  await client.browser.startCall('');
  const own = '/api/telesales/v1/authorizations';
  const policies = '/harbor/commercial-authorizations';
  const rules = '/api/telesales/v1/price-rules';
  const seen = async () => (await admin.get(rules)).json().seen;
  const draft = async () =>
    admin.send(`${rules}/draft`, { method: 'PUT', json: { seen: await seen(), rules: usualRules, note: 'First' } });
  return {
    [`GET ${own}`]: () => admin.get(`${own}?show=waiting`),
    [`GET ${own}/{id}`]: () => admin.get(`${own}/${first?.id}`),
    [`POST ${own}/{id}/decision`]: () =>
      admin.post(`${own}/${first?.id}/decision`, { decision: 'deny', comment: 'Too low', version: 1 }),
    'GET /{account}/commercial-authorizations/order/{orderId}': () => admin.get(`${policies}/order/${second?.orderId}`),
    'POST /{account}/commercial-authorizations/{orderAuthId}/callback': () =>
      admin.post(`${policies}/${third?.id}/callback`, { params: { score: 100, dimensionId: 'manual-prices' } }),
    [`PUT ${rules}/draft`]: draft,
    [`GET ${rules}`]: () => admin.get(rules),
    [`DELETE ${rules}/draft`]: async () => admin.send(`${rules}/draft?seen=${await seen()}`, { method: 'DELETE' }),
    [`POST ${rules}/publish`]: async () => {
      await draft();
      return admin.post(`${rules}/publish`, { seen: await seen() });
    },
  };
}
