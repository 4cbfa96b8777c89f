import { beforeAll, expect, it } from 'vitest';
import { closeCancelWindows } from '../../server/features/orders/order-jobs.ts';
import { cancelWindowMs } from '../../shared/domain/order-state.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('orders handled by the wire', (engine) => {
  let shop: TestApp;
  let admin: TestBrowser;
  let wade: TestBrowser;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    admin = await shop.signedIn('admin@store.test');
    wade = await shop.signedIn('wade@store.test');
  });
  const at = (id: string, step: string) => `/api/oms/pvt/orders/${id}/${step}`;
  const stateOf = async (id: string) => (await shop.deps.storage.read.orders.byId(id))?.state;
  const eventsOf = (id: string) => shop.deps.storage.read.orders.events(id);
  const readyOrder = async () => {
    const id = await placeOne(wade, 'tea');
    shop.advance(cancelWindowMs + 1);
    await closeCancelWindows(shop.deps);
    admin = await shop.signedIn('admin@store.test');
    wade = await shop.signedIn('wade@store.test');
    return id;
  };

  it('begins handling once, from ready for handling alone', async () => {
    const early = await placeOne(wade, 'tea');
    const refused = await admin.post(at(early, 'start-handling'));
    expect([refused.statusCode, refused.json().error.code]).toEqual([409, 'OMS003']);
    expect(await stateOf(early)).toBe('window-to-cancel');
    const id = await readyOrder();
    const begun = await admin.post(at(id, 'start-handling'));
    expect([begun.statusCode, begun.body, await stateOf(id)]).toEqual([204, '', 'handling']);
    expect((await admin.post(at(id, 'start-handling'))).statusCode).toBe(409);
    expect((await eventsOf(id)).filter(({ state }) => state === 'start-handling')).toHaveLength(1);
  });

  it('cancels at once while the customer may, gives the goods back, and answers the same again', async () => {
    const before = await stockOf(shop.deps, 'tea');
    const id = await placeOne(wade, 'tea');
    expect(await stockOf(shop.deps, 'tea')).toBe(before - 1);
    const canceled = await admin.post(at(id, 'cancel'), { reason: 'Ordered twice', requestedByUser: true });
    expect(canceled.statusCode).toBe(200);
    expect(canceled.json()).toMatchObject({ orderId: id, receipt: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect([await stateOf(id), await stockOf(shop.deps, 'tea')]).toEqual(['canceled', before]);
    const again = await admin.post(at(id, 'cancel'), { reason: 'Once more' });
    expect(again.json()).toEqual(canceled.json());
    expect(await stockOf(shop.deps, 'tea')).toBe(before);
    const order = (await admin.get(`/api/oms/pvt/orders/${id}`)).json();
    expect(order).toMatchObject({ status: 'canceled', cancelReason: 'Ordered twice' });
  });

  it('asks about an order in handling first, and cancels it by the second call', async () => {
    const before = await stockOf(shop.deps, 'tea');
    const id = await readyOrder();
    await admin.post(at(id, 'start-handling'));
    expect((await admin.post(at(id, 'cancel'), { reason: 'Too late?' })).statusCode).toBe(200);
    expect([await stateOf(id), await stockOf(shop.deps, 'tea')]).toEqual(['cancellation-requested', before - 1]);
    await admin.post(at(id, 'cancel'), {});
    expect([await stateOf(id), await stockOf(shop.deps, 'tea')]).toEqual(['canceled', before]);
  });

  it('two cancellations at once put the goods back once', async () => {
    const before = await stockOf(shop.deps, 'tea');
    const id = await placeOne(wade, 'tea');
    await Promise.all([admin.post(at(id, 'cancel'), {}), admin.post(at(id, 'cancel'), {})]);
    expect([await stateOf(id), await stockOf(shop.deps, 'tea')]).toEqual(['canceled', before]);
  });

  it('writes lines into the history, with the name of who wrote them, as one line of text', async () => {
    const id = await placeOne(wade, 'tea');
    const reply = await admin.post(at(id, 'interactions'), { source: 'ERP', message: 'Stock\nreserved \u202Eabc' });
    expect([reply.statusCode, reply.body]).toEqual([200, '']);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ source: 'ERP (Priya Raman)', message: 'Stock reserved abc' });
    expect((await admin.post(at(id, 'interactions'), { source: ' ', message: 'x' })).statusCode).toBe(400);
    expect((await admin.post(at('none', 'interactions'), { source: 'a', message: 'x' })).json().error.code).toBe(
      'OMS007',
    );
  });

  it('is for those who handle orders, and each step leaves an audit row', async () => {
    const id = await placeOne(wade, 'tea');
    for (const email of ['operator@store.test', 'approver@store.test', 'wade@store.test']) {
      const person = await shop.signedIn(email);
      for (const step of ['start-handling', 'cancel'])
        expect([email, step, (await person.post(at(id, step), {})).statusCode]).toEqual([email, step, 403]);
    }
    const restricted = await shop.signedIn('restricted@store.test');
    const note = { source: 'x', message: 'not mine' };
    expect((await restricted.post(at(id, 'interactions'), note)).statusCode).toBe(404);
    await admin.post(at(id, 'interactions'), { source: 'x', message: 'mine' });
    await admin.post(at(id, 'cancel'), {});
    const staff = await shop.deps.storage.read.staff.byEmail('admin@store.test');
    const rows = await shop.deps.storage.read.audit.chain(`staff:${staff?.id}`);
    const actions = rows.filter(({ details }) => details.includes(id)).map(({ action }) => action);
    expect(actions).toEqual(['order-noted', 'order-canceled']);
  });
});
