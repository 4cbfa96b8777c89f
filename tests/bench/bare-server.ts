/**
 * The other side of the comparison: node:http and nothing else, reading and writing the rows that the store server reads and
 * writes for the same two requests. It checks nothing. Prints its port and the id of the cart's sku.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { createIds, systemClock } from '../../server/ids.ts';
import { seedDemo } from '../../server/storage/demo/seed-demo.ts';
import { openStorage } from '../../server/storage/open.ts';
import type { Cart } from '../../server/storage/records.ts';
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

/** The statements of every request: who calls, the settings, the cart, its goods, the customer's addresses. */
async function read(tables: Tables): Promise<string> {
  await tables.callers.find('login', 'session');
  const settings = await tables.meta.settings();
  const current = await tables.carts.openOf(owner);
  const goods = await tables.catalog.skus((current?.lines ?? []).map(({ skuId }) => skuId));
  const addresses = await tables.customers.addresses(owner.customerId);
  return JSON.stringify({ settings, current, goods, addresses });
}

async function update(request: IncomingMessage): Promise<void> {
  const { orderItems } = (await json(request)) as { orderItems: [{ quantity: number }] };
  await storage.tx(async (tables) => {
    const current = await tables.carts.lock(cart.id);
    if (!current) return;
    await tables.catalog.skus(current.lines.map(({ skuId }) => skuId));
    const lines = current.lines.map((line) => ({ ...line, quantity: orderItems[0].quantity }));
    await tables.carts.update({ ...current, lines, version: current.version + 1, updatedAt: Date.now() });
  });
}

const server = createServer(async (request, reply) => {
  if (request.method === 'POST') await update(request);
  reply.setHeader('content-type', 'application/json').end(await read(storage.read));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
