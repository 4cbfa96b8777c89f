import { expect } from 'vitest';
import {
  customers,
  type Goods,
  inCart,
  isCustomers,
  keptIn,
  servedCart,
  startWalk,
  sumOf,
  type Walk,
  type WalkedCart,
  walkedCarts,
} from './cart-walk.ts';
import { cartOf } from './carts.ts';
import { pathOf } from './checkout-pages.ts';
import type { Engine } from './engines.ts';
import { prepare } from './prepared-carts.ts';
import { share, take } from './shares.ts';
import { takeOverOf } from './takeover.ts';
import type { TestBrowser } from './test-browser.ts';

const skus = ['tea', 'cups', 'espresso'] as const;

/** How many of each step a walk had. */
export type Tally = Readonly<Record<string, number>>;

/**
 * An operator who switches between two customers, prepares, shares and takes over, beside those customers and a visitor at their own
 * browsers: what each cart must hold is known from the steps, and compared with the store's after each.
 */
export async function walkThroughCarts(engine: Engine, seed: number, steps: number): Promise<Tally> {
  const walk = await startWalk(engine, seed);
  const tally: Record<string, number> = {};
  for (let step = 1; step <= steps; step += 1) {
    const name = walk.random.pick(Object.keys(moves) as (keyof typeof moves)[]);
    await moves[name](walk);
    tally[name] = (tally[name] ?? 0) + 1;
    for (const cart of walkedCarts)
      expect([step, name, cart, await keptIn(walk, cart)]).toEqual([step, name, cart, inCart(walk, cart)]);
  }
  return tally;
}

const moves = {
  'switch to another customer': async (walk: Walk) => {
    const who = walk.random.pick(customers.filter((customer) => customer !== walk.call?.cart));
    const started = await walk.operator.startCall(`${who}@store.test`, { shownCall: await callId(walk) });
    expect(started.statusCode).toBe(201);
    begin(walk, who);
  },
  'prepare a cart': async (walk: Walk) => {
    const whose = walk.random.pick([...customers, 'trade'] as const);
    await prepare(walk.operator, whose === 'trade' ? { level: whose } : { email: `${whose}@store.test` });
    begin(walk, `prepared for ${whose}`);
  },
  'leave the call': async (walk: Walk) => {
    expect((await walk.operator.startCall('')).statusCode).toBeLessThan(300);
    leave(walk);
  },
  'cancel what the call did': async (walk: Walk) => {
    const { call, operator } = walk;
    if (!call || !isCustomers(call.cart)) return;
    const end = { callId: await callId(walk), outcome: 'cancel-order' };
    const { statusCode } = await operator.post('/api/telesales/v1/call/end', end);
    expect(statusCode).toBe(call.writers.size === 2 ? 409 : 200);
    if (statusCode === 409) return;
    if (call.writers.has('operator')) walk.goods.set(call.cart, call.atStart);
    leave(walk);
  },
  'edit as operator': (walk: Walk) => edit(walk, walk.operator, servedCart(walk), 200),
  'edit as customer': async (walk: Walk) => {
    const who = walk.random.pick(customers);
    await edit(walk, walk.browsers[who], who, walk.taken?.cart === who ? 423 : 200);
  },
  'edit as visitor': (walk: Walk) => edit(walk, walk.browsers.guest, 'guest', 200),
  'take over': async (walk: Walk) => {
    const cart = walk.call?.cart;
    if (!isCustomers(cart)) return;
    expect((await takeOverOf(walk.operator).take()).statusCode).toBe(200);
    walk.taken ??= { cart, before: inCart(walk, cart) };
  },
  'hand back': async (walk: Walk) => {
    if (!walk.taken) return;
    const changes = walk.random.pick(['kept', 'undone'] as const);
    expect((await takeOverOf(walk.operator).handBack(changes)).statusCode).toBe(200);
    if (changes === 'undone') walk.goods.set(walk.taken.cart, walk.taken.before);
    walk.taken = undefined;
  },
  'decline help': async (walk: Walk) => {
    const who = walk.random.pick(customers);
    expect((await takeOverOf(walk.browsers[who]).decline()).statusCode).toBeLessThan(300);
    if (walk.taken?.cart === who) walk.taken = undefined;
  },
  'share a cart': async (walk: Walk) => {
    const shown = inCart(walk, servedCart(walk));
    const reply = await share(walk.operator, (await cartOf(walk.operator)).id);
    const isEmpty = Object.keys(shown).length === 0;
    expect(reply.statusCode).toSatisfy((status) => (isEmpty ? status === 404 || status === 409 : status === 201));
    if (!isEmpty) walk.links.push({ path: new URL(reply.json().url).pathname, goods: shown, takers: new Set() });
  },
  'open a shared cart': async (walk: Walk) => {
    const who = walk.random.pick([...customers, 'guest'] as const);
    const link = walk.links.findLast(({ takers }) => !takers.has(who));
    if (!link || walk.taken?.cart === who) return;
    const way = walk.random.pick(['add', 'replace'] as const);
    expect(pathOf(await take(walk.browsers[who], link.path, way))).toBe('/cart');
    link.takers.add(who);
    walk.goods.set(who, way === 'add' ? sumOf(inCart(walk, who), link.goods) : link.goods);
    if (walk.call?.cart === who) walk.call.writers.add('shopper');
  },
} satisfies Readonly<Record<string, (walk: Walk) => Promise<void>>>;

const callId = async ({ operator }: Walk): Promise<string> =>
  (await operator.get('/api/telesales/v1/toolbar')).json().call?.id ?? '';

function begin(walk: Walk, cart: WalkedCart): void {
  walk.call = { cart, atStart: inCart(walk, cart), writers: new Set() };
  walk.taken = undefined;
}

function leave(walk: Walk): void {
  walk.call = undefined;
  walk.taken = undefined;
}

/** A change of one line, by whoever the browser is served as, answered with the status. */
async function edit(walk: Walk, browser: TestBrowser, cart: WalkedCart, status: number): Promise<void> {
  const sku = walk.random.pick(skus);
  const shown = await cartOf(browser);
  const index = shown.items.findIndex(({ id }) => id === sku);
  const quantity = walk.random.between(index < 0 ? 1 : 0, 9);
  const [path, item] =
    index < 0 ? ['items', { id: sku, quantity, seller: '1' }] : ['items/update', { index, quantity }];
  const reply = await browser.post(`/api/checkout/pub/orderForm/${shown.id}/${path}`, { orderItems: [item] });
  expect([cart, reply.statusCode]).toEqual([cart, status]);
  if (status !== 200 || inCart(walk, cart)[sku] === quantity) return;
  walk.goods.set(cart, withQuantity(inCart(walk, cart), sku, quantity));
  if (walk.call?.cart === cart) walk.call.writers.add(browser === walk.operator ? 'operator' : 'shopper');
}

const withQuantity = (goods: Goods, sku: string, quantity: number): Goods =>
  Object.fromEntries(Object.entries({ ...goods, [sku]: quantity }).filter(([, count]) => count > 0));
