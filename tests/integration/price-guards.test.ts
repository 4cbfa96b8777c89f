import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PriceVerdict } from '../../shared/api/manual-prices.ts';
import { noGuards, type PriceGuards } from '../../shared/domain/price-guards.ts';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import {
  cartOnCall,
  changePrice,
  emptied,
  givePrice,
  publish,
  setPrices,
  usualRules,
} from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('guards of manual prices', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await shop.deps.storage.tx(({ catalog }) => catalog.saveCost({ skuId: 'tea', cost: 980, floor: 1_120 }));
    client = await cartOnCall(shop);
  });
  beforeEach(async () => {
    await guard({});
    await emptied(client);
  });
  const guard = (guards: Partial<PriceGuards>) => setPrices(shop.deps, { guards: { ...noGuards, ...guards } });
  const refusal = async (index: number, body: unknown) => {
    const reply = await changePrice(client, index, body);
    return [reply.statusCode, reply.json().error?.details?.why];
  };
  const verdict = async (uniqueId: string | undefined, price: number): Promise<PriceVerdict> =>
    (await client.browser.post('/api/telesales/v1/price-verdict', { uniqueId, price })).json();

  it('refuse a price below the floor by one cent, in words, and leave the price as it was', async () => {
    const form = await client.add('tea', 3);
    expect(await refusal(0, { price: 1_120 })).toEqual([200, undefined]);
    const reply = await changePrice(client, 0, { price: 1_119 });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().error).toMatchObject({
      code: 'price-refused',
      message: 'Refused. $11.19 is below the floor of $11.20. The price stays $11.20. Enter $11.20 or more.',
      details: { why: 'floor', floor: 1_120, price: 1_119, ownPrice: 1_480 },
    });
    expect((await client.open()).items[0]?.manualPrice).toBe(1_120);
    expect(await verdict(form.items[0]?.uniqueId, 900)).toMatchObject({
      verdict: 'refused',
      why: 'floor',
      floor: 1_120,
      off: 3_919,
      margin: -889,
    });
  });

  it('hold a margin over the cost where that is more than the floor', async () => {
    await guard({ minimumMargin: 3_000 });
    await client.add('tea', 3);
    expect([await refusal(0, { price: 1_399 }), await refusal(0, { price: 1_400 })]).toEqual([
      [422, 'floor'],
      [200, undefined],
    ]);
  });

  it('limit each role in both directions, to the cent', async () => {
    await guard({ roleLimits: { operator: { below: 1_000, above: 500 } } });
    await client.add('cups', 1);
    for (const [price, wanted] of [
      [3_420, [200, undefined]],
      [3_419, [422, 'role-limit']],
      [3_990, [200, undefined]],
      [3_991, [422, 'role-limit']],
    ] as const)
      expect([price, await refusal(0, { price })]).toEqual([price, wanted]);
    await guard({ roleLimits: { 'operator-restricted': { below: 0 } } });
    expect(await refusal(0, { price: 1 })).toEqual([200, undefined]);
  });

  it('limit all discounts of an order together, and let nobody gain by raising another price', async () => {
    await guard({ orderLimit: { basisPoints: 1_000 } });
    const form = await client.add('tea', 10); // 148.00
    await client.add('cups', 1); // 38.00: 18.60 may be off
    await givePrice(client, 0, 1_394); // 8.60 off
    const cups = (await client.open()).items[1]?.uniqueId;
    expect(await verdict(cups, 2_800)).toMatchObject({
      verdict: 'waits',
      orderLimit: { total: 1_860, left: 1_000, need: 1_000 },
    });
    const stopped = await changePrice(client, 1, { price: 2_799 });
    expect(stopped.json().error).toMatchObject({
      message:
        "Refused. This order's discount limit has $10.00 left, this change needs $10.01. The price stays $38.00.",
      details: { why: 'order-limit', left: 1_000, need: 1_001, total: 1_860 },
    });
    expect(await refusal(1, { price: 2_800 })).toEqual([200, undefined]);
    expect(await refusal(0, { price: 2_000 })).toEqual([200, undefined]);
    expect(await refusal(1, { price: 1_939 })).toEqual([422, 'order-limit']);
    expect(form.items).toHaveLength(1);
  });

  it('stop the order, not the cart, when a guard comes after the price', async () => {
    await client.add('cups', 2);
    await givePrice(client, 0, 3_000);
    await guard({ orderLimit: { amount: 1_599 } });
    const form = await client.fillIn();
    expect(form.items[0]?.manualPrice).toBe(3_000);
    expect(form.messages).toEqual([
      {
        code: 'price-refused',
        status: 'error',
        text: 'Paper Cups, 12 oz cannot be ordered for $30.00 any more. Change its price, or remove it and add it again.',
      },
    ]);
    const body = { referenceId: client.id, value: form.value, referenceValue: form.value, interestValue: 0 };
    expect((await client.send('POST', 'transaction', body)).statusCode).toBe(400);
    expect(await refusal(0, { price: 3_100 })).toEqual([200, undefined]);
    await guard({ orderLimit: { amount: 1_600 } });
    expect((await client.open()).messages).toEqual([]);
  });

  it('keep every attempt that they stop', async () => {
    const { read } = shop.deps.storage;
    const [call] = await read.calls.running(shop.deps.clock.now(), 1);
    const attempts = async () =>
      (await read.audit.chain(`call:${call?.id}`)).filter(({ action }) => action === 'refused');
    const before = (await attempts()).length;
    await client.add('tea', 1);
    await changePrice(client, 0, { price: 5 });
    const kept = (await attempts()).slice(before).map(({ details }) => JSON.parse(details));
    expect(kept).toMatchObject([{ code: 'price-refused', status: 422, skuId: 'tea', price: 5, why: 'floor' }]);
  });

  it('say nothing of cost, floor and margin to shoppers', async () => {
    await guard({ minimumMargin: 1_234 });
    await shop.deps.storage.tx(({ catalog }) => catalog.saveCost({ skuId: 'tea', cost: 987, floor: 1_357 }));
    await client.add('tea', 3);
    await givePrice(client, 0, 1_400);
    const maren = await shop.signedIn('maren@store.test');
    const { items } = (await maren.get('/api/checkout/pub/orderForm')).json();
    const asked = { uniqueId: items[0].uniqueId, price: 1_000 };
    const replies = [
      await maren.get('/api/checkout/pub/orderForm'),
      await maren.post('/api/telesales/v1/price-verdict', asked),
      await maren.navigate('/cart'),
      await maren.navigate('/checkout'),
      await maren.navigate('/p/tea'),
    ];
    await shop.deps.storage.tx(({ catalog }) => catalog.saveCost({ skuId: 'tea', cost: 980, floor: 1_120 }));
    expect(replies.map((reply) => reply.statusCode)).toEqual([200, 403, 200, 200, 200]);
    for (const { body } of replies) expect(body).not.toMatch(/\b(987|1357|9\.87|13\.57|1234|12\.34)\b|floor|margin/i);
  });
});

describeEngines('the verdict about a price', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    client = await cartOnCall(shop);
    await client.add('cups', 2);
  });
  const verdict = async (price: number): Promise<PriceVerdict> => {
    const { items } = await client.open();
    const asked = { orderFormId: client.id, uniqueId: items[0]?.uniqueId, price };
    return (await client.browser.post('/api/telesales/v1/price-verdict', asked)).json();
  };

  it('is to wait while the store has no rules', async () => {
    expect(await verdict(3_799)).toMatchObject({ verdict: 'waits', why: 'no-rule', limit: null });
    expect(await verdict(3_800)).toMatchObject({ verdict: 'applies', off: 0 });
  });

  describe('by rules', () => {
    beforeAll(async () => {
      await publish(shop.deps, usualRules);
    });

    it.each([
      [3_610, { verdict: 'applies', why: 'within-rules', limit: 500, off: 500 }],
      [3_609, { verdict: 'waits', why: 'over-limit', limit: 500, off: 503 }],
      [3_230, { verdict: 'waits', why: 'over-limit', limit: 500, off: 1_500 }],
      [3_229, { verdict: 'refused', why: 'rule', limit: 1_500 }],
      [0, { verdict: 'waits', why: 'free-item', off: 10_000 }],
      [4_180, { verdict: 'applies', limit: 1_000, off: -1_000 }],
      [4_181, { verdict: 'waits', why: 'above-own-price', limit: 1_000 }],
    ] as const)('of %i for 38.00 is %j', async (price, wanted) => {
      expect(await verdict(price)).toMatchObject({ price, total: price * 2, ownPrice: 3_800, quantity: 2, ...wanted });
      expect((await client.open()).items[0]?.manualPrice).toBeNull();
    });

    it('refuses what is denied when it is saved as well', async () => {
      const reply = await changePrice(client, 0, { price: 3_229 });
      expect([reply.statusCode, reply.json().error.message]).toEqual([
        422,
        'Refused. Over 15.00% off is not allowed. The price stays $38.00.',
      ]);
    });

    it('is nobody else’s business, and needs a cart and a line', async () => {
      const path = '/api/telesales/v1/price-verdict';
      const { items } = await client.open();
      const asked = { orderFormId: client.id, uniqueId: items[0]?.uniqueId, price: 1_000 };
      for (const email of ['maren@store.test', 'approver@store.test'])
        expect((await (await shop.signedIn(email)).post(path, asked)).statusCode).toBe(403);
      const other = await shop.signedIn('operator2@store.test');
      expect((await other.post(path, asked)).json().error.code).toBe('cart-unknown');
      const gone = await client.browser.post(path, { ...asked, uniqueId: 'gone' });
      expect(gone.json().error.code).toBe('line-unknown');
      expect((await client.browser.post(path, { uniqueId: asked.uniqueId })).statusCode).toBe(400);
    });
  });
});
