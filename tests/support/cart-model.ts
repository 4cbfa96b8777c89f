import { expect } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { seededRandom } from '../../server/storage/demo/random.ts';
import type { CartOwner } from '../../server/storage/records.ts';
import { cartOf } from './carts.ts';
import { pathOf } from './checkout-pages.ts';
import type { Engine } from './engines.ts';
import { seedShop } from './goods.ts';
import { prepare } from './prepared-carts.ts';
import { share, take } from './shares.ts';
import { takeOverOf } from './takeover.ts';
import { testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** sku → quantity */
type Goods = Readonly<Record<string, number>>;
type Customer = 'maren' | 'wade';
type Cart = Customer | 'nadia' | 'guest' | `prepared for ${Customer | 'trade'}`;

interface Call {
  readonly cart: Cart;
  readonly atStart: Goods;
  readonly writers: Set<'operator' | 'shopper'>;
}
interface TakenOver {
  readonly cart: Customer;
  readonly before: Goods;
}
interface Link {
  readonly path: string;
  readonly goods: Goods;
  readonly takers: Set<Cart>;
}

const customers = ['maren', 'wade'] as const;
const skus = ['tea', 'cups', 'espresso'] as const;
const carts: readonly Cart[] = [
  ...customers,
  'nadia',
  'guest',
  'prepared for maren',
  'prepared for wade',
  'prepared for trade',
];

/** How many of each step a run had. */
export type Tally = Readonly<Record<string, number>>;

/**
 * An operator who switches between two customers, prepares, shares and takes over, beside those customers and a visitor at their own
 * browsers: what each cart must hold is kept here, and compared with the store's after each step.
 */
export async function walkThroughCarts(engine: Engine, seed: number, steps: number): Promise<Tally> {
  const store = await testApp({ engine, seed: seedShop });
  const random = seededRandom(seed);
  const operator = await store.signedIn('operator@store.test');
  const browsers: Readonly<Record<Customer | 'guest', TestBrowser>> = {
    maren: await store.signedIn('maren@store.test'),
    wade: await store.signedIn('wade@store.test'),
    guest: store.browser(),
  };
  const goods = new Map<Cart, Goods>(carts.map((cart) => [cart, {}]));
  const inCart = (cart: Cart): Goods => goods.get(cart) ?? {};
  const links: Link[] = [];
  let call: Call | undefined;
  let taken: TakenOver | undefined;
  const served = (): Cart => call?.cart ?? 'nadia';
  const callId = async (): Promise<string> => (await operator.get('/api/telesales/v1/toolbar')).json().call?.id ?? '';

  /** A change of one line, by whoever the browser is served as; the statuses that it may have. */
  async function edit(browser: TestBrowser, cart: Cart, status: number): Promise<void> {
    const sku = random.pick(skus);
    const shown = await cartOf(browser);
    const index = shown.items.findIndex(({ id }) => id === sku);
    const quantity = random.between(index < 0 ? 1 : 0, 9);
    const [path, item] =
      index < 0 ? ['items', { id: sku, quantity, seller: '1' }] : ['items/update', { index, quantity }];
    const reply = await browser.post(`/api/checkout/pub/orderForm/${shown.id}/${path}`, { orderItems: [item] });
    expect([cart, reply.statusCode]).toEqual([cart, status]);
    if (status !== 200 || inCart(cart)[sku] === quantity) return;
    goods.set(cart, withQuantity(inCart(cart), sku, quantity));
    if (call?.cart === cart) call.writers.add(browser === operator ? 'operator' : 'shopper');
  }

  const begin = (cart: Cart): void => {
    call = { cart, atStart: inCart(cart), writers: new Set() };
    taken = undefined;
  };

  const moves = {
    'switch to another customer': async () => {
      const who = random.pick(customers.filter((customer) => customer !== call?.cart));
      expect((await operator.startCall(`${who}@store.test`, { shownCall: await callId() })).statusCode).toBe(201);
      begin(who);
    },
    'prepare a cart': async () => {
      const whose = random.pick([...customers, 'trade'] as const);
      await prepare(operator, whose === 'trade' ? { level: whose } : { email: `${whose}@store.test` });
      begin(`prepared for ${whose}`);
    },
    'leave the call': async () => {
      expect((await operator.startCall('')).statusCode).toBeLessThan(300);
      [call, taken] = [undefined, undefined];
    },
    'cancel what the call did': async () => {
      if (!isCustomers(call?.cart) || !call) return;
      const { cart, atStart, writers } = call;
      const end = { callId: await callId(), outcome: 'cancel-order' };
      const { statusCode } = await operator.post('/api/telesales/v1/call/end', end);
      expect(statusCode).toBe(writers.size === 2 ? 409 : 200);
      if (statusCode === 409) return;
      if (writers.has('operator')) goods.set(cart, atStart);
      [call, taken] = [undefined, undefined];
    },
    'edit as operator': () => edit(operator, served(), 200),
    'edit as customer': async () => {
      const who = random.pick(customers);
      await edit(browsers[who], who, taken?.cart === who ? 423 : 200);
    },
    'edit as visitor': () => edit(browsers.guest, 'guest', 200),
    'take over': async () => {
      const cart = call?.cart;
      if (!isCustomers(cart)) return;
      expect((await takeOverOf(operator).take()).statusCode).toBe(200);
      taken ??= { cart, before: inCart(cart) };
    },
    'hand back': async () => {
      if (!taken) return;
      const changes = random.pick(['kept', 'undone'] as const);
      expect((await takeOverOf(operator).handBack(changes)).statusCode).toBe(200);
      if (changes === 'undone') goods.set(taken.cart, taken.before);
      taken = undefined;
    },
    'decline help': async () => {
      const who = random.pick(customers);
      expect((await takeOverOf(browsers[who]).decline()).statusCode).toBeLessThan(300);
      if (taken?.cart === who) taken = undefined;
    },
    'share a cart': async () => {
      const shown = inCart(served());
      const reply = await share(operator, (await cartOf(operator)).id);
      const isEmpty = Object.keys(shown).length === 0;
      expect(reply.statusCode).toSatisfy((status) => (isEmpty ? status === 404 || status === 409 : status === 201));
      if (isEmpty) return;
      links.push({ path: new URL(reply.json().url).pathname, goods: shown, takers: new Set() });
    },
    'open a shared cart': async () => {
      const who = random.pick([...customers, 'guest'] as const);
      const link = links.findLast(({ takers }) => !takers.has(who));
      if (!link || taken?.cart === who) return;
      const way = random.pick(['add', 'replace'] as const);
      expect(pathOf(await take(browsers[who], link.path, way))).toBe('/cart');
      link.takers.add(who);
      goods.set(who, way === 'add' ? sumOf(inCart(who), link.goods) : link.goods);
      if (call?.cart === who) call.writers.add('shopper');
    },
  } satisfies Readonly<Record<string, () => Promise<void>>>;

  const owners = await ownersIn(store);
  const ownerOfGuest = (): CartOwner => ({
    kind: 'anonymous',
    tokenHash: hashOfToken(browsers.guest.cookies.get('CheckoutOrderFormOwnership') ?? ''),
  });
  const kept = async (cart: Cart): Promise<Goods> => {
    const open = await store.deps.storage.read.carts.openOf(owners.get(cart) ?? ownerOfGuest());
    return sumOf(...(open?.lines ?? []).map(({ skuId, quantity }) => ({ [skuId]: quantity })));
  };

  const tally: Record<string, number> = {};
  for (let step = 1; step <= steps; step += 1) {
    const name = random.pick(Object.keys(moves) as (keyof typeof moves)[]);
    await moves[name]();
    tally[name] = (tally[name] ?? 0) + 1;
    for (const cart of carts) expect([step, name, cart, await kept(cart)]).toEqual([step, name, cart, inCart(cart)]);
  }
  return tally;
}

const isCustomers = (cart: Cart | undefined): cart is Customer => cart === 'maren' || cart === 'wade';

const withQuantity = (goods: Goods, sku: string, quantity: number): Goods =>
  Object.fromEntries(Object.entries({ ...goods, [sku]: quantity }).filter(([, count]) => count > 0));

const sumOf = (...all: readonly Goods[]): Goods =>
  all.reduce<Record<string, number>>((sum, goods) => {
    for (const [sku, quantity] of Object.entries(goods)) sum[sku] = (sum[sku] ?? 0) + quantity;
    return sum;
  }, {});

async function ownersIn({ deps }: Awaited<ReturnType<typeof testApp>>): Promise<ReadonlyMap<Cart, CartOwner>> {
  const { customers: people, staff } = deps.storage.read;
  const staffId = (await staff.byEmail('operator@store.test'))?.id ?? '';
  const owners = new Map<Cart, CartOwner>([
    ['nadia', { kind: 'staff', staffId }],
    ['prepared for trade', { kind: 'prepared', staffId, preparedFor: { level: 'trade' } }],
  ]);
  for (const who of customers) {
    const customerId = (await people.byEmail(`${who}@store.test`))?.id ?? '';
    owners.set(who, { kind: 'customer', customerId });
    owners.set(`prepared for ${who}`, { kind: 'prepared', staffId, preparedFor: { customerId } });
  }
  return owners;
}
