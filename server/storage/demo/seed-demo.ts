import { orderSequence } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import { hashPassword } from '../../features/login/passwords.ts';
import { hashOfToken } from '../../features/login/token-hash.ts';
import type { AppKeyRow } from '../records.ts';
import type { Tables } from '../storage.ts';
import { type DemoCurrency, demoStore } from './demo-stores.ts';
import { buildCatalog } from './goods/build-catalog.ts';
import { buildOrders, popularityOf } from './orders/build-orders.ts';
import { lastSequence } from './orders/order-calendar.ts';
import { buildCustomers, customersWithPassword } from './people/build-customers.ts';
import { buildStaff, staffRows } from './staff.ts';

/** Password of every demo account that can log in. */
export const demoPassword = 'harbor-demo';
export const demoAppKey = { key: 'vtexappkey-harbor-demo', token: 'harbor-demo' } as const;

const dayMs = 24 * 60 * 60_000;

/**
 * Fills an empty database with the demo store and marks it (`meta` key `demo`: when, ms), in one transaction. A demo
 * database is left as it is; any other database that is not empty is refused.
 */
export async function seedDemo(deps: Deps, options: { readonly currency?: DemoCurrency } = {}): Promise<void> {
  if (await isDemo(deps.storage.read)) return;
  const rows = buildDemo(deps, options.currency ?? 'USD', await hashPasswords());
  await deps.storage.tx(async (tables) => {
    if (await isDemo(tables)) return;
    if (!(await isEmpty(tables))) throw new Error('This database holds a store already. The demo needs an empty one.');
    await write(tables, rows);
  });
}

export const isDemo = async (tables: Tables): Promise<boolean> => (await tables.meta.get('demo')) !== undefined;

async function isEmpty(tables: Tables): Promise<boolean> {
  const staff = await tables.staff.list();
  const categories = await tables.catalog.categories();
  const orders = await tables.orders.find({}, { offset: 0, limit: 1, order: { by: 'sequence', descending: true } });
  return staff.length + categories.length + orders.total === 0;
}

/** A salt of its own for each account, so the same password gives as many hashes. */
async function hashPasswords(): Promise<ReadonlyMap<string, string>> {
  const emails = [...staffRows.map(({ email }) => email), ...customersWithPassword];
  return new Map(await Promise.all(emails.map(async (email) => [email, await hashPassword(demoPassword)] as const)));
}

type DemoRows = ReturnType<typeof buildDemo>;

function buildDemo({ ids, clock }: Deps, currency: DemoCurrency, passwordHashes: ReadonlyMap<string, string>) {
  const now = clock.now();
  const store = demoStore(currency);
  const staff = buildStaff(ids, passwordHashes, now - 400 * dayMs);
  const accounts = buildCustomers(ids, passwordHashes, now);
  const { categories, goods } = buildCatalog(ids, store, now);
  const orders = buildOrders({ ids, store, now, staff, accounts, goods });
  const appKey: AppKeyRow = {
    key: demoAppKey.key,
    tokenHash: hashOfToken(demoAppKey.token),
    name: 'Demo tools',
    roles: ['admin'],
    createdAt: now,
    revokedAt: undefined,
  };
  const popularity = popularityOf(orders, now);
  const products = goods.map(({ product }) => ({ ...product, popularity: popularity.get(product.id) ?? 0 }));
  const skus = goods.flatMap((good) => good.skus);
  return { now, settings: store.settings, staff, accounts, categories, products, skus, orders, appKey };
}

async function write(tables: Tables, rows: DemoRows): Promise<void> {
  await tables.meta.saveSettings(rows.settings);
  await tables.appKeys.save(rows.appKey);
  for (const person of rows.staff) await tables.staff.save(person);
  for (const { customer, addresses } of rows.accounts) {
    await tables.customers.save(customer);
    for (const address of addresses) await tables.customers.saveAddress(address);
  }
  for (const category of rows.categories) await tables.catalog.saveCategory(category);
  for (const product of rows.products) await tables.catalog.saveProduct(product);
  for (const sku of rows.skus) await tables.catalog.saveSku(sku);
  for (const { order, events } of rows.orders) {
    await tables.orders.insert(order);
    for (const event of events) await tables.orders.addEvent(event);
  }
  await tables.meta.next(orderSequence.name, lastSequence);
  await tables.meta.set('demo', String(rows.now));
}
