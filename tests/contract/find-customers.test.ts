import { beforeAll, expect, test } from 'vitest';
import type { Customer } from '../../server/storage/records.ts';
import type { CustomerCondition, CustomerField, CustomerSlice, Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCustomer, anAddress } from './person-records.ts';

const newest: CustomerSlice = { offset: 0, limit: 10, by: 'createdAt', descending: true };
const equals = (field: CustomerField, value: string): CustomerCondition => ({ kind: 'equals', field, value });
const starts = (field: CustomerField, value: string): CustomerCondition => ({ kind: 'starts', field, value });

const differs = (field: CustomerField, value: string): CustomerCondition => ({ kind: 'differs', field, value });

const people: readonly Customer[] = [
  aCustomer({ id: 'a', email: 'ana@cafe.example', firstName: 'Ana', lastName: 'Souza', createdAt: noon }),
  aCustomer({
    id: 'b',
    email: 'ana.maria@cafe.example',
    firstName: 'Ana Maria',
    lastName: 'Lima',
    createdAt: noon + 1,
  }),
  aCustomer({
    id: 'c',
    email: 'josé@example.com',
    firstName: '',
    lastName: 'Anand',
    company: 'Northline Café',
    phone: '+15035550142',
    documentType: 'ein',
    document: '931234567',
    level: 'trade',
    createdAt: noon + 2,
  }),
  aCustomer({ id: 'd', email: 'd@example.com', disabled: true, phoneHelpSince: undefined, createdAt: noon + 3 }),
];

describeEngines('finding customers by their members', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ customers }) => {
      for (const person of people) await customers.save(person);
      await customers.saveAddress(anAddress('a', { id: 'one', postalCode: '97202' }));
      await customers.saveAddress(anAddress('a', { id: 'two', postalCode: '97214', more: { reference: 'Blue door' } }));
      await customers.saveAddress(anAddress('b', { id: 'three', postalCode: '97202' }));
    });
  });
  const idsOf = async (condition: CustomerCondition, slice: Partial<CustomerSlice> = {}) => {
    const { rows, total } = await storage.read.customers.find(condition, { ...newest, by: 'id', ...slice });
    return { ids: rows.map(({ id }) => id).join(), total };
  };

  test.each<[string, CustomerCondition, string]>([
    ['an e-mail in any spelling', equals('email', 'JOSE@example.com'), 'c'],
    ['the beginning of an e-mail', starts('email', 'ana'), 'b,a'],
    ['a whole first name', equals('firstName', 'Ana'), 'a'],
    ['the beginning of a first name, never of a last one', starts('firstName', 'Ana'), 'b,a'],
    ['letter for letter', equals('firstName', 'ana'), ''],
    ['a last name', equals('lastName', 'Souza'), 'a'],
    ['a company', starts('company', 'Northline Caf'), 'c'],
    ['a phone', equals('phone', '+15035550142'), 'c'],
    ['a document, however it is written', equals('document', '93-1234567'), 'c'],
    ['a level', equals('level', 'trade'), 'c'],
    ['companies', equals('isCompany', 'true'), 'c'],
    ['disabled accounts', equals('isDisabled', 'true'), 'd'],
    ['accounts without phone help', equals('hasPhoneHelp', 'false'), 'd'],
    ['all of several', { kind: 'all', of: [starts('firstName', 'Ana'), equals('lastName', 'Lima')] }, 'b'],
    [
      'any of several inside all',
      {
        kind: 'all',
        of: [starts('email', 'a'), { kind: 'any', of: [equals('lastName', 'Lima'), equals('lastName', 'Souza')] }],
      },
      'b,a',
    ],
    ['nothing, by none of none', { kind: 'any', of: [] }, ''],
    ['text that looks like SQL', equals('firstName', "' OR 1=1 --"), ''],
    ['those without a company', equals('company', ''), 'd,b,a'],
    ['those without a document', equals('document', ''), 'd,b,a'],
    ['those with a document', differs('document', ''), 'c'],
    ['another first name', differs('firstName', 'Ana'), 'd,c,b'],
    ['another level', differs('level', 'retail'), 'c'],
    ['those made since', { kind: 'from', field: 'createdAt', at: noon + 2 }, 'd,c'],
    ['those made before', { kind: 'before', field: 'createdAt', at: noon + 2 }, 'b,a'],
    ['those who were not erased', equals('isErased', 'false'), 'd,c,b,a'],
  ])('finds %s', async (_, condition, ids) => {
    expect(await idsOf(condition)).toEqual({ ids, total: ids ? ids.split(',').length : 0 });
  });

  test('a page is a part of what matches, and the count is of all', async () => {
    expect(await idsOf({ kind: 'all', of: [] }, { by: 'createdAt', offset: 1, limit: 2 })).toEqual({
      ids: 'c,b',
      total: 4,
    });
    expect((await idsOf({ kind: 'all', of: [] }, { by: 'lastName', descending: false })).ids).toBe('c,b,a,d');
  });

  test('all that match are counted', async () => {
    const { customers } = storage.read;
    expect(await customers.count({ kind: 'all', of: [] })).toBe(4);
    expect(await customers.count(starts('email', 'ana'))).toBe(2);
    expect(await customers.countAddresses({ kind: 'equals', field: 'customerId', value: 'a' })).toBe(2);
  });

  test('all of them are read bit by bit', async () => {
    const { customers } = storage.read;
    const first = await customers.findAfter({ kind: 'all', of: [] }, '', 3);
    const rest = await customers.findAfter({ kind: 'all', of: [] }, first.at(-1)?.id ?? '', 3);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('customers are alike by phone, company domain or document', async () => {
    const { customers } = storage.read;
    const alike = async (likeness: Partial<Parameters<typeof customers.alike>[0]>) =>
      (await customers.alike({ phone: '', emailDomain: '', document: '', ...likeness }, 5)).map(({ id }) => id);
    expect(await alike({ phone: '+15035550142' })).toEqual(['c']);
    expect(await alike({ phone: '5550142' })).toEqual([]);
    expect(await alike({ emailDomain: 'CAFE.example' })).toEqual(['b', 'a']);
    expect(await alike({ document: '931234567' })).toEqual(['c']);
    expect(await alike({ phone: '+15035550142', emailDomain: 'cafe.example', document: '931234567' })).toEqual([
      'c',
      'b',
      'a',
    ]);
    expect(await alike({})).toEqual([]);
  });

  test('addresses are found by customer and postal code, and one is deleted', async () => {
    const { customers } = storage.read;
    const slice = { offset: 0, limit: 5, descending: false };
    const found = await customers.findAddresses({ kind: 'equals', field: 'postalCode', value: '97202' }, slice);
    expect(found).toMatchObject({ total: 2, rows: [{ id: 'one' }, { id: 'three' }] });
    expect(await customers.findAddressesAfter({ kind: 'equals', field: 'customerId', value: 'a' }, 'one', 5)).toEqual([
      anAddress('a', { id: 'two', postalCode: '97214', more: { reference: 'Blue door' } }),
    ]);
    const deleteOnce = () => storage.tx((tables) => tables.customers.deleteAddress('three'));
    expect([await deleteOnce(), await deleteOnce()]).toEqual([true, false]);
    expect(await customers.address('three')).toBeUndefined();
  });

  test('who was erased is found by their own mark, and by no search', async () => {
    const { customers } = storage.read;
    const erased = aCustomer({ id: 'gone', number: 'C-77', email: 'gone@erased.invalid', firstName: '', lastName: '' });
    await storage.tx((tables) => tables.customers.save(erased));
    expect(await idsOf(equals('isErased', 'true'))).toEqual({ ids: 'gone', total: 1 });
    for (const q of ['C-77', 'gone@erased', 'erased']) expect(await customers.search(q, 5)).toEqual([]);
  });

  test('what Master Data keeps, and who changed a customer, comes back as it was saved', async () => {
    const kept = aCustomer({ id: 'e', updatedBy: 'Nadia Brandt', more: { tradeName: 'Café', newsletter: false } });
    await storage.tx(({ customers }) => customers.save(kept));
    expect(await storage.tx(({ customers }) => customers.lock('e'))).toEqual(kept);
  });
});
