import { beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { fold } from '../../shared/domain/fold.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { anOrder } from '../support/records.ts';
import { aCustomer } from './person-records.ts';

const customers = [
  aCustomer({
    id: 'ana',
    number: 'C-10482',
    firstName: 'Ana',
    lastName: 'Trujillo',
    company: 'Ana Trujillo Emparedados y helados',
    email: "ana+orders#1'$@example.com",
    phone: '+15035550142',
    document: '123.456.789-09',
  }),
  aCustomer({ id: 'smith', number: 'C-20001', firstName: 'Zoe', lastName: 'Smith', phone: '+4915112345678' }),
  aCustomer({ id: 'smithers', number: 'C-20002', firstName: 'Adam', lastName: 'Smithers' }),
  aCustomer({ id: 'goldsmith', number: 'C-20003', firstName: 'Bea', lastName: 'Goldsmith' }),
  aCustomer({ id: 'smithy', number: 'C-20004', firstName: 'Smithy', lastName: 'Jones' }),
  aCustomer({ id: 'forge', number: 'C-20005', firstName: 'Cy', lastName: 'Adler', company: 'Smith & Sons 100%' }),
  aCustomer({ id: 'oberg', number: 'C-20006', firstName: 'Åsa', lastName: 'Öberg', email: 'åsa@exämple.com' }),
  aCustomer({ id: 'souza', number: 'C-20007', firstName: 'Ana', lastName: 'Souza São-João' }),
  aCustomer({ id: 'oneil', number: 'C-20008', firstName: 'Pat', lastName: "O'Neil_Jr", company: 'The "Cup"' }),
  aCustomer({ id: 'li', number: 'C-20009', firstName: 'Wu', lastName: 'Li', email: 'wu@li.example' }),
  aCustomer({ id: 'wang', number: 'C-20010', firstName: '小明', lastName: '王', company: '北京咖啡有限公司' }),
  aCustomer({ id: 'emoji', number: 'C-20011', firstName: '😀😁😂', lastName: 'Yu', email: 'yu@example.com' }),
];

describeEngines('customer search', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async (tables) => {
      for (const customer of customers) await tables.customers.save(customer);
      const { id: customerId } = customers[5] ?? aCustomer();
      await tables.orders.insert(anOrder({ sequence: 20_913, customerId, value: 700, createdAt: noon }));
      await tables.orders.insert(anOrder({ sequence: 20_914, customerId, value: 900, createdAt: noon + 5 }));
    });
  });
  const find = async (q: string, limit = 10) =>
    (await storage.read.customers.search(q, limit)).map(({ customer }) => customer.id);

  test('last name exactly, then last name, first name and company by beginning, then by part', async () => {
    expect(await find('smith')).toEqual(['smith', 'smithers', 'smithy', 'forge', 'goldsmith']);
  });

  test('a part counts as a whole, however long it is', async () => {
    expect(await find('ldsmithgoldsmith')).toEqual([]);
    expect(await find('北京咖啡有限公司')).toEqual(['wang']);
    expect(await find('北京咖啡無限公司')).toEqual([]);
  });

  test('the best come when there is room for few', async () => {
    expect(await find('smith', 1)).toEqual(['smith']);
    expect(await find('smith', 3)).toEqual(['smith', 'smithers', 'smithy']);
    expect(await find('smith', 0)).toEqual([]);
  });

  test.each([
    ['ana trujillo', ['ana']],
    ['Trujillo Ana', ['ana']],
    ['truj an', ['ana']],
    ['emparedados', ['ana']],
    ['helad empar', ['ana']],
    ['rujil', ['ana']],
    ['ana', ['souza', 'ana']],
    ['ana zzz', []],
    ['ASA oberg', ['oberg']],
    ['Öberg', ['oberg']],
    ['åsa@exämple.com', ['oberg']],
    ['sao-joao', ['souza']],
    ['joão', ['souza']],
    ['li', ['li']],
    ['wu li', ['li']],
    ['l w', ['li']],
    ['w l', ['li']],
    ['王', ['wang']],
    ['咖啡有', ['wang']],
    ['😀😁', ['emoji']],
    ['😁😂', []], // two signs are looked for at the beginning of a word
    ['😀😁😂', ['emoji']],
  ])('names: "%s" finds %j', async (q, ids) => {
    expect(await find(q)).toEqual(ids);
  });

  test.each([
    ["ana+orders#1'$@example.com", ['ana']],
    ["ANA+Orders#1'$@EXAMPLE.com", ['ana']],
    ['ana+ord', ['ana']],
    ["#1'$@exa", ['ana']],
    ['C-10482', ['ana']],
    ['c10482', ['ana']],
    ['10482', ['ana']],
    ['C-1048', []],
    ['123.456.789-09', ['ana']],
    ['12345678909', ['ana']],
    ['1234567890', []],
    ['0142', ['ana']],
    ['142', []],
    ['555-0142', ['ana']],
    ['(503) 555-0142', ['ana']],
    ['+1 503 555 0142', ['ana']],
    ['5035550', []],
    ['0151 12345678', ['smith']],
    ['0049 151 12345678', ['smith']],
    ['HS-20913', ['forge']],
    ['hs20913', ['forge']],
    ['#20914', ['forge']],
    ['20914', ['forge']],
    ['1620913-01', ['forge']],
    ['1620913', ['forge']],
    ['HS-2091', []],
    ['ana 0142', ['ana']],
    ['0142 truj', ['ana']],
    ['souza 0142', []],
    ['trujillo C-10482', ['ana']],
    ['smith C-10482', []],
    ['adler HS-20913', ['forge']],
  ])('numbers: "%s" finds %j', async (q, ids) => {
    expect(await find(q)).toEqual(ids);
  });

  test.each([
    ['%', []],
    ['100%', ['forge']],
    ['_', []],
    ['neil_j', ['oneil']],
    ["o'neil", ['oneil']],
    ['"cup"', ['oneil']],
    ['"', ['oneil']], // a word that begins with it
    ["'", []],
    ['*', []],
    ['smith*', []],
    ['smith OR ana', []],
    ['^sm', []],
    ["' OR 1=1 --", []],
    ['&', ['forge']],
    ['', []],
    ['   ', []],
    ['\u0000', []],
    ['ana\u0000', []],
    ['\ud800', []],
    ['\u202esmith', []],
    ['(', []],
    ['NEAR(ana souza)', []],
  ])('plain text: %j finds %j', async (q, ids) => {
    expect(await find(q)).toEqual(ids);
  });

  test('a question of any length and any signs gets an answer', async () => {
    for (const q of ['x'.repeat(10_000), 'word '.repeat(2_000), '1234 '.repeat(500), '日'.repeat(400), '-'.repeat(400)])
      expect(await find(q)).toEqual([]);
    for (let code = 1; code < 0x3000; code += code < 0x250 ? 1 : 61) await find(`a${String.fromCodePoint(code)}b`, 1);
  });

  test('a customer with rare signs is found by any part of the name', async () => {
    const { storage: own } = await freshStorage(engine);
    const names = Array.from({ length: 0x30 }, (_, block) =>
      Array.from({ length: 0x40 }, (_, at) => String.fromCodePoint(0x20 + block * 0x40 + at)).join(''),
    );
    await own.tx(async (tables) => {
      for (const lastName of names) await tables.customers.save(aCustomer({ lastName, firstName: '' }));
    });
    for (const { lastName, id } of (await own.read.customers.search('example.com', 100)).map(
      ({ customer }) => customer,
    )) {
      for (const word of lastName.split(/\s+/).map((part) => part.slice(0, 12))) {
        if ([...fold(word)].length < 3) continue;
        const hits = await own.read.customers.search(word, 100);
        expect(hits.map(({ customer }) => customer.id)).toContain(id);
      }
    }
  });

  test('a hit tells the newest order', async () => {
    const [hit] = await storage.read.customers.search('adler', 5);
    expect(hit).toEqual({ customer: customers[5], lastOrder: { value: 900, at: noon + 5 } });
    expect((await storage.read.customers.search('trujillo', 5))[0]?.lastOrder).toBeUndefined();
  });

  test('a changed customer is found by the new words only', async () => {
    const before = aCustomer({ id: 'moving', lastName: 'Vermeulen', phone: '+15035559999' });
    await storage.tx((tables) => tables.customers.save(before));
    await storage.tx((tables) => tables.customers.save({ ...before, lastName: 'Dijkstra', phone: '' }));
    expect([await find('vermeul'), await find('ermeulen'), await find('555-9999')]).toEqual([[], [], []]);
    expect([await find('dijk'), await find('ijkstra')]).toEqual([['moving'], ['moving']]);
  });
});
