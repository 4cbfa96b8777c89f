import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { type DataClient, masterData } from '../support/master-data.ts';
import { documentOf, textOf } from '../support/page-document.ts';
import type { TestApp } from '../support/test-app.ts';

describeEngines('customers in Master Data', (engine) => {
  let shop: TestApp;
  let admin: DataClient;
  let operator: DataClient;
  beforeAll(async () => {
    const store = await masterData(engine);
    shop = store.shop;
    admin = store.client('admin');
    operator = store.client('operator');
  });
  const all = async (id: string) => (await admin.get(`CL/documents/${id}?_fields=_all`)).json();
  const keptOf = async (id: string) =>
    (await shop.deps.storage.read.customers.byId(id)) ?? expect.fail(`${id} is gone`);

  const clark = {
    email: 'clark.kent@mail.example',
    firstName: 'Clark',
    lastName: 'Kent',
    phone: '+12025550195',
    documentType: 'EIN',
    document: '91-1144442',
    isCorporate: false,
    isNewsletterOptIn: false,
    localeDefault: 'pt-BR',
    homePhone: '(202) 555-0196',
    birthDate: '1992-11-17T00:00:00Z',
    nickName: 'Superman',
    gender: 'male',
  };

  test('one is made, found, read, changed, and found as changed', async () => {
    const made = await admin.send('POST', 'CL/documents', clark);
    const id = String(made.json().Id).replace('CL-', '');
    expect([made.statusCode, made.json()]).toEqual([
      200,
      { Id: `CL-${id}`, Href: `http://store.test/api/dataentities/CL/documents/${id}` },
    ]);
    expect(await all(`CL-${id}`)).toMatchObject({
      ...clark,
      id,
      userId: id,
      accountName: 'harbor',
      dataEntityId: 'CL',
      document: '911144442',
      homePhone: '+12025550196',
      localeDefault: 'pt-BR',
      corporateName: null,
      priceTables: 'retail',
      createdIn: '2026-03-12T18:00:00.000Z',
      updatedBy: 'key-admin',
    });
    expect(await admin.search('CL', 'email=CLARK.kent@mail.example&_fields=firstName,phone')).toEqual([
      { id, accountId: 'harbor', accountName: 'harbor', dataEntityId: 'CL', firstName: 'Clark', phone: '+12025550195' },
    ]);
    const changed = await admin.send('PATCH', `CL/documents/${id}`, {
      lastName: 'Lane',
      corporateName: 'Daily Planet',
    });
    expect([changed.statusCode, changed.json().Id]).toEqual([200, `CL-${id}`]);
    expect(await admin.search('CL', '_where=(lastName=Lane AND isCorporate=true)&_fields=lastName')).toMatchObject([
      { id, lastName: 'Lane' },
    ]);
    expect(await admin.search('CL', 'lastName=Kent')).toEqual([]);
  });

  test('members that are not sent stay, null takes one away', async () => {
    const id = await admin.customer({ ...clark, email: 'a@null.example', document: null, documentType: null });
    await admin.send('PATCH', `CL/documents/${id}`, { phone: null, gender: null, isNewsletterOptIn: true });
    expect(await all(id)).toMatchObject({
      phone: null,
      gender: null,
      isNewsletterOptIn: true,
      nickName: 'Superman',
      homePhone: '+12025550196',
    });
  });

  test('a document that was read can be sent back whole', async () => {
    const id = await admin.customer({ email: 'back@whole.example', corporateName: 'Whole', birthDate: '2000-02-29' });
    const before = await all(id);
    expect((await admin.send('PATCH', `CL/documents/${id}`, before)).statusCode).toBe(200);
    expect(await all(id)).toEqual(before);
  });

  test('who was made here has neither password nor phone help, and may get them', async () => {
    const kept = await keptOf(await admin.customer({ email: 'fresh@made.example' }));
    expect(kept).toMatchObject({ passwordHash: undefined, phoneHelpSince: undefined, disabled: false });
    const caller = await shop.signedIn('operator@store.test');
    expect((await caller.startCall('fresh@made.example')).statusCode).toBe(403);
  });

  test('an e-mail that a customer has, or a colleague, is refused', async () => {
    await admin.customer({ email: 'first@taken.example' });
    const again = await admin.send('POST', 'CL/documents', { email: 'FIRST@taken.example' });
    expect([again.statusCode, again.json().Message]).toEqual([409, expect.stringContaining('has this e-mail')]);
    const colleague = await admin.send('POST', 'CL/documents', { email: 'admin@store.test' });
    expect([colleague.statusCode, colleague.json().Message]).toEqual([409, expect.stringContaining('colleague')]);
    const id = await admin.customer({ email: 'second@taken.example' });
    expect((await admin.send('PATCH', `CL/documents/${id}`, { email: 'first@taken.example' })).statusCode).toBe(409);
    expect((await all(id)).email).toBe('second@taken.example');
  });

  test('the same e-mail made four times at once is made once', async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => admin.send('POST', 'CL/documents', { email: 'once@same.example' })),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409]);
  });

  test.each([
    ['without an e-mail', { firstName: 'A' }, 'email: This is needed.'],
    ['an e-mail that is none', { email: 'x' }, 'email: Write an e-mail address'],
    ['a phone that nobody has', { email: 'p@bad.example', phone: '12' }, 'phone: Write a phone number such as (201)'],
    ['a phone of a company', { email: 'p@bad.example', businessPhone: '1' }, 'Phone: Write a phone number'],
    ['a document that cannot be', { email: 'p@bad.example', documentType: 'ein', document: '1' }, 'document: This EIN'],
    ['a field of its own', { email: 'p@bad.example', isVip: true, x: 1 }, 'CL has no field isVip, x here'],
    ['a company without a name', { email: 'p@bad.example', isCorporate: true }, 'needs corporateName'],
    ['a level that is none', { email: 'p@bad.example', priceTables: 'gold' }, 'Write one of retail, trade'],
    ['a day that is none', { email: 'p@bad.example', birthDate: '2026-02-30' }, 'Write a day such as'],
    ['a name of 101 characters', { email: 'p@bad.example', nickName: 'x'.repeat(101) }, '100 characters at most'],
    ['an array', { email: ['p@bad.example'] }, 'email must be'],
    ['a newsletter as a text', { email: 'p@bad.example', isNewsletterOptIn: 'yes' }, 'isNewsletterOptIn must be'],
  ])('%s is refused in words', async (_, body, words) => {
    const reply = await admin.send('POST', 'CL/documents', body);
    expect([reply.statusCode, reply.json().Message]).toEqual([400, expect.stringContaining(words)]);
    expect(await shop.deps.storage.read.customers.byEmail('p@bad.example')).toBeUndefined();
  });

  test('levels and e-mails are for those who manage customers', async () => {
    const id = await admin.customer({ email: 'level@rights.example', priceTables: 'trade' });
    expect((await all(id)).priceTables).toBe('trade');
    for (const body of [{ priceTables: 'trade-plus' }, { priceTables: null }, { email: 'mine@rights.example' }]) {
      const reply = await operator.send('PATCH', `CL/documents/${id}`, body);
      expect([reply.statusCode, reply.json().Message]).toEqual([
        403,
        expect.stringMatching(/^Not saved\. (price|email)/),
      ]);
    }
    expect(
      (await operator.send('POST', 'CL/documents', { email: 'x@rights.example', priceTables: 'trade' })).statusCode,
    ).toBe(403);
    expect((await operator.send('DELETE', `CL/documents/${id}`)).statusCode).toBe(403);
    expect((await operator.send('PATCH', `CL/documents/${id}`, { firstName: 'Ada' })).statusCode).toBe(200);
    expect((await admin.send('PATCH', `CL/documents/${id}`, { email: 'new@rights.example' })).statusCode).toBe(200);
    expect(await all(id)).toMatchObject({ firstName: 'Ada', email: 'new@rights.example', priceTables: 'trade' });
    const refusals = (await operator.audit()).filter(({ action }) => action === 'refused');
    expect(refusals.length).toBeGreaterThanOrEqual(5);
    expect(JSON.parse(refusals[0]?.details ?? '')).toMatchObject({
      code: 'right-missing',
      what: 'PATCH /api/dataentities/CL/documents/:id',
    });
  });

  test('PATCH without an id changes the customer of the e-mail, or makes one', async () => {
    const body = { email: 'upsert@same.example', firstName: 'Uma' };
    const made = await admin.send('PATCH', 'CL/documents', body);
    const id = made.json().documentId;
    expect([made.statusCode, made.json()]).toEqual([
      201,
      { id: `CL-${id}`, href: `http://store.test/api/dataentities/CL/documents/${id}`, documentId: id },
    ]);
    const changed = await admin.send('PATCH', 'CL/documents', { ...body, firstName: 'Úrsula' });
    expect([changed.statusCode, changed.json().documentId]).toEqual([200, id]);
    expect((await admin.send('PATCH', 'CL/documents', { id, lastName: 'Le Guin' })).statusCode).toBe(200);
    expect(await all(id)).toMatchObject({ firstName: 'Úrsula', lastName: 'Le Guin' });
    expect((await admin.send('PATCH', 'CL/documents', { id: 'none', lastName: 'x' })).statusCode).toBe(404);
  });

  test('each change leaves a row with what it was before', async () => {
    const id = await admin.customer({ email: 'row@audit.example', nickName: 'Ro' });
    await admin.send('PATCH', `CL/documents/${id}`, { firstName: 'Rosa', nickName: 'Rosie' });
    await admin.send('PATCH', `CL/documents/${id}`, { firstName: 'Rosa' });
    const rows = (await admin.audit()).filter(({ customerId }) => customerId === id);
    expect(rows.map(({ action }) => action)).toEqual(['customer-created', 'customer-updated']);
    expect(JSON.parse(rows[1]?.details ?? '').changed).toEqual({
      firstName: { from: '', to: 'Rosa' },
      nickName: { from: 'Ro', to: 'Rosie' },
    });
  });

  test('the dashboard shows who changed a customer by the wire, and when', async () => {
    const id = await admin.customer({ email: 'shown@desk.example', firstName: 'Shown' });
    await admin.send('PATCH', `CL/documents/${id}`, { corporateName: 'Desk & Co' });
    const browser = await shop.signedIn('admin@store.test');
    const { number } = await keptOf(id);
    const page = textOf(documentOf((await browser.navigate(`/admin/customers/${number}`)).body).body);
    expect(page).toContain('Mar 12, 11:00 AM, by key-admin');
    expect((await browser.navigate('/admin/customers?q=Desk')).body).toContain('Desk &amp; Co');
  });

  test('documents that are nobody’s are not there', async () => {
    for (const id of ['none', 'CL-none', "' OR 1=1", '..%2F..', 'x'.repeat(100)]) {
      const path = `CL/documents/${encodeURIComponent(id)}`;
      const replies = [await admin.get(path), await admin.send('PATCH', path, {}), await admin.send('DELETE', path)];
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
      expect(replies[0]?.json()).toMatchObject({ Message: 'There is no document with this id.' });
    }
  });
});
