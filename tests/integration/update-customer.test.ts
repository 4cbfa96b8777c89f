import { beforeAll, expect, test } from 'vitest';
import { type CustomerDesk, customerDesk, newcomer, customersPath as path } from '../support/customer-desk.ts';
import { describeEngines } from '../support/engines.ts';
import { aCustomer } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('changing a customer', (engine) => {
  let desk: CustomerDesk;
  let store: TestApp;
  let operator: TestBrowser;
  let admin: TestBrowser;
  beforeAll(async () => {
    desk = await customerDesk(engine);
    ({ store, operator, admin } = desk);
  });
  const change = (number: string, body: Record<string, unknown>, browser = operator) =>
    browser.patch(`${path}/${number}`, body);

  test('tells what changed from what to what, and keeps it in the audit', async () => {
    const card = await desk.make({ phone: '(503) 555-0151', documentType: 'ein', document: '911144442' });
    store.advance(60_000);
    const reply = await change(card.number, {
      version: card.version,
      confirmedDifferent: true,
      firstName: 'Inés',
      phone: '503.555.0148',
      company: 'Northline Café LLC',
      homePhone: '+55 11 98765-4321',
    });
    expect([reply.statusCode, reply.json().error]).toEqual([200, undefined]);
    expect(reply.json()).toMatchObject({
      customer: {
        phone: '(503) 555-0148',
        company: 'Northline Café LLC',
        homePhone: '+55 11 98765 4321',
        document: '91-1144442',
      },
      changed: [
        { field: 'phone', from: '(503) 555-0151', to: '(503) 555-0148' },
        { field: 'company', from: '', to: 'Northline Café LLC' },
        { field: 'homePhone', from: '', to: '+55 11 98765 4321' },
      ],
    });
    const kept = await desk.customerOf(card.number);
    expect(kept.updatedAt).toBe(store.deps.clock.now());
    const rows = await desk.auditOf(kept.id);
    expect(JSON.parse(rows.at(-1)?.details ?? '')).toMatchObject({
      changed: { phone: { from: '(503) 555-0151', to: '(503) 555-0148' } },
    });
  });

  test('what comes back as it was shown is no change, even if nobody would take it today', async () => {
    await store.deps.storage.tx(async ({ customers }) =>
      customers.save(
        await aCustomer('old@gmail.com', {
          number: 'C-900',
          phone: '12345',
          documentType: 'ein',
          document: 'x',
          company: 'x'.repeat(300),
        }),
      ),
    );
    const card = (await operator.get(`${path}/C-900`)).json();
    const { version, firstName, lastName, phone, document, documentType, company } = card;
    const same = await change('C-900', { version, firstName, lastName, phone, document, documentType, company });
    expect(same.json()).toMatchObject({ changed: [], customer: { version } });
    const other = await change('C-900', { version, phone, company: 'Short' });
    expect(other.json().changed).toHaveLength(1);
  });

  test('a customer whom somebody changed meanwhile is not overwritten', async () => {
    const card = await desk.make();
    const second = await store.signedIn('operator2@store.test');
    expect((await change(card.number, { version: card.version, lastName: 'Lima' }, second)).statusCode).toBe(200);
    const late = await change(card.number, { version: card.version, lastName: 'Souza' });
    expect(late.statusCode).toBe(409);
    expect(late.json().error).toMatchObject({
      code: 'customer-changed',
      message: expect.stringContaining('Tomas Okafor changed this customer meanwhile'),
      details: { changedBy: 'Tomas Okafor', customer: { lastName: 'Lima' } },
    });
    const { version } = late.json().error.details.customer;
    expect((await change(card.number, { version, lastName: 'Souza' })).json().customer.lastName).toBe('Souza');
  });

  test('of several changes at one moment each sees the others', async () => {
    const card = await desk.make();
    const replies = await Promise.all(
      ['Lima', 'Souza', 'Alves'].map((lastName) => change(card.number, { version: card.version, lastName })),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  });

  test('the e-mail stays the customer’s own', async () => {
    const card = await desk.make();
    for (const browser of [operator, admin]) {
      const reply = await change(card.number, { version: card.version, email: 'other@gmail.com' }, browser);
      expect(reply.json().error).toMatchObject({
        code: 'customer-invalid',
        fields: { email: 'Only the customer can change it.' },
        details: { problems: { email: { code: 'emailFixed' } } },
      });
    }
    expect((await change(card.number, { version: card.version, email: card.email })).json().changed).toEqual([]);
  });

  test('a phone that another customer has is asked about', async () => {
    const other = await desk.make({ phone: '503 555 0199' });
    const card = await desk.make();
    const body = { version: card.version, phone: '(503) 555-0199' };
    expect((await change(card.number, body)).json().error).toMatchObject({
      code: 'possible-duplicate',
      details: { candidates: [{ number: other.number, reasons: ['phone'] }] },
    });
    expect((await change(card.number, { ...body, confirmedDifferent: true })).statusCode).toBe(200);
  });

  test('a name cannot be taken away, another member can', async () => {
    const card = await desk.make({ company: 'Café' });
    const reply = await change(card.number, { version: card.version, firstName: '', company: '' });
    expect(reply.json().error.fields).toEqual({ firstName: 'This is needed.' });
    expect((await change(card.number, { version: card.version, company: '' })).json().changed).toEqual([
      { field: 'company', from: 'Café', to: '' },
    ]);
  });

  test('a level is an administrator’s to give and to take', async () => {
    const card = await desk.make();
    const refused = await change(card.number, { version: card.version, level: 'trade-plus' });
    expect(refused.json().error.fields).toHaveProperty('level');
    const given = await change(card.number, { version: card.version, level: 'trade-plus' }, admin);
    expect(given.json().changed).toEqual([{ field: 'level', from: 'Retail', to: 'Trade Plus' }]);
    const { version } = given.json().customer;
    expect((await change(card.number, { version, level: 'retail' })).json().error.fields).toHaveProperty('level');
    expect((await change(card.number, { version, level: 'trade-plus', company: 'X' })).statusCode).toBe(200);
  });

  test('another saved address becomes the delivery address; one of somebody else does not', async () => {
    const card = await desk.make();
    const { id } = await desk.customerOf(card.number);
    const address = {
      customerId: id,
      receiver: 'Inés',
      street: 'Pine St',
      complement: '',
      neighborhood: '',
      city: 'Portland',
      state: 'OR',
      postalCode: '97214',
      country: 'USA',
    };
    await store.deps.storage.tx(async ({ customers }) => {
      await customers.saveAddress({ ...address, id: `${id}-1`, name: 'Home', number: '41', isDefault: true });
      await customers.saveAddress({ ...address, id: `${id}-2`, name: 'Work', number: '7', isDefault: false });
    });
    const reply = await change(card.number, { version: card.version, deliveryAddressId: `${id}-2` });
    expect(reply.json()).toMatchObject({
      customer: {
        addresses: [
          { name: 'Work', isDefault: true },
          { name: 'Home', isDefault: false },
        ],
      },
      changed: [
        { field: 'deliveryAddress', from: '41 Pine St, Portland, OR 97214', to: '7 Pine St, Portland, OR 97214' },
      ],
    });
    const other = await desk.make();
    const stolen = await change(other.number, { version: other.version, deliveryAddressId: `${id}-1` });
    expect(stolen.json().error.code).toBe('address-unknown');
  });

  test('a number that is nobody’s is told so', async () => {
    expect((await change('C-1', { version: 1 })).statusCode).toBe(404);
  });

  test('while acting, the operator changes the customer acted for and nobody else', async () => {
    const person = await store.signedIn('operator2@store.test');
    await person.startCall('maren@store.test');
    const { customers } = store.deps.storage.read;
    const [maren, wade] = [await customers.byEmail('maren@store.test'), await customers.byEmail('wade@store.test')];
    const own = await change(maren?.number ?? '', { version: maren?.updatedAt, company: 'Northline' }, person);
    expect(own.statusCode).toBe(200);
    const other = await change(wade?.number ?? '', { version: wade?.updatedAt, company: 'Northline' }, person);
    expect([other.statusCode, other.json().error.code]).toEqual([403, 'not-while-acting']);
    expect((await person.post(path, newcomer())).json().error.code).toBe('not-while-acting');
  });
});
