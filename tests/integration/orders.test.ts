import { beforeAll, expect, it } from 'vitest';
import { approvePayment } from '../../server/features/orders/approve-payment.ts';
import {
  allOrders,
  orderDetail,
  orderOfCustomer,
  ordersForStaff,
  ordersOfCustomer,
} from '../../server/features/orders/read-orders.ts';
import type { Order } from '../../server/storage/records.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, settings } from '../support/goods.ts';
import { aShopper, aStaffMember, aVisitor } from '../support/identities.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;

describeEngines('orders', (engine) => {
  let shop: TestApp;
  /** In the order of placing: Nadia for Maren, Tomas for Wade, the restricted one for Maren, Wade himself. */
  const placed: string[] = [];

  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await shop.deps.storage.tx((tables) => tables.meta.saveSettings({ ...settings, notesPayable: 'waits' }));
    placed.length = 0;
    await placeFor('operator@store.test', 'maren@store.test', 'tea', 201);
    await placeFor('operator2@store.test', 'wade@store.test', 'cups', 47);
    await placeFor('restricted@store.test', 'maren@store.test', 'tea', 201);
    await place(await shop.signedIn('wade@store.test'), 'espresso', 201);
  });

  async function placeFor(operator: string, customer: string, sku: string, payment: number): Promise<void> {
    const browser = await shop.signedIn(operator);
    await browser.startCall(customer);
    await place(browser, sku, payment);
  }

  async function place(browser: TestBrowser, sku: string, paymentSystem: number): Promise<void> {
    shop.advance(minute);
    const client = new CheckoutClient(browser);
    await client.open();
    await client.add(sku, 1);
    const { value } = await client.fillIn(paymentSystem);
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    const { id, orderGroup } = (await client.send('POST', 'transaction', body)).json();
    await browser.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem, value }]);
    const confirmed = await browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
    if (confirmed.statusCode !== 204) throw new Error(confirmed.body);
    placed.push(`${orderGroup}-01`);
  }

  const idOf = (n: number): string => placed[n] ?? 'none';
  const listed = async (email: string, filter = {}) => {
    const list = await allOrders(shop.deps, await aStaffMember(shop.deps, email), filter);
    return list.ok ? list.value.orders.map((order) => order.id) : list.problem.code;
  };
  const oms = async (email: string, query = '') => {
    const browser = await shop.signedIn(email);
    const reply = await browser.get(`/api/oms/pvt/orders${query}`);
    return reply.statusCode === 200 ? reply.json().list.map((it: { orderId: string }) => it.orderId) : reply.statusCode;
  };

  it('show all to operators, approvers and admins, newest first, and to a restricted operator their own only', async () => {
    for (const email of ['operator@store.test', 'approver@store.test', 'admin@store.test'])
      expect(await listed(email)).toEqual([...placed].reverse());
    expect(await listed('restricted@store.test')).toEqual([idOf(2)]);
    const operator2 = (await shop.deps.storage.read.staff.byEmail('operator2@store.test'))?.id ?? '';
    expect(await listed('restricted@store.test', { operatorId: operator2 })).toEqual([idOf(2)]);
    for (const person of [await aShopper(shop.deps, 'wade@store.test'), aVisitor('x')]) {
      const refused = await allOrders(shop.deps, person, {});
      expect(!refused.ok && refused.problem.status).toBe(403);
    }
  });

  it('open for whoever may see them: another operator’s is not there for a restricted one', async () => {
    const restricted = await aStaffMember(shop.deps, 'restricted@store.test');
    const operator = await aStaffMember(shop.deps, 'operator@store.test');
    expect((await orderDetail(shop.deps, restricted, idOf(2))).ok).toBe(true);
    const others = await orderDetail(shop.deps, restricted, idOf(0));
    expect(!others.ok && others.problem).toMatchObject({ code: 'order-unknown', status: 404 });
    for (const name of [idOf(2), 'HS-10003', 'seq10003', '10003']) {
      const found = await orderDetail(shop.deps, operator, name);
      expect(found.ok && found.value).toMatchObject({
        number: 'HS-10003',
        state: 'payment-pending',
        tone: 'amber',
        canApprovePayment: true,
        operator: { email: 'restricted@store.test' },
        customerNumber: expect.stringMatching(/^C-/),
        steps: [
          { standing: 'done' },
          { state: 'payment-approved', standing: 'now' },
          { standing: 'to-come' },
          { standing: 'to-come' },
        ],
        events: [{ message: 'Order placed for Maren Holloway, 1 items reserved' }, { message: 'Payment is pending' }],
      });
    }
  });

  it('are the customer’s own in My Orders', async () => {
    const wade = await aShopper(shop.deps, 'wade@store.test');
    const own = await ordersOfCustomer(shop.deps, wade);
    expect(own.orders.map((order) => order.id)).toEqual([idOf(3), idOf(1)]);
    expect(own.orders.map((order) => order.operator?.name)).toEqual([undefined, 'Tomas Okafor']);
    expect((await orderOfCustomer(shop.deps, wade, 'HS-10002'))?.lines.map((line) => line.name)).toEqual([
      'Paper Cups, 12 oz',
    ]);
    expect(await orderOfCustomer(shop.deps, wade, idOf(0))).toBeUndefined();
    expect((await ordersOfCustomer(shop.deps, aVisitor('x'))).orders).toEqual([]);
  });

  it('of a customer are shown to staff as far as they may see them', async () => {
    const maren = (await shop.deps.storage.read.customers.byEmail('maren@store.test'))?.id ?? '';
    const seen = async (email: string) =>
      (await ordersForStaff(shop.deps, await aStaffMember(shop.deps, email), maren, 20)).map((order) => order.id);
    expect(await seen('operator@store.test')).toEqual([idOf(2), idOf(0)]);
    expect(await seen('restricted@store.test')).toEqual([idOf(2)]);
  });

  it('are filtered and paged, with the sum of all that match', async () => {
    const operator = await aStaffMember(shop.deps, 'operator@store.test');
    expect(await listed('operator@store.test', { text: 'wade' })).toEqual([idOf(3), idOf(1)]);
    expect(await listed('operator@store.test', { channel: 'web' })).toEqual([idOf(3)]);
    expect(await listed('operator@store.test', { paymentSystem: '47' })).toEqual([idOf(1)]);
    expect(await listed('operator@store.test', { states: ['window-to-cancel'] })).toEqual([idOf(1)]);
    expect(await listed('operator@store.test', { sort: 'value', descending: true, perPage: 1 })).toEqual([idOf(1)]);
    const second = await allOrders(shop.deps, operator, { page: 2, perPage: 3 });
    expect(second.ok && [second.value.total, second.value.pages, second.value.orders.length, second.value.sum]).toEqual(
      [4, 2, 1, 2_680 + 5_000 + 2_680 + 3_950],
    );
  });

  it('on OMS’s wire name the operator, and are filtered as VTEX does', async () => {
    const newestFirst = [...placed].reverse();
    expect(await oms('operator@store.test')).toEqual(newestFirst);
    expect(await oms('restricted@store.test')).toEqual([idOf(2)]);
    expect(await oms('restricted@store.test', '?f_callCenterOperatorName=Tomas%20Okafor')).toEqual([]);
    expect(await oms('operator@store.test', '?f_callCenterOperatorName=Tomas%20Okafor')).toEqual([idOf(1)]);
    expect(await oms('operator@store.test', '?orderBy=creationDate,asc&per_page=2&page=2')).toEqual([idOf(2), idOf(3)]);
    expect(await oms('operator@store.test', '?f_status=window-to-cancel,canceled')).toEqual([idOf(1)]);
    expect(await oms('operator@store.test', '?f_paymentNames=Notes%20Payable&q=maren')).toEqual([idOf(2), idOf(0)]);
    const until = '?f_creationDate=creationDate:%5B2026-03-12T00:00:00.000Z%20TO%202026-03-12T18:02:00.000Z%5D';
    expect(await oms('operator@store.test', until)).toEqual([idOf(1), idOf(0)]);
    expect(await oms('operator@store.test', '?f_salesChannel=2,3')).toEqual([]);
    for (const wrong of ['?f_creationDate=yesterday', '?f_RnB=x', '?orderBy=height,asc', '?page=31', '?per_page=0'])
      expect(await oms('operator@store.test', wrong)).toBe(400);
    const reply = (await (await shop.signedIn('admin@store.test')).get('/api/oms/pvt/orders')).json();
    expect(reply.list[2]).toMatchObject({
      callCenterOperatorName: 'Tomas Okafor',
      totalItems: 1,
      items: null,
      status: 'window-to-cancel',
    });
    expect(reply.list[0].callCenterOperatorName).toBeNull();
    expect(reply.paging).toEqual({ total: 4, pages: 1, currentPage: 1, perPage: 15 });
    expect(reply.stats.stats.totalValue).toMatchObject({
      Count: 4,
      Sum: 14_310,
      Min: 2_680,
      Max: 5_000,
      Facets: { currencyCode: { BRL: { Count: 0 }, USD: { Count: 4 } } },
    });
  });

  it('on OMS’s wire are told in full to staff, and without the operator to their customer', async () => {
    const operator = await shop.signedIn('operator@store.test');
    const detail = (await operator.get(`/api/oms/pvt/orders/${idOf(1)}`)).json();
    expect(detail).toMatchObject({
      orderId: idOf(1),
      sequence: '10002',
      status: 'window-to-cancel',
      callCenterOperatorData: { email: 'operator2@store.test', userName: 'Tomas Okafor', id: expect.any(String) },
      totals: [
        { id: 'Items', value: 3_800 },
        { id: 'Discounts', value: 0 },
        { id: 'Shipping', value: 1_200 },
        { id: 'Tax', value: 0 },
      ],
      clientProfileData: { email: 'wade@store.test' },
      paymentData: { transactions: [{ payments: [{ paymentSystem: '47', value: 5_000 }] }] },
    });
    expect((await operator.get(`/api/oms/pvt/orders/${idOf(3)}`)).json().callCenterOperatorData).toBeNull();
    expect((await operator.get('/api/oms/pvt/orders/seq10002')).json().orderId).toBe(idOf(1));
    expect((await operator.get('/api/oms/pvt/orders/1699999-01')).json()).toMatchObject({
      error: { code: 'OMS007', exception: null },
    });
    const restricted = await shop.signedIn('restricted@store.test');
    expect((await restricted.get(`/api/oms/pvt/orders/${idOf(1)}`)).statusCode).toBe(404);
    const wade = await shop.signedIn('wade@store.test');
    const own = (await wade.get('/api/oms/user/orders?clientEmail=wade@store.test')).json();
    expect(own.list.map((it: { orderId: string }) => it.orderId)).toEqual([idOf(3), idOf(1)]);
    expect((await wade.get(`/api/oms/user/orders/${idOf(1)}`)).json().callCenterOperatorData).toBeNull();
    expect((await wade.get(`/api/oms/user/orders/${idOf(0)}`)).statusCode).toBe(404);
    expect((await wade.get('/api/oms/user/orders?clientEmail=maren@store.test')).statusCode).toBe(403);
    for (const path of ['/api/oms/pvt/orders', `/api/oms/pvt/orders/${idOf(1)}`])
      expect((await wade.get(path)).statusCode).toBe(403);
    expect((await shop.browser().get('/api/oms/pvt/orders')).statusCode).toBe(401);
  });

  it('leave payment-pending once, by whoever may approve, and say who was faster', async () => {
    const restricted = await aStaffMember(shop.deps, 'restricted@store.test');
    const refused = await approvePayment(shop.deps, restricted, idOf(2));
    expect(!refused.ok && refused.problem.status).toBe(403);
    const elena = await aStaffMember(shop.deps, 'approver@store.test');
    const nadia = await aStaffMember(shop.deps, 'operator@store.test');
    const both = await Promise.all([elena, nadia].map((it) => approvePayment(shop.deps, it, idOf(2))));
    expect(both.filter((it) => it.ok)).toHaveLength(1);
    const slower = both.find((it) => !it.ok);
    expect(slower && !slower.ok && slower.problem).toMatchObject({ code: 'payment-not-waiting', status: 409 });
    expect(slower && !slower.ok && slower.problem.message).toMatch(
      /^Not approved\. The payment of HS-10003 is already approved, by (Elena Sousa|Nadia Brandt)\. Nothing changed\.$/,
    );
    const order: Order | undefined = await shop.deps.storage.read.orders.byId(idOf(2));
    expect(order).toMatchObject({
      state: 'window-to-cancel',
      payment: { approved: true },
      authorizedAt: expect.any(Number),
    });
  });

  it('take a payment notification of the payment they have, and only once', async () => {
    const admin = await shop.signedIn('admin@store.test');
    const order = await shop.deps.storage.read.orders.byId(idOf(0));
    const path = (payment: string) => `/api/oms/pvt/orders/${idOf(0)}/payments/${payment}/payment-notification`;
    expect((await admin.post(path('another'))).statusCode).toBe(404);
    expect((await admin.post(path(order?.payment.id ?? ''))).statusCode).toBe(200);
    expect((await admin.post(path(order?.payment.id ?? ''))).statusCode).toBe(200);
    const events = await shop.deps.storage.read.orders.events(idOf(0));
    expect(events.filter((event) => event.state === 'payment-approved')).toHaveLength(1);
    expect((await (await shop.signedIn('wade@store.test')).post(path(order?.payment.id ?? ''))).statusCode).toBe(403);
  });
});
