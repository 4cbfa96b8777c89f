import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { type Random, seededRandom } from '../../server/storage/demo/random.ts';
import type { CartOwner } from '../../server/storage/records.ts';
import type { Engine } from './engines.ts';
import { seedShop } from './goods.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** sku → quantity */
export type Goods = Readonly<Record<string, number>>;
export const customers = ['maren', 'wade'] as const;
export type Customer = (typeof customers)[number];
export type WalkedCart = Customer | 'nadia' | 'guest' | `prepared for ${Customer | 'trade'}`;

export const walkedCarts: readonly WalkedCart[] = [
  ...customers,
  'nadia',
  'guest',
  'prepared for maren',
  'prepared for wade',
  'prepared for trade',
];

/** Who is where in a walk through carts, and what each cart must hold. */
export interface Walk {
  readonly store: TestApp;
  readonly random: Random;
  readonly operator: TestBrowser;
  readonly browsers: Readonly<Record<Customer | 'guest', TestBrowser>>;
  readonly goods: Map<WalkedCart, Goods>;
  readonly links: { readonly path: string; readonly goods: Goods; readonly takers: Set<WalkedCart> }[];
  /** What the operator works on, how that cart was when they began, and who has changed it since. */
  call:
    | { readonly cart: WalkedCart; readonly atStart: Goods; readonly writers: Set<'operator' | 'shopper'> }
    | undefined;
  taken: { readonly cart: Customer; readonly before: Goods } | undefined;
}

export async function startWalk(engine: Engine, seed: number): Promise<Walk> {
  const store = await testApp({ engine, seed: seedShop });
  return {
    store,
    random: seededRandom(seed),
    operator: await store.signedIn('operator@store.test'),
    browsers: {
      maren: await store.signedIn('maren@store.test'),
      wade: await store.signedIn('wade@store.test'),
      guest: store.browser(),
    },
    goods: new Map(),
    links: [],
    call: undefined,
    taken: undefined,
  };
}

export const inCart = ({ goods }: Walk, cart: WalkedCart): Goods => goods.get(cart) ?? {};
/** The cart that the operator's browser works on. */
export const servedCart = ({ call }: Walk): WalkedCart => call?.cart ?? 'nadia';
export const isCustomers = (cart: WalkedCart | undefined): cart is Customer => cart === 'maren' || cart === 'wade';

export const sumOf = (...all: readonly Goods[]): Goods =>
  all.reduce<Record<string, number>>((sum, goods) => {
    for (const [sku, quantity] of Object.entries(goods)) sum[sku] = (sum[sku] ?? 0) + quantity;
    return sum;
  }, {});

/** What the store has in the cart. */
export async function keptIn(walk: Walk, cart: WalkedCart): Promise<Goods> {
  const open = await walk.store.deps.storage.read.carts.openOf(await ownerOf(walk, cart));
  return sumOf(...(open?.lines ?? []).map(({ skuId, quantity }) => ({ [skuId]: quantity })));
}

async function ownerOf({ store, browsers }: Walk, cart: WalkedCart): Promise<CartOwner> {
  const { customers: people, staff } = store.deps.storage.read;
  if (cart === 'guest') {
    const token = browsers.guest.cookies.get('CheckoutOrderFormOwnership') ?? '';
    return { kind: 'anonymous', tokenHash: hashOfToken(token) };
  }
  const idOf = async (who: Customer) => (await people.byEmail(`${who}@store.test`))?.id ?? '';
  if (isCustomers(cart)) return { kind: 'customer', customerId: await idOf(cart) };
  const staffId = (await staff.byEmail('operator@store.test'))?.id ?? '';
  switch (cart) {
    case 'nadia':
      return { kind: 'staff', staffId };
    case 'prepared for trade':
      return { kind: 'prepared', staffId, preparedFor: { level: 'trade' } };
    default: {
      const customerId = await idOf(cart === 'prepared for maren' ? 'maren' : 'wade');
      return { kind: 'prepared', staffId, preparedFor: { customerId } };
    }
  }
}
