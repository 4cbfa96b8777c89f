import { beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('operator and shopper at one moment', (engine) => {
  let store: TestApp;
  let maren: TestBrowser;
  let nadia: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    maren = await store.signedIn('maren@store.test');
    nadia = await onCall(store, 'operator@store.test');
  });

  test('of 200 edits by both without a lock none is lost', async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const sku = ['tea', 'cups', 'espresso'][index % 3] ?? '';
        return addToCart(index % 2 ? maren : nadia, sku);
      }),
    );
    const { items } = await cartOf(maren);
    expect(Object.fromEntries(items.map(({ id, quantity }) => [id, quantity]))).toEqual({
      tea: 67,
      cups: 67,
      espresso: 66,
    });
  });

  test('of two operators who take a cart over at once one has it', async () => {
    const tomas = await onCall(store, 'operator2@store.test');
    const replies = await Promise.all([nadia, tomas, nadia, tomas].map((browser) => takeOverOf(browser).take()));
    const statuses = replies.map(({ statusCode }) => statusCode);
    expect([statuses[0], statuses[1]].sort()).toEqual([200, 423]);
    expect(statuses.slice(2)).toEqual(statuses.slice(0, 2));
  });

  test('an edit that meets a take-over is in the cart that was taken over, or refused', async () => {
    const orderItems = [{ id: 'tea', quantity: 1, seller: '1' }];
    const { id } = await cartOf(maren);
    const [taken, edited] = await Promise.all([
      takeOverOf(nadia).take(),
      maren.post(`/api/checkout/pub/orderForm/${id}/items`, { orderItems }),
    ]);
    expect(taken.statusCode).toBe(200);
    expect([200, 423]).toContain(edited.statusCode);
    await takeOverOf(nadia).handBack('undone');
    expect((await cartOf(maren)).items).toHaveLength(edited.statusCode === 200 ? 1 : 0);
  });

  test('items that are added to an order twice at once are in it once', async () => {
    await takeOverOf(nadia).take();
    await addToCart(nadia, 'tea', 3);
    const replies = await Promise.all([takeOverOf(nadia).addItems(), takeOverOf(nadia).addItems()]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const { drafts } = (await nadia.get('/api/telesales/v1/drafts')).json();
    expect(drafts).toMatchObject([{ count: 3, state: 'ready' }]);
  });

  test('each step is in the audit, with who and for whom, and the chains hold', async () => {
    await takeOverOf(nadia).take();
    await addToCart(nadia, 'tea');
    await takeOverOf(nadia).handBack('kept');
    await takeOverOf(nadia).take();
    await takeOverOf(maren).decline();
    await takeOverOf(nadia).take();
    const elena = await store.signedIn('approver@store.test');
    store.advance(1); // the dashboard's order is by time: the break stands in a chain of its own
    await takeOverOf(elena).break((await cartOf(maren)).id);
    store.advance(1);
    await takeOverOf(nadia).take();
    await addToCart(nadia, 'cups');
    await takeOverOf(nadia).addItems();
    const customer = await store.deps.storage.read.customers.byEmail('maren@store.test');
    const rows = await store.deps.storage.read.audit.find({ customerId: customer?.id ?? '' }, { limit: 50 });
    const taken = 'cart-taken-over';
    expect(rows.map(({ action }) => action).reverse()).toEqual([
      'call-started',
      ...[taken, 'cart-added', 'cart-handed-back'],
      ...[taken, 'help-declined'],
      ...[taken, 'cart-lock-broken'],
      ...[taken, 'cart-added', 'draft-created', 'draft-items-added'],
    ]);
    const broken = rows.find(({ action }) => action === 'cart-lock-broken');
    expect(JSON.parse(broken?.details ?? '{}')).toMatchObject({ ownerName: 'Nadia Brandt' });
    expect((await verifyAudit(store.deps)).broken).toBeUndefined();
  });
});
