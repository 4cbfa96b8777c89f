import type { Deps } from '../../server/deps.ts';
import type { Address, Product, Sku, StoreSettings } from '../../server/storage/records.ts';
import { defaultSettings } from '../../server/storage/tables/meta-table.ts';
import { seedPeople } from './people.ts';

const art = { shape: 'bag', colors: ['#23324d', '#1a2740', '#f3e9d7', '#b5532a'] } as const;

interface Good {
  /** Ids of product and sku are made of it: "tea" → "p-tea" and "tea". */
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly tradePrice?: number;
  readonly stock?: number;
  readonly visibleTo?: Product['visibleTo'];
}

const goods: readonly Good[] = [
  { id: 'espresso', name: 'Pier 9 Espresso', price: 2_750, tradePrice: 2_400 },
  { id: 'tea', name: 'Breakwater Breakfast Tea', price: 1_480 },
  { id: 'cups', name: 'Paper Cups, 12 oz', price: 3_800 },
  { id: 'dripper', name: 'Pour-over Dripper', price: 3_400, stock: 5 },
  { id: 'kettle', name: 'Gooseneck Kettle', price: 6_400, stock: 0 },
  { id: 'pallet', name: 'Pallet of Beans', price: 99_000, visibleTo: ['trade', 'trade-plus'] },
];

export const settings: StoreSettings = {
  name: 'Harbor Supply',
  currency: 'USD',
  timeZone: 'America/Los_Angeles',
  phone: '(503) 555-0100',
  country: 'USA',
  delivery: { price: 1_200, freeFrom: 25_000, days: 2 },
  call: { idleMs: 15 * 60_000, absoluteMs: 60 * 60_000 },
  notesPayable: 'approved',
  tradePolicies: defaultSettings.tradePolicies,
  mailSender: '',
  words: {},
  manualPrices: { ...defaultSettings.manualPrices, allowed: true },
  sharing: { ...defaultSettings.sharing, allowed: true },
};

/** The usual people, a small shop and an address for each customer. */
export async function seedShop(deps: Deps): Promise<void> {
  await seedPeople(deps);
  await deps.storage.tx(async (tables) => {
    await tables.meta.saveSettings(settings);
    await tables.catalog.saveCategory({ id: 'c-1', slug: 'shelf', name: 'Shelf', parentId: undefined, position: 1 });
    await tables.catalog.saveCategory({ id: 'c-2', slug: 'daily', name: 'Daily', parentId: 'c-1', position: 1 });
    for (const [position, good] of goods.entries()) {
      await tables.catalog.saveProduct(productOf(good, goods.length - position));
      await tables.catalog.saveSku(skuOf(good));
    }
    for (const email of ['maren@store.test', 'wade@store.test', 'trade@store.test']) {
      const customer = await tables.customers.byEmail(email);
      if (customer) await tables.customers.saveAddress(addressOf(customer.id));
    }
  });
}

const productOf = ({ id, name, visibleTo = [] }: Good, popularity: number): Product => ({
  id: `p-${id}`,
  slug: id,
  name,
  brand: 'Harbor Roasters',
  description: `${name}, from the shelf.`,
  categoryId: 'c-2',
  art,
  visibleTo,
  popularity,
  createdAt: 1,
});

const skuOf = ({ id, price, tradePrice, stock = 1_000 }: Good): Sku => ({
  id,
  reference: `HS-${id.toUpperCase()}`,
  productId: `p-${id}`,
  name: 'one',
  options: {},
  stock,
  position: 1,
  prices: {
    retail: { price, listPrice: price },
    ...(tradePrice !== undefined && { trade: { price: tradePrice, listPrice: price } }),
  },
});

const addressOf = (customerId: string): Address => ({
  id: `home-of-${customerId}`,
  customerId,
  name: 'Home',
  receiver: 'Maren Holloway',
  street: 'SE Alder St',
  number: '418',
  complement: '',
  neighborhood: '',
  city: 'Portland',
  state: 'OR',
  postalCode: '97214',
  country: 'USA',
  isDefault: true,
});

export const stockOf = async (deps: Pick<Deps, 'storage'>, skuId: string): Promise<number> =>
  (await deps.storage.read.catalog.skus([skuId]))[0]?.sku.stock ?? Number.NaN;
