import { hashPassword } from '../../features/login/passwords.ts';
import { hashOfToken } from '../../features/login/token-hash.ts';
import type { AppKeyRow } from '../records.ts';
import { buildSubscriptions } from './build-subscriptions.ts';
import { demoAppKey, demoPassword } from './demo-accounts.ts';
import { demoIds } from './demo-ids.ts';
import { type DemoCurrency, demoStore } from './demo-stores.ts';
import { buildCatalog } from './goods/build-catalog.ts';
import { buildOrders, popularityOf } from './orders/build-orders.ts';
import { buildCards } from './people/build-cards.ts';
import { buildCustomers, customersWithPassword } from './people/build-customers.ts';
import { buildPickupPoints } from './pickup-points.ts';
import { buildStaff, staffRows } from './staff.ts';

const dayMs = 24 * 60 * 60_000;

export type DemoRows = Awaited<ReturnType<typeof buildDemo>>;

/** All rows of the demo store as of `at` (ms); the same for the same time but for the salts of the passwords. */
export async function buildDemo(at: number, currency: DemoCurrency) {
  const ids = demoIds(at);
  const store = demoStore(currency);
  const passwordHashes = await hashPasswords();
  const staff = buildStaff(ids, passwordHashes, at - 400 * dayMs);
  const accounts = buildCustomers(ids, passwordHashes, at);
  const { categories, goods } = buildCatalog(ids, store, at);
  const orders = buildOrders({ ids, store, now: at, staff, accounts, goods });
  const popularity = popularityOf(orders, at);
  const appKey: AppKeyRow = {
    key: demoAppKey.key,
    tokenHash: hashOfToken(demoAppKey.token),
    name: 'Demo tools',
    roles: ['admin'],
    createdAt: at,
    revokedAt: undefined,
  };
  const skus = goods.flatMap((good) => good.skus);
  return {
    settings: store.settings,
    appKey,
    staff,
    accounts,
    categories,
    products: goods.map(({ product }) => ({ ...product, popularity: popularity.get(product.id) ?? 0 })),
    skus,
    orders,
    pickupPoints: buildPickupPoints(ids),
    cards: buildCards(ids, accounts, at),
    subscriptions: buildSubscriptions(ids, accounts, skus, store.settings.timeZone, at),
  };
}

/** A salt of its own for each account, so the same password gives as many hashes. */
async function hashPasswords(): Promise<ReadonlyMap<string, string>> {
  const emails = [...staffRows.map(({ email }) => email), ...customersWithPassword];
  return new Map(await Promise.all(emails.map(async (email) => [email, await hashPassword(demoPassword)] as const)));
}
