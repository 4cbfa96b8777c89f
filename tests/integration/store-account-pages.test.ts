import { beforeEach, describe, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let store: TestApp;
beforeEach(async () => {
  store = await testApp({ seed: seedShop });
});

const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
const pathOf = ({ reply }: ShownPage): string => reply.raw.req.url ?? '';
const password = 'harbor-demo';

async function order(browser: TestBrowser, slug: string): Promise<string> {
  await press(browser, await open(browser, `/p/${slug}`), { action: '/cart/add' });
  const placed = await press(browser, await open(browser, '/checkout'), { action: '/checkout/place' });
  return /HS-\d+/.exec(mainOf(placed))?.[0] ?? '';
}

describe('signing in', () => {
  const signIn = async (browser: TestBrowser, typed: Record<string, string>, at = '/login') =>
    press(browser, await open(browser, at), { action: '/login', typed: { password, ...typed } });

  test('staff land on the home page, where the toolbar is asked for; approvers too, without it', async () => {
    const operator = await signIn(store.browser(), { email: 'operator@store.test' });
    expect(pathOf(operator)).toBe('/');
    expect(operator.page.documentElement.getAttribute('data-telesales')).toBe('no-customer');
    const approver = await signIn(store.browser(), { email: 'approver@store.test' });
    expect(pathOf(approver)).toBe('/');
    expect(approver.page.documentElement.hasAttribute('data-telesales')).toBe(false);
  });

  test('goes on where the shopper was led away from, and nowhere else', async () => {
    const browser = store.browser();
    const led = await browser.navigate('/account/orders');
    expect(led.headers.location).toBe('/login?next=%2Faccount%2Forders');
    expect(pathOf(await signIn(browser, { email: 'wade@store.test' }, String(led.headers.location)))).toBe(
      '/account/orders',
    );
    const away = '/login?next=https://evil.test/';
    expect(pathOf(await signIn(store.browser(), { email: 'wade@store.test' }, away))).toBe('/');
    expect(pathOf(await signIn(store.browser(), { email: 'wade@store.test' }, '/login?next=/admin'))).toBe('/');
    expect(pathOf(await signIn(store.browser(), { email: 'admin@store.test' }, '/login?next=/admin/orders'))).toBe(
      '/admin/orders',
    );
  });

  test.each([
    ['a wrong password', 'wade@store.test', 'wrong'],
    ['an unknown e-mail', 'nobody@store.test', password],
    ['a disabled account', 'blocked@store.test', password],
  ])('%s gets the same words, keeps the e-mail and drops the password', async (_, email, typed) => {
    const browser = store.browser();
    const refused = await signIn(browser, { email, password: typed });
    expect(refused.reply.statusCode).toBe(401);
    expect(mainOf(refused)).toContain('E-mail and password do not match. You are not signed in.');
    expect(refused.page.getElementById('email')?.getAttribute('value')).toBe(email);
    expect(refused.page.getElementById('password')?.getAttribute('value') ?? '').toBe('');
    expect(refused.reply.body).not.toContain(`"${typed}"`);
  });

  test('too many tries say how long to wait', async () => {
    const browser = store.browser();
    for (let tries = 0; tries < 10; tries += 1) await signIn(browser, { email: 'wade@store.test', password: 'wrong' });
    const refused = await signIn(browser, { email: 'wade@store.test' });
    expect(refused.reply.statusCode).toBe(429);
    expect(mainOf(refused)).toMatch(/Too many tries\. Nothing was sent\. Wait \d+ seconds?\./);
    expect(Number(refused.reply.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('signing out ends it at once, for the old cookies too', async () => {
    const browser = await store.signedIn('wade@store.test');
    const old = new Map(browser.cookies);
    const out = await press(browser, await open(browser, '/account'), { action: '/logout' });
    expect(linkNamed(out.page, 'Sign in')).toBe('/login');
    for (const [name, value] of old) browser.cookies.set(name, value);
    expect((await browser.navigate('/account')).headers.location).toContain('/login');
  });
});

describe('My account', () => {
  test('shows who the customer is, in the customer’s own language', async () => {
    const wade = await store.deps.storage.read.customers.byEmail('wade@store.test');
    if (!wade) throw new Error('Wade is missing.');
    await store.deps.storage.tx((tables) => tables.customers.save({ ...wade, locale: 'es' }));
    const shown = await open(await store.signedIn('wade@store.test'), '/account');
    expect(shown.page.documentElement.lang).toBe('es');
    expect(mainOf(shown)).toContain('Tus datos');
    for (const words of ['Wade Wilson', 'wade@store.test', '(503) 555-0142', wade.number, '418 SE Alder St'])
      expect(mainOf(shown)).toContain(words);
  });

  test('lists the orders, newest first, and opens each', async () => {
    const browser = await store.signedIn('wade@store.test');
    const first = await order(browser, 'tea');
    store.advance(60_000);
    const second = await order(browser, 'cups');
    const list = await open(browser, '/account/orders');
    expect(tableRows(list.page).map(([number]) => number)).toEqual([second, first]);
    const detail = await open(browser, linkNamed(list.page, `View order ${first}`));
    expect(mainOf(detail)).toContain(`Order ${first}`);
    expect(mainOf(detail)).toContain('Breakwater Breakfast Tea 1 × $14.80 $14.80');
    expect(mainOf(detail)).toContain('Maren Holloway 418 SE Alder St Portland, OR 97214');
  });

  test('somebody else’s order is not there', async () => {
    const wade = await store.signedIn('wade@store.test');
    await order(wade, 'tea');
    const link = linkNamed((await open(wade, '/account/orders')).page, 'View order HS-10001');
    const maren = await store.signedIn('maren@store.test');
    expect((await maren.navigate(link)).statusCode).toBe(404);
    expect((await maren.navigate('/account/orders/HS-10001')).statusCode).toBe(404);
    expect(
      (await maren.navigate(link.replace('/account/orders/16', '/order-placed/16').replace('-01', ''))).statusCode,
    ).toBe(404);
  });

  test('staff without a customer see who they are and have no orders', async () => {
    const browser = await store.signedIn('operator@store.test');
    expect(mainOf(await open(browser, '/account'))).toContain('You are signed in as Nadia Brandt.');
    expect((await browser.navigate('/account/orders')).statusCode).toBe(403);
  });
});

describe('while an operator acts for Maren', () => {
  let operator: TestBrowser;
  beforeEach(async () => {
    operator = await store.signedIn('operator@store.test');
    expect((await operator.startCall('maren@store.test')).statusCode).toBeLessThan(300);
  });
  const marks = ({ page }: ShownPage) => [
    page.documentElement.getAttribute('data-telesales'),
    page.documentElement.hasAttribute('data-telesales-call'),
  ];

  test('pages are hers and marked for the toolbar; My Orders is not marked but says whose it is', async () => {
    for (const path of ['/', '/p/tea', '/cart', '/account']) {
      const shown = await open(operator, path);
      expect({ path, marks: marks(shown) }).toEqual({ path, marks: ['acting', true] });
      expect(linkNamed(shown.page, 'Maren')).toBe('/account');
    }
    const orders = await open(operator, '/account/orders');
    expect(marks(orders)).toEqual([null, false]);
    expect(mainOf(orders)).toContain('You are in the account of Maren Holloway');
  });

  test('the checkout says for whom, on the button too, and the order is hers with the operator’s help', async () => {
    await press(operator, await open(operator, '/p/tea'), { action: '/cart/add' });
    const checkout = await open(operator, '/checkout');
    expect(mainOf(checkout)).toContain('You are ordering for Maren Holloway');
    expect(mainOf(checkout)).toContain('Place order for Maren Holloway, $26.80');
    const placed = await press(operator, checkout, { action: '/checkout/place' });
    expect(mainOf(placed)).toContain('The order of Maren Holloway is placed.');
    expect(mainOf(placed)).toMatch(/placed with help from Nadia at Harbor Supply/);
    const hers = await open(await store.signedIn('maren@store.test'), '/account/orders');
    expect(tableRows(hers.page)).toHaveLength(1);
  });

  test('a tab that shows another call is stopped before it writes', async () => {
    const old = await open(operator, '/p/tea');
    await operator.startCall('wade@store.test');
    const refused = await press(operator, old, { action: '/cart/add' });
    expect(refused.reply.statusCode).toBe(409);
    expect(textOf(refused.page.body)).toContain('This tab shows old data');
    expect(mainOf(await open(operator, '/cart'))).toContain('Your cart is empty');
  });

  test('every page lets the toolbar sign out', async () => {
    const out = await press(operator, await open(operator, '/cart'), { action: '/logout' });
    expect(linkNamed(out.page, 'Sign in')).toBe('/login');
    expect(out.page.documentElement.hasAttribute('data-telesales')).toBe(false);
  });
});

test('a request for another host gets its own page and no cookie', async () => {
  const reply = await store.browser().navigate('/', { host: 'other.test' });
  expect(reply.statusCode).toBe(421);
  expect(reply.body).toContain('The store does not answer at this address');
  expect(reply.body).toContain(String(reply.headers['x-request-id']));
});
