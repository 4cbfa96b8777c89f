import type { Examples } from './api-examples.ts';
import { failedCycle } from './failed-cycle.ts';
import { aSubscriptionBody, cyclesPath, subscriptionsPath } from './subscriptions.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** Examples for subscriptions: one of Maren's, whose first cycle is ordered now and whose second one fails. */
export async function subscriptionExamples(shop: TestApp, admin: TestBrowser): Promise<Examples> {
  const maren = await shop.signedIn('maren@store.test');
  const items = [
    { skuId: 'tea', quantity: 1 },
    { skuId: 'cups', quantity: 1 },
  ];
  const body = await aSubscriptionBody(shop, 'maren@store.test', { items });
  const { id, items: made } = (await maren.post(subscriptionsPath, body)).json();
  const one = `${subscriptionsPath}/${id}`;
  const itemPath = `${one}/items/${made[0].id}`;
  const cycle = await failedCycle(shop, id);
  const path = `${subscriptionsPath}/{id}`;
  return {
    [`GET ${subscriptionsPath}`]: () => maren.get(`${subscriptionsPath}?status=ACTIVE&page=1&size=5`),
    [`POST ${subscriptionsPath}`]: () => maren.post(subscriptionsPath, body),
    [`GET ${path}`]: () => maren.get(one),
    [`PATCH ${path}`]: () => maren.patch(one, { title: 'Tea', isSkipped: true }),
    [`POST ${path}/items`]: () => maren.post(`${one}/items`, { skuId: 'espresso', quantity: 1 }),
    [`PATCH ${path}/items/{itemId}`]: () => maren.patch(itemPath, { quantity: 3 }),
    [`DELETE ${path}/items/{itemId}`]: () => maren.send(`${one}/items/${made[1].id}`, { method: 'DELETE' }),
    [`POST ${path}/simulate`]: () => maren.post(`${one}/simulate`),
    [`POST ${subscriptionsPath}/simulate`]: () => maren.post(`${subscriptionsPath}/simulate`, body),
    'POST /api/telesales/v1/subscriptions/{id}/order-now': () =>
      maren.post(`/api/telesales/v1/subscriptions/${id}/order-now`),
    [`GET ${cyclesPath}`]: () => maren.get(`${cyclesPath}?subscriptionId=${id}`),
    [`GET ${cyclesPath}/{cycleId}`]: () => maren.get(`${cyclesPath}/${cycle.id}`),
    [`POST ${cyclesPath}/{cycleId}/retry`]: () => maren.post(`${cyclesPath}/${cycle.id}/retry`),
    'GET /api/rns/pvt/plans': () => admin.get('/api/rns/pvt/plans'),
    'GET /api/rns/pvt/plans/{id}': () => admin.get('/api/rns/pvt/plans/standard'),
    'GET /api/rns/settings': () => admin.get('/api/rns/settings'),
    'POST /api/rns/settings': () => admin.post('/api/rns/settings', { manualPriceAllowed: true }),
  };
}
