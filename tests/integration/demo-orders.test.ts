import { beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../server/storage/demo/seed-demo.ts';
import type { Order } from '../../server/storage/records.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { orderSequence } from '../../shared/domain/order-number.ts';
import { mayBecome } from '../../shared/domain/order-state.ts';
import { totalsOf } from '../../shared/domain/price-lines.ts';
import { dayOf } from '../../shared/domain/zoned-day.ts';
import { allOrders, seededAt, seedingDeps } from '../support/demo-store.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';

describeEngines('the orders of the demo store', (engine) => {
  let storage: Storage;
  let orders: readonly Order[];

  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await seedDemo(seedingDeps(storage));
    orders = await allOrders(storage);
  });

  test('has sixty days of orders without a gap in their numbers, the last of them yesterday', async () => {
    const days = orders.map(({ createdAt }) => dayOf(createdAt, 'America/Los_Angeles'));
    expect([days[0], days.at(-1)]).toEqual(['2026-01-11', '2026-03-11']);
    expect(orders.map(({ createdAt }) => createdAt)).toEqual(
      orders.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b),
    );
    const first = orders[0]?.sequence ?? 0;
    expect(orders.map(({ sequence }) => sequence)).toEqual(orders.map((_, index) => first + index));
    expect(orders.at(-1)).toMatchObject({ sequence: 20_912, id: '1620912-01', group: '1620912' });
  });

  test('gives the next order the number HS-20913', async () => {
    const undone = new Error('undone');
    const next = storage.tx(async (tables) => {
      expect(await tables.meta.next(orderSequence.name, orderSequence.first)).toBe(20_913);
      throw undone;
    });
    await expect(next).rejects.toBe(undone);
  });

  test('charges what the lines and the delivery sum to', async () => {
    const { delivery } = await storage.read.meta.settings();
    for (const order of orders) {
      expect(order).toMatchObject({
        itemsTotal: order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0),
        discountsTotal: order.lines.reduce((sum, line) => sum + line.total - line.price * line.quantity, 0),
        value: order.itemsTotal + order.discountsTotal + order.shippingTotal + order.taxTotal,
        shippingTotal: totalsOf(order.lines, delivery, 0).shipping,
        currency: 'USD',
      });
      for (const line of order.lines) expect(line.total).toBe(line.sellingPrice * line.quantity);
    }
  });

  test('brought every order to its state step by step', async () => {
    for (const order of orders) {
      const events = await storage.read.orders.events(order.id);
      const states = events.map(({ state }) => state ?? 'order-created');
      expect(states[0]).toBe('order-created');
      expect(states.at(-1)).toBe(order.state);
      states.slice(1).forEach((state, index) => {
        expect(mayBecome(states[index] ?? state, state), `${states[index]} → ${state}`).toBe(true);
      });
      expect(events.at(-1)?.at).toBe(order.updatedAt);
      expect(order.updatedAt).toBeLessThanOrEqual(seededAt);
      expect(order.payment.approved).toBe(states.includes('approve-payment'));
    }
    const standing = new Set(orders.map(({ state }) => state));
    for (const state of ['invoiced', 'canceled', 'handling', 'payment-pending', 'cancellation-requested'] as const)
      expect(standing).toContain(state);
  });

  test('lets a few prices wait for an approval, asked for on the phone', async () => {
    const waiting = await storage.read.authorizations.waiting(undefined, 20);
    expect(waiting.length).toBe(4);
    for (const { orderId, items, askedBy, deadline, off } of waiting) {
      const order = orders.find(({ id }) => id === orderId);
      expect(order).toMatchObject({ state: 'waiting-for-order-authorization', channel: 'phone' });
      expect(askedBy[0]?.id).toBe(order?.operator?.id);
      expect(items[0]).toMatchObject({ effect: 'ask', given: { by: order?.operator?.id } });
      expect(deadline).toBeGreaterThan(seededAt);
      expect(off).toBeGreaterThan(0);
      const costs = await storage.read.catalog.costs(items.map(({ skuId }) => skuId));
      expect(costs.size).toBe(items.length);
    }
  });

  test('names the operator on phone orders and on no other', async () => {
    const phone = orders.filter(({ channel }) => channel === 'phone');
    expect(phone.length).toBeGreaterThan(80);
    expect(new Set(phone.map(({ operator }) => operator?.name))).toEqual(
      new Set(['Nadia Brandt', 'Tomas Okafor', 'Sofia Lindqvist']),
    );
    const web = orders.filter(({ channel }) => channel === 'web');
    expect(web.length + phone.length).toBe(orders.length);
    expect(web.filter(({ operator }) => operator)).toEqual([]);
  });

  test("keeps Maren Holloway's orders as she knows them", async () => {
    const customer = await storage.read.customers.byNumber('C-10482');
    const hers = orders.filter(({ customerId }) => customerId === customer?.id);
    expect(hers.map(({ sequence, value, state, operator }) => [sequence, value, state, operator?.name])).toEqual([
      [20_655, 64_00, 'canceled', undefined],
      [20_702, 96_00, 'invoiced', undefined],
      [20_790, 138_90, 'invoiced', 'Tomas Okafor'],
      [20_871, 412_60, 'invoiced', 'Nadia Brandt'],
    ]);
  });
});
