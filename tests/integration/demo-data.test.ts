import { beforeAll, expect, test } from 'vitest';
import { isPasswordRight } from '../../server/features/login/passwords.ts';
import { isDemo, NotEmptyError, seedDemo } from '../../server/storage/demo/seed-demo.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { dayOf } from '../../shared/domain/zoned-day.ts';
import { allOrders, seededAt, seedingDeps } from '../support/demo-store.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';

describeEngines('the demo store', (engine) => {
  let storage: Storage;

  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await seedDemo(seedingDeps(storage));
  });

  const maren = () => storage.read.customers.byEmail('maren.holloway@northlinecafe.example');

  test('has subscriptions of a few customers, with goods, a place and a day to come', async () => {
    const subscriptions = await storage.read.subscriptions.list({}, { offset: 0, limit: 10 });
    expect(subscriptions.map(({ title, status }) => [title, status]).sort()).toEqual([
      ['Beans for the bar', 'ACTIVE'],
      ['Morning coffee', 'ACTIVE'],
      ['Office kitchen', 'PAUSED'],
    ]);
    for (const { items, customerId, addressId, next } of subscriptions) {
      expect(items.length).toBeGreaterThan(0);
      const skus = await storage.read.catalog.skus(items.map(({ skuId }) => skuId));
      expect(skus).toHaveLength(items.length);
      const addresses = await storage.read.customers.addresses(customerId);
      expect(addresses.map(({ id }) => id)).toContain(addressId);
      expect(next.at).toBeGreaterThan(seededAt);
    }
  });

  test('has its staff, each with their role and the one password', async () => {
    const staff = await storage.read.staff.list();
    expect(new Map(staff.map((it) => [it.email, [`${it.firstName} ${it.lastName}`, ...it.roles]]))).toEqual(
      new Map([
        ['admin@harbor.example', ['Priya Raman', 'admin']],
        ['approver@harbor.example', ['Elena Sousa', 'approver']],
        ['operator@harbor.example', ['Nadia Brandt', 'operator']],
        ['operator2@harbor.example', ['Tomas Okafor', 'operator']],
        ['restricted@harbor.example', ['Sofia Lindqvist', 'operator-restricted']],
      ]),
    );
    for (const { passwordHash } of staff) expect(await isPasswordRight(passwordHash, 'harbor-demo')).toBe(true);
    expect(new Set(staff.map((it) => it.passwordHash)).size).toBe(staff.length);
  });

  test.each([
    ['wade@example.com', { firstName: 'Wade', lastName: 'Wilson', level: 'retail', company: '' }],
    ['maria.anders@example.com', { firstName: 'Maria', level: 'trade', company: 'Anders Feinkost' }],
    [
      'maren.holloway@northlinecafe.example',
      { number: 'C-10482', level: 'trade-plus', company: 'Northline Café', phone: '+15035550142' },
    ],
    ['ana.souza@example.com', { phoneHelpSince: undefined, disabled: false, locale: 'pt-BR' }],
    ['blocked@example.com', { disabled: true }],
  ])('knows %s, who can log in', async (email, members) => {
    const customer = await storage.read.customers.byEmail(email);
    expect(customer).toMatchObject(members);
    expect(await isPasswordRight(customer?.passwordHash, 'harbor-demo')).toBe(true);
  });

  test('allows phone help for the other named customers', async () => {
    for (const email of ['wade@example.com', 'maria.anders@example.com', 'blocked@example.com'])
      expect((await storage.read.customers.byEmail(email))?.phoneHelpSince).toBeLessThan(seededAt);
  });

  test('keeps cards of the sandbox for some, an expired one among them', async () => {
    const shown = async (email: string) => {
      const customer = await storage.read.customers.byEmail(email);
      return (await storage.read.cards.ofCustomer(customer?.id ?? '')).map(({ systemId, lastFour }) => [
        systemId,
        lastFour,
      ]);
    };
    expect(await shown('maren.holloway@northlinecafe.example')).toEqual([['2', '4242']]);
    expect(await shown('maria.anders@example.com')).toEqual([
      ['4', '4444'],
      ['1', '0005'],
    ]);
  });

  test('keeps the café and the kiosk of Maren Holloway', async () => {
    const addresses = await storage.read.customers.addresses((await maren())?.id ?? '');
    expect(addresses.find(({ isDefault }) => isDefault)).toMatchObject({
      name: 'Northline Café',
      number: '418',
      street: 'SE Alder St',
      city: 'Portland',
      state: 'OR',
      postalCode: '97214',
      country: 'USA',
    });
    expect(addresses.find(({ name }) => name === 'Northline Kiosk')).toMatchObject({
      complement: 'Union Station',
      number: '800',
      street: 'NW 6th Ave',
      postalCode: '97209',
    });
  });

  test('finds exactly five customers by “hol”, with what they ordered last', async () => {
    const hits = await storage.read.customers.search('hol', 20);
    const found = hits.map(({ customer: it, lastOrder }) => [
      it.number,
      `${it.firstName} ${it.lastName}`.trim() || it.company,
      it.email,
      it.phone,
      it.level,
      lastOrder && [lastOrder.value, dayOf(lastOrder.at, 'America/Los_Angeles')],
    ]);
    expect(found.slice(0, 1)).toEqual([
      [
        'C-10482',
        'Maren Holloway',
        'maren.holloway@northlinecafe.example',
        '+15035550142',
        'trade-plus',
        [412_60, '2026-03-03'],
      ],
    ]);
    expect(new Set(found.slice(1).map((it) => JSON.stringify(it)))).toEqual(
      new Set(
        [
          [
            'C-10959',
            'Holloway Dental Group',
            'accounts@hollowaydental.example',
            '+15035550167',
            'trade',
            [96_40, '2026-02-11'],
          ],
          ['C-10077', 'Jonas Holt', 'jonas@holtandsons.example', '+19715550118', 'trade', [88_40, '2026-02-27']],
          [
            'C-11930',
            'Ines Nicholson',
            'ines.nicholson@mailbox.example',
            '+13605550135',
            'retail',
            [36_00, '2026-01-14'],
          ],
          ['C-11204', 'Oskar Lindholm', 'oskar@lindholm.example', '+15035550184', 'retail', undefined],
        ].map((it) => JSON.stringify(it)),
      ),
    );
  });

  test.each([
    ["siobhan.o'malley@omalleyvet.example", "O'Malley"],
    ['josé.álvarez@mailbox.example', 'Álvarez'],
    ['order#7@foundryloft.example', 'Bergström'],
    ['noor+orders@pinecrestcatering.example', 'Rahman'],
    ['cash$desk@burnsideoutfitters.example', 'Banks'],
    ['meiling.li@postbox.example', '李'],
  ])('finds %s by e-mail and by name', async (email, lastName) => {
    for (const q of [email, lastName])
      expect((await storage.read.customers.search(q, 20)).map(({ customer }) => customer.email)).toContain(email);
  });

  test('keeps the key of the tools by its hash only', async () => {
    expect(await storage.read.appKeys.byKey('vtexappkey-harbor-demo')).toMatchObject({
      roles: ['admin'],
      revokedAt: undefined,
      tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('says that it is a demo, and is seeded once', async () => {
    expect(await isDemo(storage.read)).toBe(true);
    const orders = await allOrders(storage);
    await seedDemo(seedingDeps(storage, seededAt + 86_400_000));
    expect(await allOrders(storage)).toEqual(orders);
    expect(await storage.read.staff.list()).toHaveLength(5);
  });

  test('goes on where its first start was interrupted', async () => {
    const { storage: interrupted } = await freshStorage(engine);
    let transactions = 0;
    const dying: Storage = {
      ...interrupted,
      read: interrupted.read,
      tx: (body) => (++transactions > 16 ? Promise.reject(new Error('killed')) : interrupted.tx(body)),
    };
    await expect(seedDemo(seedingDeps(dying))).rejects.toThrow('killed');
    expect(await isDemo(interrupted.read)).toBe(true);
    const written = (await allOrders(interrupted)).length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan((await allOrders(storage)).length);

    await seedDemo(seedingDeps(interrupted, seededAt + 86_400_000));
    expect(await allOrders(interrupted)).toEqual(await allOrders(storage));
  });

  test('leaves a store of somebody else alone', async () => {
    const { storage: theirs } = await freshStorage(engine);
    await theirs.tx((tables) =>
      tables.catalog.saveCategory({ id: '1', slug: 'wine', name: 'Wine', parentId: undefined, position: 0 }),
    );
    await expect(seedDemo(seedingDeps(theirs))).rejects.toThrow(NotEmptyError);
    expect(await isDemo(theirs.read)).toBe(false);
    expect(await theirs.read.staff.list()).toEqual([]);
  });
});
