import type { LightMyRequestResponse } from 'fastify';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import type { AppKeyRow, Cart } from '../../server/storage/records.ts';
import { addToCart, cartOf } from './carts.ts';
import { staffIdentity, upload } from './catalog-files.ts';
import type { Engine } from './engines.ts';
import { crawl, type FormsOf } from './fuzz-crawl.ts';
import { everythingKnown } from './fuzz-known.ts';
import { type Caller, callers, type FuzzRequest } from './fuzz-requests.ts';
import type { Known } from './fuzz-values.ts';
import { seedShop, settings } from './goods.ts';
import { depot } from './pickup-points.ts';
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
  const store = await testApp({ engine, seed: seedShop });
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
  await placeOne(browsers.customer, 'cups');
  await sendLinks(browsers.admin, store);
  await upload(store.deps, await staffIdentity(store.deps, emails.admin), 'reference,name,price\nHS-NEW,New,10\n');
  const known = await everythingKnown(store, [...Object.values(emails), actedFor], bystandersCarts);
  const readers = { ofStore: browsers.customer, ofDashboard: browsers.admin };
  const forms = await crawl(store.app.declaredRoutes, known, readers);
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

const appKeyRow: AppKeyRow = {
  key: 'key',
  tokenHash: hashOfToken('token'),
  name: 'Key',
  roles: ['operator'],
  createdAt: 1,
  revokedAt: undefined,
};
const openSettings = { ...settings, manualPrices: { ...settings.manualPrices, allowed: true } };

/** So that the outbox holds something. */
async function sendLinks(admin: TestBrowser, { deps }: TestApp): Promise<void> {
  const customer = await deps.storage.read.customers.byEmail('trade@store.test');
  await admin.submit(`/admin/customers/${customer?.number}/password-link`, {}, `/admin/customers/${customer?.number}`);
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
    await tables.appKeys.save(appKeyRow);
    await tables.pickupPoints.save(depot);
    await tables.meta.saveSettings(openSettings);
    await tables.attempts.deleteOlder(Number.MAX_SAFE_INTEGER);
  });

async function filledCart(store: TestApp, email: string | undefined): Promise<Cart> {
  const person = email ? await store.signedIn(email) : store.browser();
  await addToCart(person, 'espresso', 3);
  const cart = await store.deps.storage.read.carts.byId((await cartOf(person)).id);
  if (!cart) throw new Error(`${email} has no cart.`);
  return cart;
}
