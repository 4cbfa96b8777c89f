import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../server/storage/demo/random.ts';
import { addToCart, cartOf } from '../support/carts.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const edits = 200;

describeEngines('a cart that operator and shopper edit at once', (engine) => {
  let store: TestApp;
  let maren: TestBrowser;
  let nadia: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
    maren = await store.signedIn('maren@store.test');
    nadia = await onCall(store, 'operator@store.test');
  });
  const emptied = async () => {
    const client = new CheckoutClient(maren);
    await client.open();
    await client.change('POST', 'items/removeAll');
    return client.id;
  };
  const quantities = async () =>
    Object.fromEntries((await cartOf(nadia)).items.map(({ id, quantity }) => [id, quantity]));

  test(`has what both put in after ${edits} edits in any order`, async () => {
    const id = await emptied();
    const random = seededRandom(7);
    const statuses = await Promise.all(
      Array.from({ length: edits }, async (_, n) => {
        const [browser, sku] = n % 2 ? ([nadia, 'tea'] as const) : ([maren, 'cups'] as const);
        const orderItems = [{ id: random.isTrue(0.2) ? 'espresso' : sku, quantity: 1, seller: '1' }];
        const reply = await browser.post(`/api/checkout/pub/orderForm/${id}/items`, { orderItems });
        return `${orderItems[0]?.id} ${reply.statusCode}`;
      }),
    );
    const added = (sku: string) => statuses.filter((it) => it === `${sku} 200`).length;
    expect(added('tea') + added('cups') + added('espresso')).toBe(edits);
    const expected = { tea: added('tea'), cups: added('cups'), espresso: added('espresso') };
    expect(await quantities()).toEqual(expected);
  });

  test('taken over and given back in between, has all that was acknowledged, and nothing of what was refused', async () => {
    const id = await emptied();
    await addToCart(nadia, 'tea', 1);
    const statuses = await Promise.all(
      Array.from({ length: edits / 2 }, async (_, n) => {
        if (n % 25 === 10) await takeOverOf(nadia).take();
        if (n % 25 === 20) await takeOverOf(nadia).handBack('kept');
        const [browser, sku] = n % 2 ? ([nadia, 'tea'] as const) : ([maren, 'cups'] as const);
        const orderItems = [{ id: sku, quantity: 1, seller: '1' }];
        const reply = await browser.post(`/api/checkout/pub/orderForm/${id}/items`, { orderItems });
        return `${sku} ${reply.statusCode}`;
      }),
    );
    const added = (sku: string) => statuses.filter((it) => it === `${sku} 200`).length;
    for (const status of statuses) expect(['tea 200', 'cups 200', 'cups 423']).toContain(status);
    expect(added('tea')).toBe(edits / 4);
    expect(await quantities()).toEqual({ tea: 1 + added('tea'), ...(added('cups') && { cups: added('cups') }) });
  });
});
