import { beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { aCard, aCardVisit, aCharge } from '../support/card-records.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCart, anOrder } from '../support/records.ts';
import { aCustomer } from './person-records.ts';

const wade = { kind: 'customer', customerId: 'wade' } as const;
const cart = { kind: 'cart', cartId: 'cart' } as const;

describeEngines('cards and charges', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ customers, carts }) => {
      await customers.save(aCustomer({ id: 'wade' }));
      await customers.save(aCustomer({ id: 'maren', number: 'C-2', email: 'maren@example.com' }));
      await carts.insert(aCart({ id: 'cart' }));
    });
  });
  const tx: Storage['tx'] = (body) => storage.tx(body);

  test('a card belongs to a customer or to one cart, and is deleted once', async () => {
    const kept = aCard({ id: 'kept', owner: wade, createdAt: noon });
    const newer = aCard({ id: 'newer', owner: wade, createdAt: noon + 1 });
    const once = aCard({ id: 'once', owner: cart, systemId: '1', lastFour: '0005' });
    await tx(async ({ cards }) => {
      for (const card of [kept, newer, once]) await cards.save(card);
    });
    const { cards } = storage.read;
    expect(await cards.ofCustomer('wade')).toEqual([newer, kept]);
    expect(await cards.ofCustomer('maren')).toEqual([]);
    expect(await cards.ofCart('cart')).toEqual([once]);
    expect(await cards.ofCartAndCustomer('cart', 'wade')).toEqual([once, newer, kept]);
    expect(await cards.ofCartAndCustomer('none', 'maren')).toEqual([]);
    await tx((tables) => tables.cards.save({ ...kept, expiryYear: 2030 }));
    expect(await cards.byId('kept')).toEqual({ ...kept, expiryYear: 2030 });
    expect(await tx((tables) => tables.cards.delete('kept'))).toBe(true);
    expect(await tx((tables) => tables.cards.delete('kept'))).toBe(false);
    expect(await cards.byId('kept')).toBeUndefined();
  });

  test('visits and cards of carts are forgotten with age, cards of customers are not', async () => {
    const visit = aCardVisit('cart', { id: 'visit', createdAt: 5 });
    await tx(async ({ cards }) => {
      await cards.saveVisit(visit);
      await cards.saveVisit({ ...visit, cardId: 'once', toKeep: false });
      await cards.save(aCard({ id: 'old-kept', owner: wade, createdAt: 5 }));
      await cards.save(aCard({ id: 'old-once', owner: cart, createdAt: 5 }));
    });
    expect(await storage.read.cards.visit('visit')).toEqual({ ...visit, cardId: 'once', toKeep: false });
    expect(await tx(({ cards }) => cards.deleteOlder(5, 5))).toBe(0);
    expect(await tx(({ cards }) => cards.deleteOlder(6, 5))).toBe(2);
    expect(await storage.read.cards.visit('visit')).toBeUndefined();
    expect(await storage.read.cards.byId('old-once')).toBeUndefined();
    expect(await storage.read.cards.byId('old-kept')).toBeDefined();
  });

  test('a charge without a last word is taken by one of those who ask at once, and again later', async () => {
    const orders = [1, 2, 3, 4].map(() => anOrder());
    const states = ['asked', 'to-confirm', 'giving-back', 'approved'] as const;
    await tx(async (tables) => {
      for (const [index, order] of orders.entries()) {
        await tables.orders.insert(order);
        await tables.charges.save(aCharge(order.id, { id: `charge ${index}`, state: states[index] ?? 'asked' }));
      }
    });
    const take = (now: number) => tx(({ charges }) => charges.take(now, now + 10_000, 10));
    const taken = await Promise.all([take(noon), take(noon), take(noon)]);
    const ids = taken.flat().map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['charge 0', 'charge 1', 'charge 2']);
    expect(await take(noon + 9_999)).toEqual([]);
    const again = await take(noon + 10_000);
    expect(again.map(({ tries }) => tries)).toEqual([2, 2, 2]);
    const charge = aCharge(orders[0]?.id ?? '', { id: 'charge 0', state: 'declined', token: '', reason: 'declined' });
    await tx(({ charges }) => charges.save(charge));
    expect(await storage.read.charges.byId('charge 0')).toEqual(charge);
    expect(await take(noon + 30_000)).toHaveLength(2);
  });

  test('an order is charged once', async () => {
    const order = anOrder();
    await tx(async (tables) => {
      await tables.orders.insert(order);
      await tables.charges.save(aCharge(order.id, { id: 'one' }));
    });
    await expect(tx(({ charges }) => charges.save(aCharge(order.id, { id: 'two' })))).rejects.toMatchObject({
      name: 'UniqueError',
    });
  });
});
