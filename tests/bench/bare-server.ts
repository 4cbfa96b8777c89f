/**
 * The other side of the comparison: node:http and nothing else, reading and writing the rows that the store server reads and
 * writes for the same two requests. It checks nothing. Prints its port and the id of the cart's sku.
 */
import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { createIds, systemClock } from '../../server/ids.ts';
import { seedDemo } from '../../server/storage/demo/seed-demo.ts';
import { openStorage } from '../../server/storage/open.ts';
import type { Call, Cart, Login } from '../../server/storage/records.ts';
import type { Tables } from '../../server/storage/storage.ts';

const dataDir = process.argv[2] ?? '';
const storage = await openStorage({ dataDir });
const ids = createIds();
await seedDemo({ storage, clock: systemClock });
const customer = await storage.read.customers.byEmail('wade@example.com');
const sku = (await storage.read.catalog.skuByReference('HS-COF-104'))?.sku;
if (!customer || !sku) throw new Error('The demo store has changed: no Wade Wilson, or no HS-COF-104.');
const owner = { kind: 'customer', customerId: customer.id } as const;
const open = await storage.read.carts.openOf(owner);
const now = Date.now();
const cart: Cart = open ?? {
  id: ids.hex128(),
  owner,
  version: 1,
  lines: [{ uniqueId: ids.id(), skuId: sku.id, quantity: 1 }],
  attachments: {},
  createdAt: now,
  updatedAt: now,
  updatedBy: 'Wade Wilson',
  open: true,
};
if (!open) await storage.tx((tables) => tables.carts.insert(cart));

const staff = (await storage.read.staff.list())[0];
if (!staff) throw new Error('The demo store has changed: it has no staff.');
const hashOf = (token: unknown): string => hash('sha256', String(token), 'hex');
const year = 365 * 24 * 60 * 60_000;
const login: Login = {
  id: ids.id(),
  tokenHash: hashOf('login of the bench'),
  audience: 'admin',
  staffId: staff.id,
  customerId: undefined,
  createdAt: now,
  expiresAt: now + year,
  endedAt: undefined,
};
const call: Call = {
  id: ids.id(),
  loginId: login.id,
  staffId: staff.id,
  kind: 'acting',
  customerId: customer.id,
  level: undefined,
  store: 'http://localhost',
  reason: 'phone-order',
  reasonNote: '',
  startedAt: now,
  idleAt: now + year,
  absoluteEndAt: now + year,
  endedAt: undefined,
  ending: undefined,
  outcome: undefined,
  wrapUpCode: undefined,
  wrapUpNote: '',
  cartAtStart: undefined,
};
await storage.tx(async (tables) => {
  await tables.logins.save(login);
  await tables.calls.save(call);
  const tokenHash = hashOf('session of the bench');
  const row = { id: ids.id(), tokenHash, loginId: login.id, callId: call.id, public: {}, createdAt: now };
  await tables.sessions.save({ ...row, expiresAt: now + year });
});

/** The statements about a cart: the settings, its goods and their categories, the customer's addresses. */
async function about(tables: Tables, current: Cart | undefined): Promise<string> {
  const settings = await tables.meta.settings();
  const goods = await tables.catalog.skus((current?.lines ?? []).map(({ skuId }) => skuId));
  const addresses = await tables.customers.addresses(owner.customerId);
  const categories = await tables.catalog.categoriesAbove(goods.map(({ product }) => product.categoryId));
  return JSON.stringify({ settings, current, goods, addresses, categories });
}

/** Under the row's lock, with the call held and an audit row behind the last one of its chain. */
async function update(tables: Tables, quantity: number): Promise<string> {
  const current = await tables.carts.lock(cart.id);
  if (!current) return '{}';
  const lines = current.lines.map((line) => ({ ...line, quantity }));
  const changed = { ...current, lines, version: current.version + 1, updatedAt: Date.now() };
  const reply = await about(tables, changed);
  await tables.carts.update(changed);
  await tables.calls.lock(call.id);
  const chain = `call:${call.id}`;
  const head = await tables.audit.head(chain);
  const row = { chain, seq: (head?.seq ?? 0) + 1, at: changed.updatedAt, actor: `staff:${call.staffId}` };
  const what = { action: 'cart-quantities', customerId: owner.customerId, callId: call.id };
  const details = JSON.stringify({ cartId: cart.id, version: changed.version });
  await tables.audit.append({ ...row, ...what, details, mac: hashOf(`${head?.mac} ${details}`) });
  return reply;
}

const server = createServer(async (request, reply) => {
  await storage.read.callers.find(hashOf(request.headers.login), hashOf(request.headers.session));
  const answer = async () => {
    if (request.method !== 'POST') return about(storage.read, await storage.read.carts.byId(cart.id));
    const { orderItems } = (await json(request)) as { orderItems: [{ quantity: number }] };
    return storage.tx((tables) => update(tables, orderItems[0].quantity));
  };
  reply.setHeader('content-type', 'application/json').end(await answer());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
