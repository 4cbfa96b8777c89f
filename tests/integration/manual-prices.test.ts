import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { OrderForm } from '../../shared/api/order-form.ts';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { cartOnCall, changePrice, emptied, givePrice, setPrices } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('manual prices', (engine) => {
  let shop: TestApp;
  let client: CheckoutClient;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await shop.deps.storage.tx(async ({ catalog }) => {
      const [tea] = await catalog.skus(['tea']);
      if (!tea) throw new Error('There is no tea.');
      const sku = (id: string, price: number, listPrice: number) =>
        catalog.saveSku({ ...tea.sku, id, reference: id, prices: { retail: { price, listPrice } } });
      await sku('guide', 3_190, 3_190);
      await sku('example', 15_000, 30_000);
    });
    client = await cartOnCall(shop);
  });
  beforeEach(() => emptied(client));
  const priceRows = async () => {
    const { read } = shop.deps.storage;
    const [call] = await read.calls.running(shop.deps.clock.now(), 1);
    return (await read.audit.chain(`call:${call?.id}`)).filter(({ action }) => /price/.test(action));
  };
  const sums = ({ totalizers, value }: OrderForm) => [...totalizers.map((it) => it.value), value];

  it('gives VTEX’s numbers of the guide: 3 × 31.90 for 17.00 each', async () => {
    await client.add('guide', 3);
    const form = await givePrice(client, 0, 1_700);
    const operator = await shop.deps.storage.read.staff.byEmail('operator@store.test');
    expect(form.items[0]).toMatchObject({
      price: 3_190,
      listPrice: 3_190,
      manualPrice: 1_700,
      manualPriceAppliedBy: operator?.id,
      sellingPrice: 1_700,
      priceTags: [
        { name: 'DISCOUNT@MANUALPRICE', value: -4_470, rawValue: -44.7, isPercentual: false, identifier: null },
      ],
      priceDefinition: {
        calculatedSellingPrice: 1_700,
        total: 5_100,
        sellingPrices: [{ value: 1_700, quantity: 3 }],
      },
    });
    expect(sums(form)).toEqual([9_570, -4_470, 1_200, 0, 6_300]);
  });

  it('gives VTEX’s numbers of the reference, whose list price stays', async () => {
    await client.add('example', 1);
    const form = await givePrice(client, 0, 10_000);
    expect(form.items[0]).toMatchObject({
      price: 15_000,
      listPrice: 30_000,
      manualPrice: 10_000,
      sellingPrice: 10_000,
      priceTags: [{ value: -5_000, rawValue: -50 }],
    });
    expect(sums(form)).toEqual([15_000, -5_000, 1_200, 0, 11_200]);
  });

  it('raises prices as well, and takes them back', async () => {
    await client.add('tea', 2);
    const raised = await givePrice(client, 0, 2_000);
    expect(raised.items[0]).toMatchObject({ price: 1_480, sellingPrice: 2_000, priceTags: [{ value: 1_040 }] });
    expect(sums(raised)).toEqual([2_960, 1_040, 1_200, 0, 5_200]);
    const reverted = await client.change('DELETE', 'items/0/price');
    expect(reverted.items[0]).toMatchObject({ manualPrice: null, manualPriceAppliedBy: null, priceTags: [] });
    expect(sums(reverted)).toEqual([2_960, 0, 1_200, 0, 4_160]);
    const once = (await client.browser.get(`/api/checkout/pub/orderForm/${client.id}`)).headers.etag;
    const again = await client.send('DELETE', 'items/0/price');
    expect([again.statusCode, again.headers.etag]).toEqual([200, once]);
  });

  it('changes all lines of one sku together, and no other', async () => {
    await client.add('tea', 2);
    await client.add('cups', 1);
    await shop.deps.storage.tx(async ({ carts }) => {
      const cart = await carts.lock(client.id);
      if (!cart) throw new Error('The cart is gone.');
      const split = { uniqueId: 'split', skuId: 'tea', quantity: 1 };
      await carts.update({ ...cart, lines: [...cart.lines, split], version: cart.version + 1 });
    });
    const form = await givePrice(client, 2, 1_000);
    expect(form.items.map((it) => [it.id, it.sellingPrice])).toEqual([
      ['tea', 1_000],
      ['cups', 3_800],
      ['tea', 1_000],
    ]);
    const total = await client.change('PUT', 'items/0/price', { telesalesLineTotal: 2_500 });
    expect(total.items.map((it) => it.priceDefinition.total)).toEqual([1_667, 3_800, 833]);
    expect(total.items[0]?.priceDefinition.sellingPrices).toEqual([
      { value: 834, quantity: 1 },
      { value: 833, quantity: 1 },
    ]);
    const back = await client.change('DELETE', 'items/2/price');
    expect(back.items.map((it) => it.manualPrice)).toEqual([null, null, null]);
  });

  it.each([
    ...[-1, 10.5, 1e308, 2_147_483_648, '1000', '0x10', null, [1_000], {}, true].map((price) => ({ price })),
    {},
    { price: 1_000, telesalesLineTotal: 2_000 },
    { price: 1_000, telesalesNote: 'x'.repeat(501) },
    [1_000],
    'NaN',
  ])('refuses the body %j and leaves the cart alone', async (body) => {
    await client.add('tea', 2);
    const path = `/api/checkout/pub/orderForm/${client.id}/items/0/price`;
    const reply = await client.browser.send(path, {
      method: 'PUT',
      ...(body === 'NaN'
        ? { payload: '{"price":NaN}', headers: { 'content-type': 'application/json' } }
        : { json: body }),
    });
    expect(reply.statusCode).toBe(400);
    expect((await client.open()).items[0]).toMatchObject({ manualPrice: null, sellingPrice: 1_480 });
  });

  it.each(['7', '-1', 'x', '0.5', '99999999999'])('knows no item %s', async (index) => {
    await client.add('tea', 2);
    for (const method of ['PUT', 'DELETE'] as const) {
      const reply = await client.send(method, `items/${index}/price`, method === 'PUT' ? { price: 1 } : undefined);
      expect([reply.statusCode, reply.json().error]).toEqual([
        400,
        { code: 'CHK0041', message: 'Invalid item index', exception: null },
      ]);
    }
  });

  it('finds the line by its id when it moved, and refuses one that is gone', async () => {
    const seen = await client.add('tea', 1);
    const tea = seen.items[0]?.uniqueId;
    await client.add('cups', 1);
    const form = await givePrice(client, 1, 900, { uniqueId: tea });
    expect(form.items.map((it) => it.manualPrice)).toEqual([900, null]);
    const gone = await changePrice(client, 0, { price: 900, uniqueId: 'gone' });
    expect([gone.statusCode, gone.json().error.code]).toEqual([404, 'line-unknown']);
  });

  it('is refused when the cart would cost more than one order may', async () => {
    await client.add('tea', 2);
    const reply = await changePrice(client, 0, { price: 2_147_483_647 });
    expect(reply.statusCode).toBe(400);
    expect((await client.open()).items[0]?.manualPrice).toBeNull();
  });

  it('asks for the reason of a free item, and for any where the store demands one', async () => {
    await client.add('tea', 2);
    const refusal = async (body: unknown) => {
      const reply = await changePrice(client, 0, body);
      return [reply.statusCode, reply.json().error?.code];
    };
    expect(await refusal({ price: 0 })).toEqual([422, 'free-item-needed']);
    expect(await refusal({ price: 0, telesalesReason: 'volume' })).toEqual([422, 'free-item-needed']);
    expect(await refusal({ price: 900, telesalesReason: 'because' })).toEqual([422, 'reason-unknown']);
    expect(await refusal({ price: 900, telesalesReason: 'other' })).toEqual([422, 'note-missing']);
    expect(await refusal({ price: 900, telesalesNote: 'pay by 4111 1111 1111 1111' })).toEqual([422, 'note-invalid']);
    expect((await givePrice(client, 0, 0, { telesalesReason: 'free-item' })).items[0]).toMatchObject({
      manualPrice: 0,
      sellingPrice: 0,
      priceTags: [{ value: -2_960 }],
    });
    await setPrices(shop.deps, { reasonDemanded: true });
    const demanded = [await refusal({ price: 900 }), await refusal({ price: 900, telesalesReason: 'volume' })];
    const reasons = await client.browser.get('/api/telesales/v1/price-reasons', { 'accept-language': 'es' });
    await setPrices(shop.deps, { reasonDemanded: false });
    expect(demanded).toEqual([
      [422, 'reason-missing'],
      [200, undefined],
    ]);
    expect(reasons.json()).toMatchObject({
      allowed: true,
      demanded: true,
      reasons: expect.arrayContaining([
        { id: 'free-item', label: 'Artículo gratis', needsNote: false, allowsFree: true },
        { id: 'other', label: 'Otro', needsNote: true, allowsFree: false },
      ]),
    });
  });

  it('keeps who, when, why and the prices in the audit', async () => {
    await client.add('tea', 2);
    const before = (await priceRows()).length;
    await givePrice(client, 0, 1_200, { telesalesReason: 'price-match', telesalesNote: ' Seen\n today ' });
    await givePrice(client, 0, 1_200, { telesalesReason: 'price-match', telesalesNote: 'Seen today' });
    await client.change('DELETE', 'items/0/price');
    const rows = (await priceRows()).slice(before);
    expect(rows.map((row) => [row.action, JSON.parse(row.details)])).toMatchObject([
      [
        'cart-price-changed',
        { skuId: 'tea', ownPrice: 1_480, before: 1_480, price: 1_200, reason: 'price-match', note: 'Seen today' },
      ],
      ['cart-price-reverted', { skuId: 'tea', ownPrice: 1_480, before: 1_200 }],
    ]);
  });

  it('is told to whoever reads the cart, the customer too', async () => {
    await client.add('tea', 2);
    await givePrice(client, 0, 1_200, { telesalesReason: 'other', telesalesNote: 'not for the customer' });
    const reply = await (await shop.signedIn('maren@store.test')).get('/api/checkout/pub/orderForm');
    expect(reply.json().items[0]).toMatchObject({ manualPrice: 1_200, sellingPrice: 1_200 });
    expect(reply.body).not.toContain('not for the customer');
  });
});
