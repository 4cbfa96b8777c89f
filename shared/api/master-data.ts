import { Type } from 'typebox';
import { contract } from './contract.ts';
import {
  AddressDocument,
  AddressMembers,
  CustomerDocument,
  CustomerMembers,
  Saved,
  SavedAnywhere,
} from './master-data-documents.ts';

const withId = { id: Type.Optional(Type.String({ maxLength: 100 })) };
const one = Type.Object({ id: Type.String({ maxLength: 100 }) });
const words = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const account = { an: words(100) };
const asked = { _fields: words(1_000), ...account };
/** Members by their own names: `?email=maren@example.com`. */
const filters = { patternProperties: { '^[A-Za-z][A-Za-z0-9_]{0,60}$': Type.String({ maxLength: 300 }) } };
const shown = Type.Object(asked);
const question = { ...asked, _where: words(2_000), _sort: words(100) };
const Search = Type.Object(question, filters);
const Scrolling = Type.Object({ ...question, _size: words(10), _token: words(200) }, filters);
const range = Type.Object({
  'REST-Range': Type.Optional(Type.String({ description: '"resources=0-10": the first ten; at most 100' })),
});

const reading = { method: 'GET', access: 'search-customers', errors: 'master-data' } as const;
const writing = { access: 'update-customer', errors: 'master-data', whileActing: true } as const;
const root = '/api/dataentities';

export const searchCustomerDocuments = contract({
  ...reading,
  path: `${root}/CL/search`,
  summary: 'Master Data: customers by filter; the header `REST-Content-Range` tells which of how many.',
  request: { querystring: Search, headers: range },
  reply: { 200: Type.Array(CustomerDocument) },
});

export const scrollCustomerDocuments = contract({
  ...reading,
  path: `${root}/CL/scroll`,
  summary: 'Master Data: all customers that match, part by part; the header `X-VTEX-MD-TOKEN` is the next `_token`.',
  request: { querystring: Scrolling },
  reply: { 200: Type.Array(CustomerDocument) },
});

export const getCustomerDocument = contract({
  ...reading,
  path: `${root}/CL/documents/:id`,
  summary: 'Master Data: one customer.',
  request: { params: one, querystring: shown },
  reply: { 200: CustomerDocument },
});

export const createCustomerDocument = contract({
  ...writing,
  method: 'POST',
  path: `${root}/CL/documents`,
  summary: 'Master Data: a new customer, without password and without phone help.',
  whileActing: false,
  request: { querystring: Type.Object(account), body: CustomerMembers },
  reply: { 200: Saved },
});

export const saveCustomerDocument = contract({
  ...writing,
  method: 'PATCH',
  path: `${root}/CL/documents`,
  summary: 'Master Data: changes the customer of this id or e-mail, or makes one (201).',
  request: { querystring: Type.Object(account), body: Type.Object({ ...CustomerMembers.properties, ...withId }) },
  reply: { 200: SavedAnywhere, 201: SavedAnywhere },
});

export const updateCustomerDocument = contract({
  ...writing,
  method: 'PATCH',
  path: `${root}/CL/documents/:id`,
  summary: 'Master Data: changes what is sent of a customer. While acting, only the customer acted for.',
  request: { params: one, querystring: Type.Object(account), body: CustomerMembers },
  reply: { 200: Saved },
});

export const deleteCustomerDocument = contract({
  ...writing,
  method: 'DELETE',
  access: 'manage-customers',
  path: `${root}/CL/documents/:id`,
  summary: 'Master Data: takes away everything that is known of a customer; orders stay.',
  whileActing: false,
  request: { params: one },
  reply: { 204: Type.Unknown({ description: 'Nothing' }) },
});

export const searchAddressDocuments = contract({
  ...reading,
  path: `${root}/AD/search`,
  summary: 'Master Data: addresses by filter; the header `REST-Content-Range` tells which of how many.',
  request: { querystring: Search, headers: range },
  reply: { 200: Type.Array(AddressDocument) },
});

export const scrollAddressDocuments = contract({
  ...reading,
  path: `${root}/AD/scroll`,
  summary: 'Master Data: all addresses that match, part by part; the header `X-VTEX-MD-TOKEN` is the next `_token`.',
  request: { querystring: Scrolling },
  reply: { 200: Type.Array(AddressDocument) },
});

export const getAddressDocument = contract({
  ...reading,
  path: `${root}/AD/documents/:id`,
  summary: 'Master Data: one address.',
  request: { params: one, querystring: shown },
  reply: { 200: AddressDocument },
});

export const createAddressDocument = contract({
  ...writing,
  method: 'POST',
  path: `${root}/AD/documents`,
  summary: 'Master Data: a new address of a customer. While acting, only of the customer acted for.',
  request: { querystring: Type.Object(account), body: AddressMembers },
  reply: { 200: Saved },
});

export const saveAddressDocument = contract({
  ...writing,
  method: 'PATCH',
  path: `${root}/AD/documents`,
  summary: 'Master Data: changes the address of this id, or makes one (201).',
  request: { querystring: Type.Object(account), body: Type.Object({ ...AddressMembers.properties, ...withId }) },
  reply: { 200: SavedAnywhere, 201: SavedAnywhere },
});

export const updateAddressDocument = contract({
  ...writing,
  method: 'PATCH',
  path: `${root}/AD/documents/:id`,
  summary: 'Master Data: changes what is sent of an address.',
  request: { params: one, querystring: Type.Object(account), body: AddressMembers },
  reply: { 200: Saved },
});

export const deleteAddressDocument = contract({
  ...writing,
  method: 'DELETE',
  path: `${root}/AD/documents/:id`,
  summary: 'Master Data: removes an address; orders and carts keep theirs.',
  request: { params: one },
  reply: { 204: Type.Unknown({ description: 'Nothing' }) },
});
