import type { Cart } from '../../server/storage/records.ts';
import type { Known } from './fuzz-values.ts';
import type { TestApp } from './test-app.ts';

/** What requests may name: everything that exists, by the members and parameters that name it. */
export async function everythingKnown(
  { deps }: TestApp,
  emails: readonly string[],
  carts: readonly Cart[],
): Promise<Known> {
  const { read } = deps.storage;
  const newest = { offset: 0, limit: 3, order: { by: 'sequence', descending: true } } as const;
  const { orders } = await read.orders.find({}, newest);
  // Not those who stand by: an administrator may well erase whom a request names.
  const named = [...emails, 'no-consent@store.test', 'blocked@store.test'];
  const people = (await Promise.all(named.map(read.customers.byEmail))).flatMap((it) => it ?? []);
  const addresses = (await Promise.all(people.map(({ id }) => read.customers.addresses(id)))).flat();
  const staff = await read.staff.list();
  const calls = (await Promise.all(staff.map(({ id }) => read.calls.runningOf(id)))).flat();
  const cartIds = ['OWN_CART', 'OWN_CART', 'OWN_CART', ...carts.map(({ id }) => id)];
  const orderIds = [...orders.map(({ id }) => id), '9999999-01'];
  return {
    ...plainValues,
    ':orderFormId': cartIds,
    '/admin/carts/:id': cartIds,
    cart: ['OWN_CART'],
    ':number': people.map(({ number }) => number),
    ':orderId': orderIds,
    '/account/orders/:id': orderIds,
    '/admin/orders/:id': orderIds,
    ':orderGroup': orders.map(({ group }) => group),
    ':group': orders.map(({ group }) => group),
    ':transactionId': orders.map(({ payment }) => payment.transactionId),
    ':paymentId': orders.map(({ payment }) => payment.id),
    '/admin/users/:id': staff.map(({ id }) => id),
    '/admin/audit/calls/:id': calls.map(({ id }) => id),
    '/admin/products/:id': ['p-tea', 'p-espresso', 'p-dripper'],
    '/admin/products/categories/:id': (await read.catalog.categories()).map(({ id }) => id),
    '/admin/products/import/:id': (await read.imports.list('catalog', 3)).map(({ id }) => id),
    '/admin/outbox/:id': (await read.messages.list({}, 5)).map(({ id }) => id),
    '/admin/settings/pickup/:id': (await read.pickupPoints.list()).map(({ id }) => id),
    '/api/dataentities/CL/documents/:id': people.map(({ id }) => `CL-${id}`),
    '/api/dataentities/AD/documents/:id': addresses.map(({ id }) => id),
    userId: people.map(({ id }) => id),
    email: [...emails, 'new@example.com'],
    login: [...emails, 'nobody@store.test'],
  };
}

const skus = ['tea', 'tea', 'cups', 'tea', 'espresso', 'cups', 'dripper', 'kettle', 'pallet', 'none'];

const plainValues: Known = {
  id: skus,
  sku: skus,
  ':slug': ['tea', 'espresso', 'kettle', 'none'],
  ':term': ['tea', 'espresso'],
  ':token': ['none'],
  ':itemIndex': ['0', '0', '1', '-1'],
  referenceId: ['OWN_CART'],
  '#value': ['OWN_VALUE'],
  '#referenceValue': ['OWN_VALUE'],
  '#version': ['OWN_VERSION'],
  total: ['OWN_VALUE'],
  version: ['OWN_VERSION', 'OWN_VERSION', '1'],
  line: ['OWN_LINE'],
  uniqueId: ['OWN_LINE'],
  callId: ['OWN_CALL', 'OWN_CALL', 'none'],
  quantity: ['1', '2', '0', '10000'],
  paymentSystem: ['201', '47', '2'],
  payment: ['201', '47', 'none'],
  address: ['new', 'typed-1', ''],
  country: ['USA', 'BRA', 'XX'],
  postalCode: ['97209', '1'],
  ':category': ['shelf', 'daily', 'none'],
  seller: ['1', '2'],
  password: ['harbor-demo', 'wrong'],
  member: ['vtex-impersonated-customer-email', 'telesales-reason', 'telesales-call', 'utm_source'],
  value: ['maren@store.test', 'wade@store.test', 'phone-order', 'OWN_CALL', ''],
  role: ['operator', 'approver', 'admin', 'owner'],
  level: ['retail', 'trade', 'gold'],
  return: ['/cart', '/p/tea', 'https://evil.test/', '//evil.test'],
  next: ['/account', '//evil.test', '/admin?q=1'],
  ':file': ['tea.svg', 'espresso.svg', 'store.js'],
  locale: ['en', 'es', 'pt-BR', 'xx'],
  ':app': ['erp'],
  ':field': ['first'],
  appkey: ['key'],
  apptoken: ['token', 'wrong'],
  file: ['reference,name,price\nHS-TEA,Tea,10.00\n', 'reference\n"', '=1+1,@x\n', ''],
};
