import { beforeAll, expect, test } from 'vitest';
import type { OrderFilter, OrderSort, Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { anOrder, anOrderLine } from '../support/records.ts';
import { aCustomer } from './person-records.ts';

const nadia = { id: 'nadia', email: 'nadia@harbor.example', name: 'Nadia Brandt' };
const wade = aCustomer({ id: 'wade' });
const orders = [
  anOrder({
    sequence: 20_901,
    clientName: 'Ana Souza',
    email: "ana+x'#$@example.com",
    value: 300,
    createdAt: noon,
    authorizedAt: noon,
  }),
  anOrder({
    sequence: 20_902,
    clientName: 'Åsa Öberg',
    email: 'asa@example.com',
    value: 100,
    createdAt: noon + 1,
    state: 'canceled',
    channel: 'phone',
    operator: nadia,
    customerId: 'wade',
    authorizedAt: noon + 8,
  }),
  anOrder({
    sequence: 20_903,
    clientName: '100%_Juice "Bar"',
    email: 'juice@example.com',
    value: 200,
    createdAt: noon + 2,
    channel: 'phone',
    lines: [anOrderLine({ productName: 'Café Torrado', reference: 'HS-COF-777' })],
  }),
  anOrder({
    sequence: 20_910,
    clientName: 'Ana Souza',
    email: 'ana@other.example',
    value: 200,
    createdAt: noon + 2,
    level: 'trade',
  }),
];

describeEngines('all orders', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async (tables) => {
      await tables.customers.save(wade);
      for (const order of orders) await tables.orders.insert(order);
    });
  });
  const find = async (filter: OrderFilter, by: OrderSort['by'] = 'sequence', descending = false) => {
    const slice = { offset: 0, limit: 50, order: { by, descending } };
    const page = await storage.read.orders.find(filter, slice);
    return { total: page.total, sum: page.sum, found: page.orders.map(({ sequence }) => sequence - 20_900) };
  };

  test('without a filter everything is there, with its count and sum', async () => {
    expect(await find({})).toEqual({ total: 4, sum: 800, found: [1, 2, 3, 10] });
    const slice = { offset: 0, limit: 4, order: { by: 'sequence', descending: false } } as const;
    expect((await storage.read.orders.find({}, slice)).orders).toEqual(orders);
  });

  test.each<[OrderFilter, number[]]>([
    [{ states: ['canceled'] }, [2]],
    [{ states: ['canceled', 'payment-pending'] }, [1, 2, 3, 10]],
    [{ states: [] }, []],
    [{ from: noon + 1 }, [2, 3, 10]],
    [{ to: noon + 1 }, [1]],
    [{ from: noon + 1, to: noon + 2 }, [2]],
    [{ customerId: 'wade' }, [2]],
    [{ operatorId: 'nadia' }, [2]],
    [{ channel: 'phone' }, [2, 3]],
    [{ paymentSystemIds: ['201'] }, [1, 2, 3, 10]],
    [{ paymentSystemIds: ['47'] }, []],
    [{ levels: ['trade'] }, [10]],
    [{ authorizedFrom: noon }, [1, 2]],
    [{ authorizedFrom: noon + 7, authorizedTo: noon + 9 }, [2]],
    [{ authorizedTo: noon + 8 }, [1]],
    [{ text: 'ana' }, [1, 10]],
    [{ text: 'SOUZA' }, [1, 10]],
    [{ text: 'souza ana@other' }, [10]],
    [{ text: 'asa oberg' }, [2]],
    [{ text: "ana+x'#$@example.com" }, [1]],
    [{ text: '20902' }, [2]],
    [{ text: 'HS-20902' }, [2]],
    [{ text: '2090' }, [1, 2, 3]],
    [{ text: 'hs-2090' }, [1, 2, 3]],
    [{ text: '1620910-01' }, [10]],
    [{ text: '1620910' }, [10]],
    [{ text: 'cafe torr' }, [3]],
    [{ text: 'hs-cof-777' }, [3]],
    [{ text: '100%_' }, [3]],
    [{ text: '"bar"' }, [3]],
    [{ text: '%' }, []],
    [{ text: '_' }, []],
    [{ text: "' OR 1=1 --" }, []],
    [{ text: 'ana', channel: 'phone' }, []],
    [{ text: 'ana', from: noon + 1, paymentSystemIds: ['201'] }, [10]],
    [{ text: '  ' }, [1, 2, 3, 10]],
  ])('%j gives %j', async (filter, found) => {
    const sum = orders
      .filter(({ sequence }) => found.includes(sequence - 20_900))
      .reduce((all, { value }) => all + value, 0);
    expect(await find(filter)).toEqual({ total: found.length, sum, found });
  });

  test.each<[OrderSort['by'], boolean, number[]]>([
    ['createdAt', false, [1, 2, 3, 10]],
    ['createdAt', true, [10, 3, 2, 1]],
    ['sequence', true, [10, 3, 2, 1]],
    ['value', false, [2, 3, 10, 1]],
    ['value', true, [1, 10, 3, 2]],
    ['clientName', false, [3, 1, 10, 2]],
    ['clientName', true, [2, 10, 1, 3]],
  ])('sorted by %s, descending %s', async (by, descending, found) => {
    expect((await find({}, by, descending)).found).toEqual(found);
  });

  test('pages give every order once, and the whole count and sum each', async () => {
    const pages = await Promise.all(
      [0, 3, 6].map((offset) =>
        storage.read.orders.find({}, { offset, limit: 3, order: { by: 'value', descending: true } }),
      ),
    );
    expect(pages.map(({ total, sum }) => [total, sum])).toEqual([
      [4, 800],
      [4, 800],
      [4, 800],
    ]);
    expect(pages.flatMap(({ orders: found }) => found.map(({ sequence }) => sequence - 20_900))).toEqual([1, 10, 3, 2]);
  });

  test('figures are those of all orders that match', async () => {
    expect(await storage.read.orders.figures({ channel: 'phone' })).toEqual({
      count: 2,
      sum: 300,
      min: 100,
      max: 200,
      sumOfSquares: 50_000,
    });
    expect(await storage.read.orders.figures({ channel: 'none' })).toEqual({
      count: 0,
      sum: 0,
      min: 0,
      max: 0,
      sumOfSquares: 0,
    });
  });

  test('an order whose client was corrected is found by the new name only', async () => {
    const [order] = orders;
    if (!order) throw new Error('There is no order.');
    await storage.tx((tables) => tables.orders.update({ ...order, clientName: 'Bea Lima', version: 2 }));
    expect((await find({ text: 'lima' })).found).toEqual([1]);
    expect((await find({ text: 'souza' })).found).toEqual([10]);
  });
});

describeEngines('orders with manual prices', (engine) => {
  test('are given newest first, in the time and after the place that is asked for', async () => {
    const { storage } = await freshStorage(engine);
    const manual = { price: 5, quantity: 1, by: 'n', byName: 'N', at: noon, reason: '', note: '' };
    const lines = [anOrderLine(), anOrderLine({ manual })];
    const placed = [noon, noon, noon + 1, noon + 2].map((createdAt, at) => anOrder({ id: `o${at}`, createdAt, lines }));
    const usual = anOrder({ id: 'usual', createdAt: noon, lines: [anOrderLine({ productName: '"manual":{' })] });
    await storage.tx(async ({ orders }) => {
      for (const order of [...placed, usual]) await orders.insert(order);
    });
    const { orders } = storage.read;
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
    expect(ids(await orders.withManualPrices({}, undefined, 9))).toEqual(['o3', 'o2', 'o1', 'o0']);
    expect(ids(await orders.withManualPrices({ from: noon + 1, to: noon + 2 }, undefined, 9))).toEqual(['o2']);
    expect(ids(await orders.withManualPrices({}, { createdAt: noon, id: 'o1' }, 9))).toEqual(['o0']);
    expect(ids(await orders.withManualPrices({}, undefined, 1))).toEqual(['o3']);
    expect(await orders.withManualPrices({}, { createdAt: noon + 2, id: 'o3' }, 1)).toEqual([placed[2]]);
  });
});
