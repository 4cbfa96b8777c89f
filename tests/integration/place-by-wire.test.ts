import { beforeEach, expect, it } from 'vitest';
import { closeCancelWindows, giveUpUnconfirmed } from '../../server/features/orders/order-jobs.ts';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const minute = 60_000;

describeEngines('placing by the wire', (engine) => {
  let shop: TestApp;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });

  async function filledCart(email = 'wade@store.test'): Promise<CheckoutClient> {
    const client = new CheckoutClient(await shop.signedIn(email));
    await client.open();
    await client.add('tea', 2);
    await client.fillIn();
    return client;
  }
  const bodyFor = (client: CheckoutClient, value = 4_160) => ({
    referenceId: client.id,
    value,
    referenceValue: value,
    interestValue: 0,
    savePersonalData: true,
    optinNewsLetter: false,
  });
  const start = (client: CheckoutClient, headers = {}) => client.send('POST', 'transaction', bodyFor(client), headers);
  const payment = { paymentSystem: 201, installments: 1, value: 4_160, referenceValue: 4_160, fields: null };
  const pay = (client: CheckoutClient, id: string, payments: unknown = [payment]) =>
    client.browser.post(`/api/payments/transactions/${id}/payments?orderId=x`, payments);
  const call = (client: CheckoutClient, group: string) =>
    client.browser.post(`/api/checkout/pub/gatewayCallback/${group}`);
  const order = (group: string) => shop.deps.storage.read.orders.byId(`${group}-01`);

  it('goes from transaction by payments to callback, bound to the browser by two cookies', async () => {
    const client = await filledCart();
    const started = await start(client);
    expect(started.statusCode).toBe(200);
    const reply = started.json();
    expect(reply).toMatchObject({
      orderForm: null,
      orderGroup: '1610001',
      merchantTransactions: [
        { transactionId: reply.id, merchantName: 'HARBOR', payments: [{ paymentSystem: 201, value: 4_160 }] },
      ],
      transactionData: { receiverUri: expect.stringContaining(reply.id) },
      orders: [{ orderId: '1610001-01', isCompleted: false, value: 4_160 }],
    });
    expect([...client.browser.cookies.keys()]).toEqual(
      expect.arrayContaining(['Vtex_CHKO_Auth', 'CheckoutDataAccess']),
    );
    expect(await stockOf(shop.deps, 'tea')).toBe(998);
    expect((await call(client, '1610001')).statusCode).toBe(428);
    expect((await pay(client, reply.id)).statusCode).toBe(201);
    const stranger = new CheckoutClient(await shop.signedIn('maren@store.test'));
    expect((await call(stranger, '1610001')).statusCode).toBe(404);
    expect((await pay(stranger, reply.id)).statusCode).toBe(404);
    expect((await call(client, '1610001')).statusCode).toBe(204);
    expect((await call(client, '1610001')).statusCode).toBe(204);
    expect(await order('1610001')).toMatchObject({ state: 'window-to-cancel', payment: { approved: true } });
    expect((await client.open()).items).toEqual([]);
    const group = await client.browser.get('/api/checkout/pub/orders/order-group/1610001');
    expect(group.json()).toMatchObject([
      { orderId: '1610001-01', isCompleted: true, items: [{ id: 'tea', quantity: 2 }] },
    ]);
    expect((await stranger.browser.get('/api/checkout/pub/orders/order-group/1610001')).statusCode).toBe(404);
  });

  it('answers a repeated transaction with the same order, and lets that browser go on', async () => {
    const client = await filledCart();
    const first = (await start(client)).json();
    client.browser.cookies.delete('Vtex_CHKO_Auth');
    const again = (await start(client)).json();
    expect(again.orders[0].orderId).toBe(first.orders[0].orderId);
    expect((await pay(client, again.id)).statusCode).toBe(201);
    expect((await call(client, again.orderGroup)).statusCode).toBe(204);
    expect(await stockOf(shop.deps, 'tea')).toBe(998);
  });

  it('refuses another total, another payment, a wrong sum and card data', async () => {
    const client = await filledCart();
    const cheaper = await client.send('POST', 'transaction', bodyFor(client, 1));
    expect(cheaper.statusCode).toBe(400);
    expect(cheaper.json().error.code).toBe('ORD002');
    const { id } = (await start(client)).json();
    for (const payments of [
      [{ ...payment, paymentSystem: 47 }],
      [{ ...payment, value: 4_000 }],
      [{ ...payment, value: -4_160 }],
      [{ ...payment, fields: { cardNumber: '4111111111111111', validationCode: '123' } }],
      [],
    ])
      expect((await pay(client, id, payments)).statusCode).toBe(400);
    expect((await shop.deps.storage.read.orders.transaction(id))?.payments).toBeUndefined();
  });

  it('cancels what is not confirmed within five minutes: goods back on the shelf, lines back in the cart', async () => {
    const client = await filledCart();
    const { id } = (await start(client)).json();
    shop.advance(4 * minute);
    expect(await giveUpUnconfirmed(shop.deps)).toBe(0);
    shop.advance(minute + 1);
    expect((await Promise.all([giveUpUnconfirmed(shop.deps), giveUpUnconfirmed(shop.deps)])).toSorted()).toEqual([
      0, 1,
    ]);
    expect((await order('1610001'))?.state).toBe('canceled');
    expect(await stockOf(shop.deps, 'tea')).toBe(1_000);
    expect((await client.open()).items).toMatchObject([{ id: 'tea', quantity: 2 }]);
    await pay(client, id);
    const late = await call(client, '1610001');
    expect(late.statusCode).toBe(409);
    expect(late.json().error.message).toMatch(/^HS-10001 was not confirmed within five minutes/);
  });

  it('refuses a late callback before any job has run, and gives the goods back', async () => {
    const client = await filledCart();
    const { id } = (await start(client)).json();
    await pay(client, id);
    shop.advance(5 * minute + 1);
    expect((await call(client, '1610001')).statusCode).toBe(409);
    expect(await stockOf(shop.deps, 'tea')).toBe(1_000);
    expect((await order('1610001'))?.state).toBe('canceled');
  });

  it('keeps lines that the customer put into the next cart meanwhile', async () => {
    const client = await filledCart();
    await start(client);
    await client.open();
    await client.add('cups', 1);
    shop.advance(5 * minute + 1);
    await giveUpUnconfirmed(shop.deps);
    expect((await client.open()).items.map((item) => item.id)).toEqual(['cups']);
  });

  it('confirms an order of a call only within that call', async () => {
    const operator = await shop.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const client = new CheckoutClient(operator);
    await client.open();
    await client.add('tea', 2);
    await client.fillIn();
    const { id } = (await start(client)).json();
    expect((await order('1610001'))?.operator?.email).toBe('operator@store.test');
    await operator.startCall('wade@store.test');
    expect((await pay(client, id)).statusCode).toBe(409);
    expect((await call(client, '1610001')).statusCode).toBe(409);
    expect((await order('1610001'))?.state).toBe('order-created');
  });

  it('sends orders to the warehouse when the time to cancel is over, once', async () => {
    const client = await filledCart();
    const { id } = (await start(client)).json();
    await pay(client, id);
    await call(client, '1610001');
    shop.advance(30 * minute);
    expect(await closeCancelWindows(shop.deps)).toBe(0);
    shop.advance(1);
    expect((await Promise.all([closeCancelWindows(shop.deps), closeCancelWindows(shop.deps)])).toSorted()).toEqual([
      0, 1,
    ]);
    expect((await order('1610001'))?.state).toBe('ready-for-handling');
  });

  it('places an order that brings its cart, at the store’s prices, once for one key', async () => {
    const guest = new CheckoutClient(shop.browser());
    const body = {
      items: [{ id: 'tea', quantity: 2, seller: '1', price: 1 }],
      clientProfileData: { email: 'guest@example.com', firstName: 'Ana', lastName: 'Lima' },
      shippingData: { address },
      paymentData: { payments: [{ paymentSystem: '47', value: 2 }] },
    };
    const put = (json: unknown) =>
      guest.browser.send('/api/checkout/pub/orders', { method: 'PUT', json, headers: { 'idempotency-key': 'one' } });
    const placed = (await put(body)).json();
    expect(placed.orders).toMatchObject([{ value: 4_160, clientProfileData: { email: 'guest@example.com' } }]);
    expect((await put(body)).json().orderGroup).toBe(placed.orderGroup);
    expect((await put({ ...body, openTextField: { value: 'x' } })).statusCode).toBe(422);
    expect(await stockOf(shop.deps, 'tea')).toBe(998);
  });
});
