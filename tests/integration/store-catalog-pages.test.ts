import { beforeAll, describe, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { documentOf, linkNamed, textOf } from '../support/page-document.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let store: TestApp;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
});

const pages = [
  '/',
  '/c/shelf',
  '/c/daily',
  '/search?q=tea',
  '/search',
  '/sitemap',
  '/help',
  '/p/espresso',
  '/cart',
  '/login',
];

describe('every page', () => {
  test.each(pages)('%s names itself, its language and what is where, and has one heading', async (path) => {
    const { reply, page } = await open(store.browser(), path);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.documentElement.lang).toBe('en');
    expect(page.title).toContain('Harbor Supply');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('main, header, footer, search')).toHaveLength(4);
    expect(textOf(page.querySelector('main'))).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  });

  test.each(pages)('%s carries no inline script, no inline style and nothing from elsewhere', async (path) => {
    const { reply, page } = await open(store.browser(), path);
    expect(page.querySelectorAll('script:not([src]), style, [style], [onclick], [onload]')).toHaveLength(0);
    const addresses = [...page.querySelectorAll('[src], link[href]')].map(
      (it) => it.getAttribute('src') ?? it.getAttribute('href') ?? '',
    );
    expect(addresses.filter((it) => !/^(\/(?!\/)|#)/.test(it))).toEqual([]);
    const policy = String(reply.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(reply.headers['cache-control']).toBe('private, no-store');
  });

  test.each(pages)('%s leads nowhere that does not exist', async (path) => {
    const browser = store.browser();
    const { page } = await open(browser, path);
    const links = new Set(
      [...page.querySelectorAll('a[href^="/"]')].map((it) => (it.getAttribute('href') ?? '').split('#')[0] ?? ''),
    );
    for (const link of links) {
      const { statusCode } = await browser.navigate(link);
      expect({ link, isFound: statusCode < 400 }).toEqual({ link, isFound: true });
    }
  });

  test('labels each of its fields', async () => {
    for (const path of pages) {
      const { page } = await open(store.browser(), path);
      const bare = [...page.querySelectorAll('input:not([type="hidden"]), select')].filter(
        (it) => !it.getAttribute('aria-label') && !page.querySelector(`label[for="${it.id}"]`) && !it.closest('label'),
      );
      expect({ path, bare: bare.map((it) => it.outerHTML) }).toEqual({ path, bare: [] });
    }
  });
});

test('the home page shows departments and what is reordered most, at the reader’s prices', async () => {
  const visitor = await open(store.browser(), '/');
  expect(textOf(visitor.page.querySelector('main'))).toContain('Pier 9 Espresso one $27.50');
  const trade = await open(await store.signedIn('trade@store.test'), '/');
  expect(textOf(trade.page.querySelector('main'))).toContain('List price $27.50, now $24.00');
});

test('goods that are not for a level are neither listed nor opened for it', async () => {
  const visitor = store.browser();
  expect((await open(visitor, '/search?q=pallet')).page.body.textContent).toContain('Nothing matches “pallet”');
  expect((await visitor.navigate('/p/pallet')).statusCode).toBe(404);
  expect((await (await store.signedIn('trade@store.test')).navigate('/p/pallet')).statusCode).toBe(200);
});

test('a department is sorted as asked and says where it stands', async () => {
  const { page } = await open(store.browser(), '/c/daily?order=price');
  const names = [...page.querySelectorAll('article h2')].map(textOf);
  expect(names[0]).toBe('Breakwater Breakfast Tea');
  expect(textOf(page.querySelector('.crumbs'))).toBe('Home Shelf Daily');
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('price');
});

test('the search marks what was searched for and takes product numbers', async () => {
  const found = await open(store.browser(), '/search?q=tea');
  expect([...found.page.querySelectorAll('article mark')].map(textOf)).toContain('Tea');
  const byNumber = await open(store.browser(), '/search?q=HS-DRIPPER');
  expect([...byNumber.page.querySelectorAll('article h2')].map(textOf)).toEqual(['Pour-over Dripper']);
});

test('a product says how many are left, and cannot be added when there are none', async () => {
  expect(textOf((await open(store.browser(), '/p/dripper')).page.querySelector('.facts'))).toContain('5 left');
  const { page } = await open(store.browser(), '/p/kettle');
  expect(textOf(page.querySelector('.facts'))).toContain('Sold out');
  const button = page.querySelector('form[action="/cart/add"] button[aria-disabled]');
  expect(textOf(button)).toBe('Sold out');
});

test.each([
  ['/c/nowhere', 404],
  ['/p/nowhere', 404],
  ['/nowhere', 404],
  ['/order-placed/1699999', 404],
  ['/goods/bag-23324d-1a2740-f3e9d7.svg', 404],
  ['/goods/dragon-23324d-1a2740-f3e9d7-b5532a.svg', 404],
  ['/assets/../package.json', 404],
])('%s answers %i with a page that says so and names the request', async (path, status) => {
  const reply = await store.browser().navigate(path);
  expect(reply.statusCode).toBe(status);
  if (path.startsWith('/goods') || path.startsWith('/assets')) return;
  const text = textOf(documentOf(reply.body).body);
  expect(text).toContain('This page does not exist');
  expect(text).toContain(String(reply.headers['x-request-id']));
});

test('pages of a list that are not there show the last one', async () => {
  expect((await open(store.browser(), '/c/daily?page=999')).reply.statusCode).toBe(200);
  expect((await open(store.browser(), '/search?q=tea&page=-1')).reply.statusCode).toBe(200);
});

test('what is searched for is text, whatever it holds', async () => {
  const q = '"><script>alert(1)</script>';
  const { reply, page } = await open(store.browser(), `/search?q=${encodeURIComponent(q)}`);
  expect(page.querySelectorAll('main script')).toHaveLength(0);
  expect(reply.body).not.toContain('<script>alert');
  expect(textOf(page.querySelector('main'))).toContain(`Nothing matches “${q}”`);
  expect(page.querySelector('input[type="search"]')?.getAttribute('value')).toBe(q);
});

test('a good’s picture is drawn from its address and kept for ever', async () => {
  const reply = await store.browser().get('/goods/bag-23324d-1a2740-f3e9d7-b5532a.svg');
  expect(reply.headers['content-type']).toBe('image/svg+xml');
  expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(reply.body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  for (const color of ['#23324d', '#1a2740', '#f3e9d7', '#b5532a']) expect(reply.body).toContain(color);
});

describe('the language', () => {
  test('follows the browser, then the choice, and the choice keeps the page', async () => {
    const browser = store.browser();
    const spanish = await browser.navigate('/p/espresso', { 'accept-language': 'es-MX,es;q=0.9' });
    expect(documentOf(spanish.body).documentElement.lang).toBe('es');
    const shown = await open(browser, '/p/espresso');
    const chosen = await press(browser, shown, { action: '/language', typed: { locale: 'pt-BR' } });
    expect(chosen.page.documentElement.lang).toBe('pt-BR');
    expect(textOf(chosen.page.querySelector('main'))).toContain('Adicionar ao carrinho');
    expect(fieldsIn(chosen.page, '/language').return).toBe('/p/espresso');
  });

  test('cannot be used to lead to another site', async () => {
    const browser = store.browser();
    const { page } = await open(browser, '/');
    for (const address of ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)', '/ a']) {
      const form = { ...fieldsIn(page, '/language'), locale: 'es', return: address };
      const reply = await browser.send('/language', { method: 'POST', form });
      expect({ address, to: reply.headers.location }).toEqual({ address, to: '/' });
    }
  });
});

test('the header shows the way to sign in, and the name afterwards', async () => {
  expect(linkNamed((await open(store.browser(), '/')).page, 'Sign in')).toBe('/login');
  expect(linkNamed((await open(await store.signedIn('wade@store.test'), '/')).page, 'Wade')).toBe('/account');
});
