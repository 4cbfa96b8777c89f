import type { Examples } from './api-examples.ts';
import { CheckoutClient } from './checkout-client.ts';
import { cartOnCall, orderAtPrice } from './priced-carts.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** Examples for manual prices, in a shop that allows them. */
export async function priceExamples(shop: TestApp, admin: TestBrowser): Promise<Examples> {
  const client = new CheckoutClient(await shop.signedIn('restricted@store.test'));
  await client.open();
  const cart = await client.add('tea', 3);
  const one = '/api/checkout/pub/orderForm/{orderFormId}/items/{itemIndex}/price';
  const configuration = '/api/checkout/pvt/configuration/orderForm';
  const given = { price: 1_000, telesalesReason: 'price-match', telesalesNote: 'Seen today' };
  return {
    [`PUT ${one}`]: () => client.send('PUT', 'items/0/price', given),
    [`DELETE ${one}`]: () => client.send('DELETE', 'items/0/price'),
    'POST /api/telesales/v1/price-verdict': () =>
      client.browser.post('/api/telesales/v1/price-verdict', { uniqueId: cart.items[0]?.uniqueId, price: 900 }),
    'GET /api/telesales/v1/price-reasons': () => client.browser.get('/api/telesales/v1/price-reasons'),
    'GET /api/telesales/v1/price-requests': () => client.browser.get('/api/telesales/v1/price-requests'),
    'POST /api/telesales/v1/price-requests/{id}/told': async () => {
      const asking = await cartOnCall(shop);
      const asked = await shop.deps.storage.read.authorizations.ofOrder(await orderAtPrice(asking, 3_420));
      return asking.browser.post(`/api/telesales/v1/price-requests/${asked?.id}/told`);
    },
    'GET /api/telesales/v1/price-requests/queue': () => admin.get('/api/telesales/v1/price-requests/queue'),
    [`POST ${configuration}`]: () =>
      admin.post(configuration, { allowManualPrice: true, apps: [{ id: 'x', fields: [] }] }),
    [`PATCH ${configuration}`]: () => admin.patch(configuration, { minimumValueAccumulated: 100 }),
    [`GET ${configuration}`]: () => admin.get(configuration),
  };
}
