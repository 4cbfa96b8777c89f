import { beforeAll, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { open } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const news = '/api/telesales/v1/carts/news';

let shop: TestApp;
let maren: TestBrowser;
let operator: TestBrowser;
let calling: CheckoutClient;
beforeAll(async () => {
  shop = await testApp({ seed: seedShop });
  maren = await shop.signedIn('maren@store.test');
  operator = await shop.signedIn('operator@store.test');
  await operator.startCall('maren@store.test');
  calling = new CheckoutClient(operator);
  await calling.open();
});

const regionOf = async (browser: TestBrowser, address = '/cart') =>
  (await open(browser, address)).page.querySelector('#cart-news');
const markOf = async (browser: TestBrowser) => {
  const region = await regionOf(browser);
  return { of: region?.getAttribute('data-of') ?? '', after: region?.getAttribute('data-after') ?? '' };
};
const wordsOf = async (browser: TestBrowser): Promise<Record<string, string>> =>
  JSON.parse((await regionOf(browser))?.getAttribute('data-words') ?? '{}');

test('what happens after the page was drawn is told to it, to others of the same cart too, and to no other', async () => {
  const mark = await markOf(maren);
  const { version } = (await calling.add('tea', 1)).telesales ?? {};
  const ask = (browser: TestBrowser) => browser.get(`${news}?${new URLSearchParams(mark)}`);
  expect((await ask(maren)).json().news).toMatchObject([{ kind: 'changed', cartId: calling.id, version }]);
  expect((await ask(operator)).json().news).toHaveLength(1);
  expect((await ask(await shop.signedIn('wade@store.test'))).statusCode).toBe(409);
});

test.each([
  ['en', /^Nadia Brandt changed this cart at \d/, 'This cart became an order. The next one is empty.'],
  [
    'es',
    /^Nadia Brandt cambió este carrito a las \d/,
    'Este carrito se convirtió en un pedido. El siguiente está vacío.',
  ],
  ['pt-BR', /^Nadia Brandt mudou este carrinho às \d/, 'Este carrinho virou um pedido. O próximo está vazio.'],
])('the change is said in the reader’s language: %s', async (locale, changed, placed) => {
  await calling.add('tea', 1);
  await maren.submit('/language', { locale, return: '/' }, '/');
  expect(await wordsOf(maren)).toMatchObject({ changed: expect.stringMatching(changed), placed });
});

test('who made the change reads no words about it, and nobody reads words before something happened', async () => {
  await calling.add('tea', 1);
  expect((await wordsOf(operator)).changed).toBe('');
  expect((await regionOf(maren))?.textContent).toBe('');
});

test('there is nothing to follow for a visitor without a cart, and on a page that says why a change was refused', async () => {
  expect(await regionOf(shop.browser())).toBeNull();
  const before = await open(maren, '/cart');
  await calling.add('tea', 1);
  const fields = Object.fromEntries(
    [...(before.page.querySelector('form[action="/cart/quantity"]')?.querySelectorAll('input') ?? [])].map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
  );
  const refused = await maren.send('/cart/quantity', { method: 'POST', form: { ...fields, quantity: '9' } });
  expect(refused.statusCode).toBe(409);
  expect(refused.body).not.toContain('cart-news');
});
