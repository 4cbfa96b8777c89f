import { beforeAll, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCustomer, anAddress, aStaff } from './person-records.ts';

describeEngines('people and settings', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });

  test('an unset name has no value, a set one its last', async () => {
    expect(await storage.read.meta.get('demo')).toBeUndefined();
    await storage.tx((tables) => tables.meta.set('demo', 'no'));
    await storage.tx((tables) => tables.meta.set('demo', 'yes'));
    expect(await storage.read.meta.get('demo')).toBe('yes');
  });

  test('settings have defaults for what was never set and keep what was', async () => {
    const before = await storage.read.meta.settings();
    expect(before).toMatchObject({ currency: 'USD', call: { idleMs: 900_000, absoluteMs: 3_600_000 } });
    const changed = { ...before, name: 'Harbor Supply', delivery: { price: 1200, freeFrom: 25_000, days: 3 } };
    await storage.tx((tables) => tables.meta.saveSettings(changed));
    expect(await storage.read.meta.settings()).toEqual(changed);
  });

  test('settings written by an older version get the defaults of newer members', async () => {
    await storage.tx((tables) => tables.meta.set('settings', '{"name":"Old","call":{"idleMs":60000}}'));
    const settings = await storage.read.meta.settings();
    expect(settings).toMatchObject({ name: 'Old', call: { idleMs: 60_000, absoluteMs: 3_600_000 }, currency: 'USD' });
  });

  test('settings read twice are the same object, and another one as soon as anybody has changed them', async () => {
    const before = await storage.read.meta.settings();
    expect(await storage.read.meta.settings()).toBe(before);
    const changed = { ...before, phone: '+15035550142' };
    const changing = storage.tx(async (tables) => {
      await tables.meta.saveSettings(changed);
      return tables.meta.settings();
    });
    expect(await changing).toEqual(changed);
    expect(await storage.read.meta.settings()).toEqual(changed);
  });

  test('a sequence never gives a number twice, not even to transactions at the same time', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 40 }, () => storage.tx((tables) => tables.meta.next('order', 20_901))),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => 20_901 + index));
  });

  test('staff are found by id and by e-mail in any spelling of its case', async () => {
    const nadia = aStaff({ email: 'Nadia.Brandt@harbor.example', roles: ['operator', 'approver'], passwordHash: 'x' });
    await storage.tx((tables) => tables.staff.save(nadia));
    expect(await storage.read.staff.byId(nadia.id)).toEqual(nadia);
    expect(await storage.read.staff.byEmail('NADIA.brandt@HARBOR.example')).toEqual(nadia);
    expect(await storage.read.staff.byEmail('nadia.brandt@harbor.exampl')).toBeUndefined();
  });

  test('saving again replaces the record', async () => {
    const person = aStaff();
    await storage.tx((tables) => tables.staff.save(person));
    await storage.tx((tables) => tables.staff.save({ ...person, disabled: true, roles: [] }));
    expect(await storage.read.staff.byId(person.id)).toEqual({ ...person, disabled: true, roles: [] });
  });

  test('a second staff member with the same e-mail is refused and nothing is written', async () => {
    const first = aStaff({ email: 'same@harbor.example' });
    const second = aStaff({ email: 'SAME@harbor.example' });
    await storage.tx((tables) => tables.staff.save(first));
    const saving = storage.tx(async (tables) => {
      await tables.meta.set('half', 'done');
      await tables.staff.save(second);
    });
    await expect(saving).rejects.toEqual(new UniqueError('staff.email_key'));
    expect(await storage.read.staff.byId(second.id)).toBeUndefined();
    expect(await storage.read.meta.get('half')).toBeUndefined();
  });

  test('staff are listed by name', async () => {
    const { storage: own } = await freshStorage(engine);
    const names = ['Zoe Adams', 'Amy Brown', 'Amy adams'];
    for (const name of names) {
      const [firstName = '', lastName = ''] = name.split(' ');
      await own.tx((tables) => tables.staff.save(aStaff({ firstName, lastName })));
    }
    const listed = await own.read.staff.list();
    expect(listed.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([
      'Zoe Adams',
      'Amy Brown',
      'Amy adams', // bytes, not a language, decide: the same on every machine
    ]);
  });

  test('a customer comes back as it was saved, whatever the signs in it', async () => {
    const customer = aCustomer({
      email: "o'neil+orders#1$@exämple.com",
      firstName: '😀 "Ana"',
      lastName: "d'Ávila; DROP TABLE customers; --",
      company: 'مكتب\u202eevil 日本',
      phone: '+5511987654321',
      documentType: 'cpf',
      document: '123.456.789-09',
      phoneHelpSince: undefined,
      locale: 'pt-BR',
      passwordHash: '$argon2id$v=19',
    });
    await storage.tx((tables) => tables.customers.save(customer));
    expect(await storage.read.customers.byId(customer.id)).toEqual(customer);
    expect(await storage.read.customers.byEmail("O'NEIL+orders#1$@EXÄMPLE.com")).toEqual(customer);
    expect(await storage.read.customers.byNumber(customer.number.toLowerCase())).toEqual(customer);
  });

  test('customer e-mail and number are unique, and a customer may keep its own', async () => {
    const kept = aCustomer({ email: 'josé@example.com' });
    await storage.tx((tables) => tables.customers.save(kept));
    const sameEmail = storage.tx((tables) => tables.customers.save(aCustomer({ email: 'JOSE@example.com' })));
    await expect(sameEmail).rejects.toEqual(new UniqueError('customers.email_key'));
    const sameNumber = storage.tx((tables) =>
      tables.customers.save(aCustomer({ number: kept.number.replace('-', '').toLowerCase() })),
    );
    await expect(sameNumber).rejects.toEqual(new UniqueError('customers.number_key'));
    await storage.tx((tables) => tables.customers.save({ ...kept, lastName: 'Novo', updatedAt: noon + 1 }));
    expect(await storage.read.customers.byEmail(kept.email)).toMatchObject({ lastName: 'Novo', updatedAt: noon + 1 });
  });

  test('names of 10,000 characters are kept whole', async () => {
    const long = aCustomer({ lastName: 'x'.repeat(10_000), company: 'é'.repeat(10_000) });
    await storage.tx((tables) => tables.customers.save(long));
    expect(await storage.read.customers.byId(long.id)).toEqual(long);
  });

  test('a customer has one default address, first in the list', async () => {
    const customer = aCustomer();
    const home = anAddress(customer.id, { name: 'Home', isDefault: true });
    const cafe = anAddress(customer.id, { name: 'Northline Café', complement: 'Suite "B"' });
    await storage.tx(async (tables) => {
      await tables.customers.save(customer);
      await tables.customers.saveAddress(home);
      await tables.customers.saveAddress(cafe);
    });
    expect(await storage.read.customers.addresses(customer.id)).toEqual([home, cafe]);
    await storage.tx((tables) => tables.customers.saveAddress({ ...cafe, isDefault: true }));
    const after = await storage.read.customers.addresses(customer.id);
    expect(after).toEqual([
      { ...cafe, isDefault: true },
      { ...home, isDefault: false },
    ]);
  });

  test('an address of nobody is refused', async () => {
    const saving = storage.tx((tables) => tables.customers.saveAddress(anAddress('nobody')));
    await expect(saving).rejects.toThrow(/foreign key/i);
  });

  test('an app key is kept with its roles and can be revoked', async () => {
    const key = { key: 'vtexappkey-harbor-x', tokenHash: 'h', name: 'Import', roles: ['admin'] } as const;
    await storage.tx((tables) => tables.appKeys.save({ ...key, createdAt: noon, revokedAt: undefined }));
    await storage.tx((tables) => tables.appKeys.save({ ...key, createdAt: noon, revokedAt: noon + 5 }));
    const kept = await storage.read.appKeys.byKey('vtexappkey-harbor-x');
    expect(kept).toEqual({ ...key, createdAt: noon, revokedAt: noon + 5 });
    expect(await storage.read.appKeys.list()).toEqual([kept]);
    expect(await storage.read.appKeys.byKey('vtexappkey-HARBOR-x')).toBeUndefined();
  });
});
