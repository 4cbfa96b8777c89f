import { beforeAll, beforeEach, expect, it } from 'vitest';
import { placeOrder } from '../../server/features/checkout/place-order.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { aShopper } from '../support/identities.ts';
import { mailTo } from '../support/outbox.ts';
import {
  cartOnCall,
  emptied,
  givePrice,
  orderAtPrice,
  placeCart,
  publish,
  usualRules,
} from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('placing an order with manual prices', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    client = await cartOnCall(shop);
  });
  beforeEach(() => publish(shop.deps, usualRules));
  const read = () => shop.deps.storage.read;
  const order = async (id: string) => {
    const found = await read().orders.byId(id);
    if (!found) throw new Error(`There is no order ${id}.`);
    return found;
  };

  it('goes on at once where the rules let it', async () => {
    const id = await orderAtPrice(client, 3_610);
    expect(await order(id)).toMatchObject({ state: 'window-to-cancel', payment: { approved: true } });
    expect(await read().authorizations.ofOrder(id)).toBeUndefined();
  });

  it('goes on at once without any, whatever the rules are', async () => {
    await emptied(client);
    await client.add('cups', 2);
    expect(await order(await placeCart(client))).toMatchObject({ state: 'window-to-cancel' });
  });

  it('waits for an approval where the rules ask, unpaid, with all that is to be decided about', async () => {
    const version = await publish(shop.deps, usualRules);
    const id = await orderAtPrice(client, 3_420, { telesalesReason: 'price-match', telesalesNote: 'Seen today' });
    const { state, payment, authorizedAt, version: orderVersion } = await order(id);
    expect([state, payment.approved, authorizedAt]).toEqual(['waiting-for-order-authorization', false, undefined]);
    const operator = await read().staff.byEmail('operator@store.test');
    const now = shop.deps.clock.now();
    expect(await read().authorizations.ofOrder(id)).toMatchObject({
      state: 'waiting',
      version: 1,
      orderVersion,
      ruleVersion: version,
      items: [
        {
          skuId: 'cups',
          quantity: 2,
          ownPrice: 3_800,
          price: 3_420,
          total: 6_840,
          effect: 'ask',
          given: { reason: 'price-match', note: 'Seen today', byName: 'Nadia Brandt' },
        },
      ],
      approvers: [{ kind: 'role', role: 'approver' }],
      askedBy: [{ id: operator?.id, name: 'Nadia Brandt' }],
      off: 1_000,
      assignee: { kind: 'role', role: 'approver' },
      deadline: now + 7 * 24 * 3_600_000,
    });
    const events = (await read().orders.events(id)).map((event) => event.state).filter(Boolean);
    expect(events).toEqual(['order-created', 'payment-pending', 'waiting-for-order-authorization']);
  });

  it('is the same from the store’s own pages', async () => {
    await emptied(client);
    await client.add('cups', 2);
    await givePrice(client, 0, 3_420);
    await client.fillIn();
    const maren = await aShopper(shop.deps, 'maren@store.test');
    const placed = await placeOrder(shop.deps, maren, { cartId: client.id });
    if (!placed.ok) throw new Error(placed.problem.message);
    expect((await order(placed.value.id)).state).toBe('waiting-for-order-authorization');
    expect(await read().authorizations.ofOrder(placed.value.id)).toMatchObject({ state: 'waiting', version: 1 });
  });

  it('asks about everything while there are no rules', async () => {
    const bare = await testApp({ engine, seed: seedShop });
    const operator = await cartOnCall(bare);
    const id = await orderAtPrice(operator, 3_799);
    expect(await bare.deps.storage.read.authorizations.ofOrder(id)).toMatchObject({
      state: 'waiting',
      ruleVersion: undefined,
      approvers: [],
    });
  });

  it('judges each item on its own, and the worst decides', async () => {
    await emptied(client);
    await client.add('tea', 10);
    await client.add('cups', 1);
    await client.add('espresso', 1);
    await givePrice(client, 0, 1_460);
    await givePrice(client, 1, 3_300);
    const id = await placeCart(client);
    const asked = await read().authorizations.ofOrder(id);
    expect(asked?.items.map(({ skuId, effect }) => [skuId, effect])).toEqual([
      ['tea', 'automatic'],
      ['cups', 'ask'],
    ]);
    expect(asked?.off).toBe(1_316);
  });

  it('is canceled at once where the rules deny by now: stock back, payment void, customer told', async () => {
    await emptied(client);
    await client.add('cups', 2);
    await givePrice(client, 0, 3_300);
    const before = await stockOf(shop.deps, 'cups');
    const [automatic] = usualRules.discounts;
    if (!automatic) throw new Error('The usual rules have a first range.');
    await publish(shop.deps, {
      ...usualRules,
      discounts: [automatic, { from: 501, to: 10_000, effect: 'deny', approvers: [] }],
    });
    const { messages } = await client.open();
    expect(messages).toMatchObject([{ code: 'price-denied', status: 'warning' }]);
    const id = await placeCart(client);
    expect(await order(id)).toMatchObject({ state: 'canceled', payment: { approved: false } });
    expect(await stockOf(shop.deps, 'cups')).toBe(before);
    expect(await read().authorizations.ofOrder(id)).toBeUndefined();
    const events = await read().orders.events(id);
    expect(events.find(({ state }) => state === 'cancel')).toMatchObject({
      source: 'system',
      message: 'The rules for manual prices do not allow Paper Cups, 12 oz for $33.00',
    });
    const mail = (await mailTo(shop, 'maren@store.test')).find(({ template }) => template === 'price-denied');
    expect(mail).toMatchObject({ template: 'price-denied', subject: expect.stringContaining('is canceled') });
    const audited = await read().audit.find({ actions: ['price-denied'] }, { limit: 5 });
    expect(audited.map(({ actor, details }) => [actor, JSON.parse(details).orderId])).toEqual([['system', id]]);
  });

  it('takes the price as it is at that moment, however it changes meanwhile', async () => {
    const other = new CheckoutClient(await shop.signedIn('maren@store.test'));
    for (let round = 0; round < 4; round += 1) {
      await emptied(client);
      await client.add('cups', 2);
      await givePrice(client, 0, 3_420);
      const { value, orderFormId } = await client.fillIn();
      await other.open();
      const body = { referenceId: orderFormId, value, referenceValue: value, interestValue: 0 };
      const [changed, started] = await Promise.all([
        client.send('PUT', 'items/0/price', { price: 3_500 }),
        other.send('POST', 'transaction', body),
      ]);
      if (started.statusCode !== 200) {
        expect([started.json().error.code, changed.statusCode]).toEqual(['ORD002', 200]);
        continue;
      }
      const [placed] = started.json().orders;
      expect([placed.value, placed.items[0].sellingPrice]).toEqual([value, 3_420]);
      expect(changed.statusCode).not.toBe(500);
    }
  });

  it('lets nothing go on while it waits', async () => {
    const id = await orderAtPrice(client, 3_420);
    const admin = await shop.signedIn('admin@store.test');
    const oms = `/api/oms/pvt/orders/${id}`;
    const { payment, state } = await order(id);
    const attempts = [
      await admin.post(`${oms}/start-handling`),
      await admin.post(`${oms}/payments/${payment.id}/payment-notification`),
    ];
    expect(attempts.map(({ statusCode }) => statusCode)).toEqual([409, 409]);
    expect(attempts[1]?.json().error.message).toContain('its price does first');
    expect((await order(id)).state).toBe(state);
  });

  it('closes the request when the order is canceled before anybody decided', async () => {
    const id = await orderAtPrice(client, 3_420);
    const admin = await shop.signedIn('admin@store.test');
    expect((await admin.post(`/api/oms/pvt/orders/${id}/cancel`, { reason: 'Changed their mind' })).statusCode).toBe(
      200,
    );
    expect(await read().authorizations.ofOrder(id)).toMatchObject({
      state: 'closed',
      decision: { byName: 'Priya Raman', comment: 'Changed their mind' },
    });
  });
});
