import { expect, test } from 'vitest';
import { textsOfQuery } from '../../../extension/toolbar/customers/typed-query.ts';

test.each([
  ['maren hollway', { firstName: 'Maren', lastName: 'Hollway' }],
  ['  ana  maria de souza ', { firstName: 'Ana', lastName: 'Maria de Souza' }],
  ['McArthur', { lastName: 'McArthur' }],
  ['núñez', { lastName: 'Núñez' }],
  ['maren@northline.example', { email: 'maren@northline.example' }],
  ['+55 (11) 98765-4321', { phone: '+55 (11) 98765-4321' }],
  ['0142', { phone: '0142' }],
  ['014', {}],
  ['C-10482', {}],
  ['HS-20913', {}],
  ['', {}],
])('"%s" fills %j', (query, texts) => {
  expect(textsOfQuery(query)).toEqual(texts);
});
