import { beforeAll, expect, test } from 'vitest';
import { outbox } from '../../server/features/messages/outbox.ts';
import type { DuplicateDetails } from '../../shared/api/telesales-customers.ts';
import { type CustomerDesk, customerDesk, newcomer, customersPath as path } from '../support/customer-desk.ts';
import { describeEngines } from '../support/engines.ts';
import { aCustomer } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('making a customer', (engine) => {
  let desk: CustomerDesk;
  let store: TestApp;
  let operator: TestBrowser;
  let admin: TestBrowser;
  beforeAll(async () => {
    desk = await customerDesk(engine);
    ({ store, operator, admin } = desk);
  });

  test('gives a number, no password and no mail, with consent from now on and a row in the audit', async () => {
    const card = await desk.make({ email: 'josé.luis@exämple.com', phone: '(503) 555-0177', company: 'Café "Ñ" <b>' });
    expect(card).toMatchObject({
      number: expect.stringMatching(/^C-12\d{3}$/),
      name: 'Inés Núñez',
      email: 'josé.luis@exämple.com',
      phone: '(503) 555-0177',
      company: 'Café "Ñ" <b>',
      level: 'retail',
      phoneHelpSince: store.deps.clock.now(),
      disabled: false,
      refusal: null,
    });
    const kept = await desk.customerOf(card.number);
    expect(kept).toMatchObject({ passwordHash: undefined, phone: '+15035550177', updatedBy: 'Nadia Brandt' });
    expect(await desk.auditOf(kept.id)).toMatchObject([
      { action: 'customer-created', actor: expect.stringMatching(/^staff:/) },
    ]);
    expect((await outbox(store.deps, {})).messages.filter(({ customerId }) => customerId === kept.id)).toEqual([]);
    expect((await operator.get(`${path}?q=${encodeURIComponent('núñez')}`)).json().customers).toMatchObject([
      { number: card.number },
    ]);
    const caller = await store.signedIn('operator2@store.test');
    expect((await caller.startCall('josé.luis@exämple.com')).statusCode).toBe(201);
  });

  test('mails an address to set a password only when it was asked for, in the customer’s language', async () => {
    const card = await desk.make({ sendPasswordMail: true, locale: 'es' });
    const { messages } = await outbox(store.deps, {});
    expect(messages[0]).toMatchObject({
      template: 'set-password',
      recipient: card.email,
      locale: 'es',
      state: 'kept',
    });
  });

  test('two makers of one e-mail at once make one account', async () => {
    const second = await store.signedIn('operator2@store.test');
    const body = newcomer({ email: 'same-moment@gmail.com' });
    const replies = await Promise.all(
      [operator, second, admin, operator].map((person) => person.post(path, { ...body, confirmedDifferent: true })),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409]);
    const refusals = replies.filter(({ statusCode }) => statusCode === 409).map((reply) => reply.json().error);
    for (const error of refusals)
      expect(error).toMatchObject({ code: 'email-taken', details: { customer: { email: 'same-moment@gmail.com' } } });
  });

  test('numbers are never given twice', async () => {
    await store.deps.storage.tx(async ({ customers, meta }) => {
      const next = await meta.next('customer', 12_001);
      await customers.save(await aCustomer('imported@gmail.com', { number: `C-${next + 1}` }));
    });
    const cards = await Promise.all([desk.make(), desk.make(), desk.make()]);
    expect(new Set(cards.map(({ number }) => number)).size).toBe(3);
  });

  test('each field says what is wrong with it, in words and as a code', async () => {
    const reply = await operator.post(path, {
      firstName: ' ',
      email: 'nobody',
      phone: '12',
      documentType: 'ein',
      document: '93-1',
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().error).toMatchObject({
      code: 'customer-invalid',
      fields: {
        firstName: 'This is needed.',
        lastName: 'This is needed.',
        email: expect.stringContaining('name@example.com'),
        phone: expect.stringContaining('(201) 555-0123'),
        document: expect.stringContaining('91-1144442'),
        consent: expect.stringContaining('Ask the customer'),
      },
      details: { problems: { phone: { code: 'phone', example: '(201) 555-0123' }, consent: { code: 'consent' } } },
    });
  });

  test('without the customer’s yes there is no account', async () => {
    for (const consent of [undefined, false])
      expect((await operator.post(path, newcomer({ consent }))).json().error.fields).toHaveProperty('consent');
  });

  test.each([
    ['an array for a name', { firstName: ['x'] }],
    ['a number for a phone', { phone: 5 }],
    ['a level that is none', { level: 'gold' }],
    ['a name of 10,001 characters', { firstName: 'x'.repeat(10_001) }],
  ])('%s is refused', async (_, given) => {
    expect((await operator.post(path, newcomer(given))).statusCode).toBe(400);
  });

  test('members that nobody may set are left out', async () => {
    const card = await desk.make({ id: 'mine', number: 'C-1', passwordHash: 'x', disabled: true, phoneHelpSince: 1 });
    expect(card.number).toMatch(/^C-12/);
    expect(await desk.customerOf(card.number)).toMatchObject({ passwordHash: undefined, disabled: false });
  });

  test('only an administrator gives another level than the first', async () => {
    expect((await operator.post(path, newcomer({ level: 'trade' }))).json().error.fields).toHaveProperty('level');
    expect((await admin.post(path, newcomer({ level: 'trade' }))).json()).toMatchObject({ level: 'trade' });
  });

  test('an e-mail that a customer has, in any spelling, or a colleague, is refused', async () => {
    const taken = (await operator.post(path, newcomer({ email: 'MAREN@store.test' }))).json().error;
    expect(taken).toMatchObject({
      code: 'email-taken',
      fields: { email: expect.stringMatching(/^C-\d+ Maren Holloway has this e-mail/) },
      details: { customer: { name: 'Maren Holloway' } },
    });
    const colleague = (await operator.post(path, newcomer({ email: 'admin@store.test' }))).json().error;
    expect(colleague).toMatchObject({ code: 'email-taken', details: { customer: null } });
  });

  test('a possible duplicate is asked about, and made once it is somebody else', async () => {
    const first = await desk.make({
      email: 'a@northline.example',
      phone: '503 555 0190',
      documentType: 'ein',
      document: '93-1234567',
    });
    const body = newcomer({ email: 'b@NORTHLINE.example', phone: '+1 (503) 555-0190' });
    const asked = await operator.post(path, body);
    expect(asked.statusCode).toBe(409);
    const details: DuplicateDetails = asked.json().error.details;
    expect(asked.json().error).toMatchObject({
      code: 'possible-duplicate',
      message: expect.stringContaining(first.number),
    });
    expect(details.candidates).toMatchObject([{ number: first.number, reasons: ['phone', 'company-domain'] }]);
    expect(await store.deps.storage.read.customers.byEmail('b@northline.example')).toBeUndefined();
    const confirmed = await operator.post(path, { ...body, confirmedDifferent: true });
    expect(confirmed.statusCode).toBe(201);
    const byDocument = await operator.post(path, newcomer({ documentType: 'ein', document: '931234567' }));
    expect(byDocument.json().error.details.candidates).toMatchObject([{ number: first.number, reasons: ['document'] }]);
    const kept = await desk.customerOf(confirmed.json().number);
    expect(JSON.parse((await desk.auditOf(kept.id))[0]?.details ?? '')).toMatchObject({
      differentFrom: [first.number],
    });
  });

  test('strangers at one mail provider are no duplicates', async () => {
    await desk.make({ email: 'one@gmail.com' });
    await desk.make({ email: 'two@gmail.com' });
  });

  test('the form offers what this person may choose', async () => {
    const form = (await operator.get('/api/telesales/v1/customer-form')).json();
    expect(form).toEqual({
      documentTypes: [
        { id: 'ein', name: 'EIN', example: '91-1144442' },
        { id: 'passport', name: '', example: '' },
        { id: 'other', name: '', example: '' },
      ],
      companyDocument: 'EIN',
      phoneExample: '(201) 555-0123',
      levels: ['retail'],
      mailLeaves: false,
    });
    expect((await admin.get('/api/telesales/v1/customer-form')).json().levels).toEqual([
      'retail',
      'trade',
      'trade-plus',
    ]);
  });

  test('shoppers and visitors neither make nor change customers', async () => {
    const shopper = await store.signedIn('maren@store.test');
    for (const [browser, status] of [
      [shopper, 403],
      [store.browser(), 401],
    ] as const) {
      expect((await browser.post(path, newcomer())).statusCode).toBe(status);
      expect((await browser.patch(`${path}/C-1`, { version: 1 })).statusCode).toBe(status);
    }
  });
});
