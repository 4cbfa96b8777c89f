import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { type DataClient, masterData } from '../support/master-data.ts';
import type { TestApp } from '../support/test-app.ts';

describeEngines('addresses in Master Data', (engine) => {
  let shop: TestApp;
  let data: DataClient;
  let userId: string;
  beforeAll(async () => {
    const store = await masterData(engine);
    shop = store.shop;
    data = store.client('operator');
    userId = await data.customer({ email: 'home@address.example' });
  });
  const house = {
    addressName: 'My house',
    addressType: 'commercial',
    receiverName: 'Clark Kent',
    city: 'Raleigh',
    state: 'NC',
    country: 'USA',
    postalCode: '27601',
    street: 'Main Street',
    number: '300',
    neighborhood: 'Downtown',
    complement: '3rd floor',
    reference: 'Next to the park',
    geoCoordinate: '35.7796,-78.6382',
  };
  const make = async (body: Readonly<Record<string, unknown>> = {}) => {
    const reply = await data.send('POST', 'AD/documents', { ...house, userId, ...body });
    expect([reply.statusCode, reply.body]).toEqual([200, expect.stringContaining('"Id":"AD-')]);
    return String(reply.json().Id).slice(3);
  };
  const all = async (id: string) => (await data.get(`AD/documents/${id}?_fields=_all`)).json();
  const addressesOf = (id: string) => shop.deps.storage.read.customers.addresses(id);

  test('one is made, read, found, changed and deleted', async () => {
    const id = await make();
    expect(await all(`AD-${id}`)).toMatchObject({
      ...house,
      addressLabel: 'My house',
      id,
      userId,
      dataEntityId: 'AD',
      createdBy: 'key-operator',
      createdIn: '2026-03-12T18:00:00.000Z',
      updatedIn: null,
      countryfake: null,
      followers: [],
    });
    expect(await data.search('AD', `userId=CL-${userId}&_fields=city,postalCode`)).toEqual([
      { id, accountId: 'harbor', accountName: 'harbor', dataEntityId: 'AD', city: 'Raleigh', postalCode: '27601' },
    ]);
    const changed = await data.send('PATCH', `AD/documents/${id}`, {
      number: '301',
      reference: null,
      addressType: 'invoice',
    });
    expect([changed.statusCode, changed.json()]).toEqual([
      200,
      { Id: `AD-${id}`, Href: `http://store.test/api/dataentities/AD/documents/${id}` },
    ]);
    expect(await all(id)).toMatchObject({
      number: '301',
      reference: null,
      addressType: 'invoice',
      city: 'Raleigh',
      updatedBy: 'key-operator',
    });
    const gone = await data.send('DELETE', `AD/documents/${id}`);
    expect([gone.statusCode, gone.body]).toEqual([204, '']);
    expect((await data.get(`AD/documents/${id}`)).statusCode).toBe(404);
    expect((await data.send('DELETE', `AD/documents/${id}`)).statusCode).toBe(404);
  });

  test('the first address is where deliveries go, and the next one when it is deleted', async () => {
    const owner = await data.customer({ email: 'first@address.example' });
    const [first] = [await make({ userId: owner }), await make({ userId: `CL-${owner}`, addressName: 'Work' })];
    expect((await addressesOf(owner)).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['My house', true],
      ['Work', false],
    ]);
    await data.send('DELETE', `AD/documents/${first}`);
    expect((await addressesOf(owner)).map(({ name, isDefault }) => [name, isDefault])).toEqual([['Work', true]]);
  });

  test('two first addresses at once are not both the default', async () => {
    const owner = await data.customer({ email: 'twice@address.example' });
    await Promise.all([make({ userId: owner }), make({ userId: owner })]);
    expect((await addressesOf(owner)).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('a customer sees it in the cart, and the operator in the card', async () => {
    const wade = await shop.deps.storage.read.customers.byEmail('wade@store.test');
    await make({ userId: wade?.id, addressName: 'Cabin' });
    const shopper = await shop.signedIn('wade@store.test');
    const profile = await shopper.get('/api/checkout/pub/profiles?email=wade@store.test');
    expect(profile.json().availableAddresses).toContainEqual(
      expect.objectContaining({ street: 'Main Street', number: '300' }),
    );
    const operator = await shop.signedIn('operator@store.test');
    const card = (await operator.get(`/api/telesales/v1/customers/${wade?.number}`)).json();
    expect(card.addresses.map(({ name }: { name: string }) => name)).toContain('Cabin');
    expect(card.version).toBe((await shop.deps.storage.read.customers.byEmail('wade@store.test'))?.updatedAt);
  });

  test.each([
    ['without a customer', { userId: undefined }, 'userId names no customer'],
    ['of nobody', { userId: 'none' }, 'userId names no customer'],
    ['without a street', { street: ' ' }, 'street: '],
    ['in no country', { country: 'US' }, 'country: Write the country as three letters'],
    ['with another country’s postal code', { postalCode: 'SW1A 1AA' }, 'postalCode: '],
    ['of an unknown kind', { addressType: 'castle' }, 'addressType: Write one of residential, commercial'],
    ['at no place', { geoCoordinate: '91,0' }, 'geoCoordinate: Write'],
    ['at a place of words', { geoCoordinate: 'here' }, 'geoCoordinate: Write'],
    ['at a list', { geoCoordinate: [1, 2] }, 'geoCoordinate must be'],
    ['with a long name', { addressName: 'x'.repeat(201) }, 'addressName: Write 200 characters at most'],
    ['with a field of its own', { planet: 'Earth' }, 'AD has no field planet here'],
  ])('an address %s is refused', async (_, body, words) => {
    const reply = await data.send('POST', 'AD/documents', { ...house, userId, ...body });
    expect([reply.statusCode, reply.json().Message]).toEqual([400, expect.stringContaining(words)]);
  });

  test('an address stays with its customer', async () => {
    const id = await make();
    const other = await data.customer({ email: 'other@address.example' });
    const moved = await data.send('PATCH', `AD/documents/${id}`, { userId: other });
    expect([moved.statusCode, moved.json().Message]).toEqual([400, expect.stringContaining('stays with its customer')]);
    expect((await data.send('PATCH', `AD/documents/${id}`, await all(id))).statusCode).toBe(200);
  });

  test('PATCH without an id makes one, with an id changes it', async () => {
    const made = await data.send('PATCH', 'AD/documents', { ...house, userId });
    expect([made.statusCode, made.json()]).toMatchObject([201, { documentId: expect.any(String) }]);
    const id = made.json().documentId;
    const changed = await data.send('PATCH', 'AD/documents', { id: `AD-${id}`, city: 'Durham' });
    expect([changed.statusCode, changed.json().documentId, (await all(id)).city]).toEqual([200, id, 'Durham']);
  });

  test('all are read bit by bit, or by postal code', async () => {
    const first = await data.get('AD/scroll?_size=2&_fields=postalCode');
    const ids = first.json().map(({ id }: { id: string }) => id);
    for (let part = first; part.json().length > 0; ) {
      part = await data.get(`AD/scroll?_token=${String(first.headers['x-vtex-md-token'])}`);
      ids.push(...part.json().map(({ id }: { id: string }) => id));
    }
    expect([ids.length, new Set(ids).size]).toEqual([Number(first.headers['rest-content-total']), ids.length]);
    expect((await data.search('AD', 'postalCode=972*')).length).toBe(3);
    expect((await data.get('AD/search?city=Raleigh')).json().Message).toContain('city is no filter of AD');
    expect((await data.get('AD/search?postalCode=*1')).statusCode).toBe(503);
  });

  test('each change leaves a row', async () => {
    const id = await make();
    await data.send('PATCH', `AD/documents/${id}`, { number: '9' });
    await data.send('PATCH', `AD/documents/${id}`, { number: '9' });
    await data.send('DELETE', `AD/documents/${id}`);
    const rows = (await data.audit()).filter(({ details }) => details.includes(id));
    expect(rows.map(({ action, customerId }) => [action, customerId])).toEqual([
      ['address-added', userId],
      ['address-changed', userId],
      ['address-deleted', userId],
    ]);
  });
});
