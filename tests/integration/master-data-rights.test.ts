import { beforeAll, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { type DataClient, dataRoot, masterData } from '../support/master-data.ts';
import { placeOne } from '../support/place-order.ts';
import type { TestApp } from '../support/test-app.ts';

describeEngines('who may use Master Data', (engine) => {
  let shop: TestApp;
  let admin: DataClient;
  let approver: DataClient;
  beforeAll(async () => {
    const store = await masterData(engine);
    shop = store.shop;
    admin = store.client('admin');
    approver = store.client('approver');
  });
  const customerOf = async (email: string) =>
    (await shop.deps.storage.read.customers.byEmail(email)) ?? expect.fail(`${email} is nobody.`);

  test('neither visitors nor shoppers, not even of their own', async () => {
    const { id } = await customerOf('maren@store.test');
    const shopper = await shop.signedIn('maren@store.test');
    for (const [browser, status] of [
      [shop.browser(), 401],
      [shopper, 403],
    ] as const) {
      const replies = [
        await browser.get(`${dataRoot}/CL/search?email=maren@store.test`),
        await browser.get(`${dataRoot}/CL/documents/${id}`),
        await browser.get(`${dataRoot}/AD/search?userId=${id}`),
        await browser.get(`${dataRoot}/CL/scroll`),
        await browser.post(`${dataRoot}/CL/documents`, { email: 'me@store.test' }),
        await browser.patch(`${dataRoot}/CL/documents/${id}`, { firstName: 'Me' }),
        await browser.post(`${dataRoot}/AD/documents`, { userId: id }),
        await browser.send(`${dataRoot}/CL/documents/${id}`, { method: 'DELETE' }),
      ];
      expect(replies.map(({ statusCode }) => statusCode)).toEqual(replies.map(() => status));
      expect(Object.keys(replies[0]?.json() ?? {}).sort()).toEqual(['Message', 'requestId']);
    }
  });

  test('no key without the right, and the refusal is kept', async () => {
    expect((await approver.get('CL/search?email=maren@store.test')).statusCode).toBe(403);
    expect((await approver.send('POST', 'CL/documents', { email: 'a@key.example' })).statusCode).toBe(403);
    expect((await approver.audit()).map(({ action }) => action)).toEqual(['refused', 'refused']);
  });

  test('an operator at work, but changes neither levels nor e-mails', async () => {
    const operator = await shop.signedIn('operator@store.test');
    const { id } = await customerOf('wade@store.test');
    const found = await operator.get(`${dataRoot}/CL/search?email=wade@store.test&_fields=phone`);
    expect(found.json()).toMatchObject([{ id, phone: '+15035550142' }]);
    expect((await operator.patch(`${dataRoot}/CL/documents/${id}`, { nickName: 'W' })).statusCode).toBe(200);
    for (const body of [{ email: 'taken.over@mail.example' }, { priceTables: 'trade' }])
      expect((await operator.patch(`${dataRoot}/CL/documents/${id}`, body)).statusCode).toBe(403);
    const admins = await shop.signedIn('admin@store.test');
    expect((await admins.patch(`${dataRoot}/CL/documents/${id}`, { email: 'x@mail.example' })).statusCode).toBe(403);
    expect((await admins.patch(`${dataRoot}/CL/documents/${id}`, { priceTables: 'trade' })).statusCode).toBe(200);
    expect(await customerOf('wade@store.test')).toMatchObject({ level: 'trade', more: { nickName: 'W' } });
  });

  test('while acting only the customer acted for is changed, and nobody is made or erased', async () => {
    const operator = await shop.signedIn('operator2@store.test');
    const [maren, trade] = [await customerOf('maren@store.test'), await customerOf('trade@store.test')];
    await operator.startCall('maren@store.test');
    const one = (id: string) => `${dataRoot}/CL/documents/${id}`;
    expect((await operator.patch(one(maren.id), { homePhone: '503 555 0133' })).statusCode).toBe(200);
    expect((await operator.patch(one(maren.id), { email: 'mine@mail.example' })).statusCode).toBe(403);
    expect((await operator.patch(one(trade.id), { firstName: 'X' })).statusCode).toBe(403);
    expect(
      (await operator.patch(`${dataRoot}/CL/documents`, { email: 'trade@store.test', firstName: 'X' })).statusCode,
    ).toBe(403);
    expect((await operator.patch(`${dataRoot}/CL/documents`, { email: 'new@mail.example' })).statusCode).toBe(403);
    expect((await operator.post(`${dataRoot}/CL/documents`, { email: 'new@mail.example' })).statusCode).toBe(403);
    const address = { street: 'Main', number: '1', city: 'Portland', state: 'OR', postalCode: '97201', country: 'USA' };
    expect((await operator.post(`${dataRoot}/AD/documents`, { ...address, userId: maren.id })).statusCode).toBe(200);
    expect((await operator.post(`${dataRoot}/AD/documents`, { ...address, userId: trade.id })).statusCode).toBe(403);
    const [theirs] = await shop.deps.storage.read.customers.addresses(trade.id);
    const other = `${dataRoot}/AD/documents/${theirs?.id}`;
    expect((await operator.patch(other, { number: '2' })).statusCode).toBe(403);
    expect((await operator.send(other, { method: 'DELETE' })).statusCode).toBe(403);
    const call = (await operator.get('/api/telesales/v1/toolbar')).json().call.id;
    const rows = await shop.deps.storage.read.audit.chain(`call:${call}`);
    expect(rows.map(({ action }) => action)).toEqual([
      'call-started',
      'customer-updated',
      ...Array(5).fill('refused'),
      'address-added',
      ...Array(3).fill('refused'),
    ]);
  });

  test('who is deleted is nobody: signed out, not found, without address and cart; orders stay', async () => {
    const buyer = await shop.signedIn('trade@store.test');
    const { id, number } = await customerOf('trade@store.test');
    const orderId = await placeOne(buyer, 'tea');
    const cart = new CheckoutClient(buyer);
    await cart.open();
    await cart.add('tea', 2);
    const gone = await admin.send('DELETE', `CL/documents/CL-${id}`);
    expect([gone.statusCode, gone.body]).toEqual([204, '']);
    for (const query of ['email=trade@store.test', `id=${id}`, '_where=createdIn is not null&lastName=Anders'])
      expect(await admin.search('CL', query)).toEqual([]);
    expect(await admin.search('AD', `userId=${id}`)).toEqual([]);
    for (const reply of [
      await admin.get(`CL/documents/${id}`),
      await admin.send('PATCH', `CL/documents/${id}`, { firstName: 'Back' }),
      await admin.send('DELETE', `CL/documents/${id}`),
    ])
      expect(reply.statusCode).toBe(404);
    expect((await admin.send('POST', 'AD/documents', { userId: id })).statusCode).toBe(400);
    expect((await buyer.navigate('/account')).headers.location).toMatch(/^\/login/);
    const staff = await shop.signedIn('admin@store.test');
    expect((await staff.navigate(`/admin/customers/${number}`)).statusCode).toBe(404);
    expect((await staff.navigate('/admin/customers')).body).not.toContain(number);
    expect((await staff.get(`/api/telesales/v1/customers?q=${number}`)).json().customers).toEqual([]);
    expect((await staff.get(`/api/oms/pvt/orders/${orderId}`)).json().clientProfileData.firstName).toBe('Maria');
    expect((await staff.navigate(`/admin/orders/${orderId}`)).statusCode).toBe(200);
    const open = await shop.deps.storage.read.carts.openOf({ kind: 'customer', customerId: id });
    expect([open?.lines, open?.attachments]).toEqual([[], {}]);
    expect((await admin.audit()).at(-1)).toMatchObject({ action: 'customer-erased', customerId: id });
    const again = await admin.customer({ email: 'trade@store.test' });
    expect(again).not.toBe(id);
  });
});
