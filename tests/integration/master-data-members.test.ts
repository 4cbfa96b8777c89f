import { beforeAll, expect, it } from 'vitest';
import { type DataClient, masterData } from '../support/master-data.ts';
import { deviations, membersOf } from '../support/vtex-members.ts';

let data: DataClient;
let customerId: string;
let addressId: string;
beforeAll(async () => {
  const { client } = await masterData('sqlite');
  data = client('admin');
  customerId = await data.customer({ email: 'members@wire.example' });
  const address = {
    addressLabel: 'NC Office',
    addressType: 'commercial',
    receiverName: 'Clark Kent',
    userId: customerId,
  };
  const place = {
    street: 'Toringon Street',
    number: '11',
    city: 'Raleigh',
    state: 'NC',
    postalCode: '27601',
    country: 'USA',
  };
  addressId = String((await data.send('POST', 'AD/documents', { ...address, ...place })).json().Id);
});

const root = '/api/dataentities';
const any = `${root}/{acronym}`;

it.each([
  [`GET ${root}/AD/documents/{addressId} 200`, () => data.get(`AD/documents/${addressId}?_fields=_all`)],
  [`GET ${any}/documents/{id} 200`, () => data.get(`CL/documents/${customerId}`)],
  [`GET ${any}/search 200`, () => data.get('CL/search?email=members@wire.example')],
  [`GET ${any}/search 200`, () => data.get(`AD/search?userId=${customerId}`)],
  [`GET ${any}/scroll 200`, () => data.get('CL/scroll')],
  [`POST ${root}/CL/documents 200`, () => data.send('POST', 'CL/documents', { email: 'post@wire.example' })],
  [`PATCH ${root}/CL/documents/{id} 200`, () => data.send('PATCH', `CL/documents/${customerId}`, { firstName: 'A' })],
  [`PATCH ${any}/documents 201`, () => data.send('PATCH', 'CL/documents', { email: 'patch@wire.example' })],
  [
    `PATCH ${root}/AD/documents/{addressId} 200`,
    () => data.send('PATCH', `AD/documents/${addressId}`, { number: '12' }),
  ],
  [`DELETE ${root}/AD/documents/{addressId} 204`, () => data.send('DELETE', `AD/documents/${addressId}`)],
  [`DELETE ${root}/CL/documents/{id} 204`, () => data.send('DELETE', `CL/documents/${customerId}`)],
])('%s has every member of VTEX’s example', async (operation, call) => {
  const reply = await call();
  expect(`${reply.statusCode} ${reply.body}`).toMatch(new RegExp(`^${operation.slice(-3)} `));
  const members = membersOf('masterdata-v10-2', operation);
  if (members && reply.body !== '') expect(deviations(reply.json(), members, [])).toEqual([]);
});
