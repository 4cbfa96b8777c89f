import type { LightMyRequestResponse } from 'fastify';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import type { Cart } from '../../server/storage/records.ts';
import { addToCart, cartOf } from './carts.ts';
import type { Engine } from './engines.ts';
import { crawl, type FormsOf } from './fuzz-crawl.ts';
import { type Caller, callers, type FuzzRequest } from './fuzz-requests.ts';
import type { Known } from './fuzz-values.ts';
import { seedShop, settings } from './goods.ts';
import { placeOne } from './place-order.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

const emails = {
  customer: 'maren@store.test',
  operator: 'operator@store.test',
  admin: 'admin@store.test',
} as const satisfies Partial<Record<Caller, string>>;
const actedFor = 'wade@store.test';
const bystanders = ['trade@store.test', 'operator2@store.test', undefined] as const;

/** A shop that is attacked: with everything that requests can name, and people who only stand by. */
export interface FuzzShop {
  readonly store: TestApp;
  readonly known: Known;
  readonly forms: FormsOf;
  /** Carts of those who stand by; nobody who sends requests may open them. */
  readonly bystandersCarts: readonly Cart[];
  send(request: FuzzRequest): Promise<LightMyRequestResponse>;
  /** Lets half a minute pass, undoes what was done to the callers' accounts, and signs them in where they are not. */
  refresh(): Promise<void>;
}

export async function fuzzShop(engine: Engine): Promise<FuzzShop> {
  const store = await testApp({ engine, seed: seedWithKey });
  const browsers = Object.fromEntries(callers.map((name) => [name, store.browser()])) as Record<Caller, TestBrowser>;
  const owned = new Map<Caller, Readonly<Record<string, string>>>();
  const people = await accountsOf(store);
  const bystandersCarts = await Promise.all(bystanders.map((email) => filledCart(store, email)));
  const refresh = async () => {
    store.advance(30_000);
    await restore(store, people);
    for (const name of callers) owned.set(name, await signedIn(name, browsers[name]));
  };
  await refresh();
  for (const name of ['visitor', 'customer', 'operator'] as const) await addToCart(browsers[name], 'tea', 2);
  const known = await everythingOf(store, await placeOne(browsers.customer, 'cups'), bystandersCarts);
  const shown = [browsers.customer, browsers.admin, browsers.visitor];
  const forms = await crawl(store.app.declaredRoutes, known, shown);
  await refresh();
  return {
    store,
    known,
    forms,
    bystandersCarts,
    refresh,
    send: (request) => sendAs(browsers[request.caller], request, owned.get(request.caller) ?? {}),
  };
}

async function seedWithKey(deps: TestApp['deps']): Promise<void> {
  await seedShop(deps);
  const key = { key: 'key', tokenHash: hashOfToken('token'), name: 'Key', roles: ['operator'] as const };
  await deps.storage.tx((tables) => tables.appKeys.save({ ...key, createdAt: 1, revokedAt: undefined }));
}

/** Puts what the caller has by now for the names that stand for it. */
function sendAs(
  browser: TestBrowser,
  { caller, method, path, headers, payload }: FuzzRequest,
  owned: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> {
  const filled = (given: string) =>
    given
      .replace(/"OWN_(VALUE|VERSION)"/g, (name) => owned[name.slice(1, -1)] ?? '1')
      .replace(/OWN_[A-Z]+/g, (name) => owned[name] ?? name);
  const credentials = caller === 'app' ? { ...appKey, origin: undefined, 'sec-fetch-site': undefined } : {};
  const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)]));
  return browser.send(filled(path), {
    method: method as 'GET', // others too
    headers: { ...credentials, ...sent },
    ...(payload !== undefined && { payload: filled(payload) }),
  });
}

const appKey = { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': 'token' };

/** Signs in whoever is not, starts the operator's call, and gives what the caller's requests need. */
async function signedIn(name: Caller, browser: TestBrowser): Promise<Readonly<Record<string, string>>> {
  if (name === 'app') return {};
  const email = name === 'visitor' ? undefined : emails[name];
  const html = (await browser.navigate('/')).body;
  if (email && html.includes('action="/login"')) await browser.signIn(email);
  const toolbar = await browser.get('/api/telesales/v1/toolbar');
  if (email && toolbar.statusCode === 401) await browser.signIn(email);
  if (name === 'operator' && !toolbar.json().call) await browser.startCall(actedFor, { previousOutcome: 'hand-over' });
  const page = (await browser.navigate('/')).body;
  const hidden = (field: string) => new RegExp(`name="${field}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';
  const cart = await browser.get('/api/checkout/pub/orderForm');
  const { orderFormId, value, items } = cart.json();
  return {
    OWN_TOKEN: hidden('_token'),
    OWN_CALL: hidden('_call'),
    OWN_CART: orderFormId,
    OWN_VALUE: String(value),
    OWN_LINE: items[0]?.uniqueId ?? 'none',
    OWN_VERSION: String(cart.headers.etag).replaceAll('"', ''),
  };
}

const accountsOf = async ({ deps }: TestApp) => ({
  staff: await deps.storage.read.staff.list(),
  customers: (await Promise.all([...Object.values(emails), actedFor].map(deps.storage.read.customers.byEmail))).flatMap(
    (customer) => customer ?? [],
  ),
});

/** Callers keep their accounts, whatever an administrator among them did. */
const restore = ({ deps }: TestApp, { staff, customers }: Awaited<ReturnType<typeof accountsOf>>): Promise<void> =>
  deps.storage.tx(async (tables) => {
    for (const person of staff) await tables.staff.save(person);
    for (const person of customers) await tables.customers.save(person);
    await tables.meta.saveSettings(settings);
    await tables.attempts.deleteOlder(Number.MAX_SAFE_INTEGER);
  });

async function filledCart(store: TestApp, email: string | undefined): Promise<Cart> {
  const person = email ? await store.signedIn(email) : store.browser();
  await addToCart(person, 'espresso', 3);
  const cart = await store.deps.storage.read.carts.byId((await cartOf(person)).id);
  if (!cart) throw new Error(`${email} has no cart.`);
  return cart;
}

/** What requests may name, by the members and parameters that name it. */
async function everythingOf({ deps }: TestApp, orderId: string, carts: readonly Cart[]): Promise<Known> {
  const { read } = deps.storage;
  const order = await read.orders.byId(orderId);
  if (!order) throw new Error(`There is no order ${orderId}.`);
  const staff = (await read.staff.list()).map(({ id }) => id);
  const skus = ['tea', 'tea', 'cups', 'tea', 'espresso', 'cups', 'dripper', 'kettle', 'pallet', 'none'];
  const numbers = (
    await Promise.all([...Object.values(emails), actedFor, 'trade@store.test'].map(read.customers.byEmail))
  )
    .flatMap((customer) => customer ?? [])
    .map(({ number }) => number);
  const cartIds = ['OWN_CART', 'OWN_CART', 'OWN_CART', ...carts.map(({ id }) => id)];
  const staffEmails = Object.values(emails);
  return {
    ...plainValues,
    ':orderFormId': cartIds,
    referenceId: ['OWN_CART'],
    cart: cartIds,
    number: numbers,
    ':orderId': [order.id, order.id, '1610001-01', '9999999-01'],
    ':orderGroup': [order.group],
    ':group': [order.group],
    ':transactionId': [order.payment.transactionId],
    ':paymentId': [order.payment.id],
    ':id': [...staff, order.id, 'OWN_CALL'],
    id: skus,
    sku: skus,
    ':slug': skus,
    email: [...staffEmails, actedFor, 'new@example.com'],
    login: [...staffEmails, 'nobody@store.test'],
  };
}

const plainValues: Known = {
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
