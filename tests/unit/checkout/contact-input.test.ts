import { expect, it } from 'vitest';
import { readAddress, readPartialAddress } from '../../../server/features/checkout/address-input.ts';
import { mergeContact } from '../../../server/features/checkout/contact-input.ts';

const nobody = {
  email: '',
  firstName: '',
  lastName: '',
  phone: '',
  documentType: '',
  document: '',
  company: '',
  emailIsFixed: false,
};
const maren = { ...nobody, email: 'maren@store.test', firstName: 'Maren', emailIsFixed: true };

it.each(['', 'maren', 'a@b', 'a b@c.de', '<a@b.de>', `${'x'.repeat(100)}@example.com`])(
  'does not take "%s" for an e-mail',
  (email) => {
    const merged = mergeContact(nobody, { email }, 'USA');
    expect(!merged.ok && merged.problem.fields?.email).toBeTruthy();
  },
);

it.each(['a+b@example.com', "o'neil@example.co", 'a$#b@example.com', 'josé@exämple.de'])(
  'takes the e-mail %s',
  (email) => {
    expect(mergeContact(nobody, { email }, 'USA').ok).toBe(true);
  },
);

it('keeps the account’s e-mail, however it is written, and refuses another', () => {
  const same = mergeContact(maren, { email: 'MAREN@store.test', lastName: ' Holloway\n' }, 'USA');
  expect(same.ok && same.value).toMatchObject({ email: 'maren@store.test', lastName: 'Holloway' });
  expect(mergeContact(maren, { email: 'other@store.test' }, 'USA').ok).toBe(false);
});

it.each([
  ['(503) 555-0142', 'USA', '+15035550142'],
  ['+55 11 91234-5678', 'USA', '+5511912345678'],
  ['030 0074321', 'ZZZ', '030 0074321'],
  ['', 'USA', ''],
])('reads the phone %s in %s as %s', (phone, country, read) => {
  const merged = mergeContact(nobody, { phone }, country);
  expect(merged.ok && merged.value.phone).toBe(read);
});

it.each(['call me', '4111111111111111111111111111111111', '<script>'])('does not take "%s" for a phone', (phone) => {
  expect(mergeContact(nobody, { phone }, 'USA').ok).toBe(false);
});

it('refuses names of ten thousand characters at their field', () => {
  const merged = mergeContact(nobody, { firstName: 'x'.repeat(10_000) }, 'USA');
  expect(!merged.ok && merged.problem.fields).toEqual({ firstName: 'Write 100 characters at most.' });
});

it('wants of an address what its country delivers by', () => {
  const oregon = readAddress({ street: 'Alder St', city: 'Portland', country: 'USA' }, 'new');
  expect(!oregon.ok && Object.keys(oregon.problem.fields ?? {})).toEqual(['state', 'postalCode']);
  const cork = readAddress({ street: '8 Johnstown Road', city: 'Cork', country: 'IRL' }, 'new');
  expect(cork.ok && cork.value).toMatchObject({ id: 'new', city: 'Cork', postalCode: '' });
  expect(readAddress({ street: 'A', city: 'B', country: 'Ireland' }, 'new').ok).toBe(false);
});

it('takes parts of an address from clients that send the rest later', () => {
  const part = readPartialAddress({ postalCode: '97214', country: 'usa', id: 'a b' }, 'new');
  expect(part.ok && part.value).toMatchObject({ id: 'new', postalCode: '97214', country: 'USA', street: '' });
});
