import { expect, test } from 'vitest';
import { readPhone } from '../../../server/features/customers/phone-numbers.ts';
import { readCompanyDocument, readDocument, shownDocument } from '../../../server/features/customers/tax-documents.ts';
import { type CustomerInput, readCustomerFields } from '../../../shared/domain/customer-fields.ts';
import { documentTypes } from '../../../shared/domain/tax-document.ts';

const read = (input: CustomerInput, country = 'USA', needed: Parameters<typeof readCustomerFields>[2] = []) =>
  readCustomerFields(
    input,
    {
      phone: (text) => readPhone(text, country),
      document: (type, text) => readDocument(type, text, country),
      companyDocument: (text) => readCompanyDocument(text, country),
    },
    needed,
  );

test('names are kept as people write them, on one line and without what turns the text around', () => {
  expect(read({ firstName: '  Jose\u0301  ', lastName: "d'Angelo\n-Smith", company: '<b>"Café" & Co</b>' })).toEqual({
    ok: true,
    value: { firstName: 'José', lastName: "d'Angelo -Smith", company: '<b>"Café" & Co</b>' },
  });
  expect(read({ firstName: 'Mar\u202Eneк\0\u2066', lastName: '王小明' })).toEqual({
    ok: true,
    value: { firstName: 'Marneк', lastName: '王小明' },
  });
});

test('each field says by itself what is wrong with it', () => {
  const result = read(
    {
      firstName: ' ',
      lastName: 'x'.repeat(101),
      email: 'maren@',
      phone: '12',
      documentType: 'ein',
      document: '93-123',
      corporateDocument: '1',
    },
    'USA',
    ['firstName', 'lastName', 'email'],
  );
  expect(result).toEqual({
    ok: false,
    problem: {
      firstName: { code: 'needed' },
      lastName: { code: 'tooLong', count: 100 },
      email: { code: 'email' },
      phone: { code: 'phone', example: '(201) 555-0123' },
      document: { code: 'document', name: 'EIN', example: '91-1144442' },
      corporateDocument: { code: 'document', name: 'EIN', example: '91-1144442' },
    },
  });
});

test('what is needed may not be left out; what is left out otherwise does not change', () => {
  expect(read({ email: 'a@b.co' }, 'USA', ['firstName', 'email'])).toEqual({
    ok: false,
    problem: { firstName: { code: 'needed' } },
  });
  expect(read({})).toEqual({ ok: true, value: {} });
  expect(read({ firstName: '…' }, 'USA', ['firstName'])).toMatchObject({ ok: false });
});

test('a document needs its kind, and an empty one has none', () => {
  expect(read({ document: '93-1234567' })).toEqual({ ok: false, problem: { document: { code: 'documentType' } } });
  expect(read({ documentType: 'ein', document: '' })).toEqual({ ok: true, value: { documentType: '', document: '' } });
});

test.each([
  ['(503) 555-0142', 'USA', '+15035550142'],
  ['503.555.0142', 'USA', '+15035550142'],
  ['+55 11 98765-4321', 'USA', '+5511987654321'],
  ['(11) 98765-4321', 'BRA', '+5511987654321'],
  ['0151 23456789', 'DEU', '+4915123456789'],
  ['+49 151 23456789', 'XXX', '+4915123456789'],
])('the phone %s in %s is %s', (text, country, number) => {
  expect(readPhone(text, country)).toEqual({ ok: true, value: number });
});

test.each([
  ['555-0142', 'phone'],
  ['call 503 555 0142', 'phone'],
  ['0800', 'phone'],
  ['+999 12345678', 'phone'],
  ['503 555 0142 ext. 12', 'phoneExtension'],
])('the phone %s is refused', (text, code) => {
  expect(readPhone(text, 'USA')).toMatchObject({ ok: false, problem: { code } });
});

const everyType = Object.entries(documentTypes).flatMap(([country, types]) =>
  types.map(({ id, example }) => [country, id, example] as const),
);

test.each(everyType)('%s: the example of %s, %s, is right, and kept without punctuation', (country, id, example) => {
  const kept = readDocument(id, example, country);
  expect(kept).toMatchObject({ ok: true, value: expect.stringMatching(/^[\dA-Z]+$/) });
  const shown = shownDocument(id, kept.ok ? kept.value : '', country);
  expect(readDocument(id, shown, country)).toEqual(kept);
});

/** Kinds whose last digit is no check digit. */
const withoutCheck = ['bn', 'cif', 'dni', 'ein'];

test.each(everyType.filter(([, id]) => !withoutCheck.includes(id)))(
  '%s: another last digit of %s is noticed',
  (country, id, example) => {
    const place = example.search(/\d(?=\D*$)/);
    const changed = `${example.slice(0, place)}${(Number(example[place]) + 1) % 10}${example.slice(place + 1)}`;
    expect(readDocument(id, changed, country)).toMatchObject({ ok: false, problem: { code: 'document' } });
  },
);

test('numbers of one digit are nobody’s, however right their check digits are', () => {
  expect(readDocument('cpf', '111.111.111-11', 'BRA')).toMatchObject({ ok: false });
  expect(readDocument('cnpj', '00.000.000/0000-00', 'BRA')).toMatchObject({ ok: false });
});

test('Brazil’s new company numbers have letters', () => {
  expect(readDocument('cnpj', '12.ABC.345/01DE-35', 'BRA')).toEqual({ ok: true, value: '12ABC34501DE35' });
});

test('kinds that nobody can check are kept as they are told', () => {
  expect(readDocument('passport', 'C01X00T47', 'USA')).toEqual({ ok: true, value: 'C01X00T47' });
  expect(readDocument('cpf', '123', 'USA')).toEqual({ ok: true, value: '123' });
  expect(readDocument('constructor', '123', 'USA')).toEqual({ ok: true, value: '123' });
});
