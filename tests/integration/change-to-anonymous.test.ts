import { beforeAll, expect, it } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('shopping as nobody in particular', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });
  const filled = async (browser: TestBrowser) => {
    await addToCart(browser, 'tea', 2);
    return cartOf(browser);
  };
  const address = (id: string) => `/checkout/changeToAnonymousUser/${id}`;

  it('asks first: the address alone changes nothing', async () => {
    const browser = shop.browser();
    const before = await filled(browser);
    const page = await browser.navigate(address(before.id));
    expect(page.statusCode).toBe(200);
    expect(page.body.match(/<form method="post" action="\/checkout\/changeToAnonymousUser/g)).toHaveLength(1);
    expect(await cartOf(browser)).toEqual(before);
  });

  it('gives a visitor a new, empty cart with a new name, and leads to it as VTEX does', async () => {
    const browser = shop.browser();
    const before = await filled(browser);
    const reply = await browser.submit(address(before.id), {}, address(before.id));
    expect([reply.statusCode, reply.headers.location]).toEqual([302, '/checkout/#/orderform']);
    const after = await cartOf(browser);
    expect(after.items).toEqual([]);
    expect(after.id).not.toBe(before.id);
    expect(browser.cookies.get('checkout.vtex.com')).toBe(`__ofid=${after.id}`);
    expect((await browser.get(`/api/checkout/pub/orderForm/${before.id}`)).statusCode).toBe(404);
  });

  it('signs a shopper out and leaves their cart in their account', async () => {
    const browser = await shop.signedIn('wade@store.test');
    const before = await filled(browser);
    await browser.submit(address(before.id), {}, address(before.id));
    const form = (await browser.get('/api/checkout/pub/orderForm')).json();
    expect([form.loggedIn, form.items, form.clientProfileData]).toEqual([false, [], null]);
    expect(await cartOf(await shop.signedIn('wade@store.test'))).toEqual(before);
  });

  it('is refused while acting for a customer, whose cart stays', async () => {
    const operator = await shop.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const before = await filled(operator);
    expect((await operator.navigate(address(before.id))).statusCode).toBe(403);
    expect((await operator.submit(address(before.id), {}, '/cart')).statusCode).toBe(403);
    expect(await cartOf(operator)).toEqual(before);
  });

  it('puts the own cart of staff away', async () => {
    const operator = await shop.signedIn('operator2@store.test');
    const before = await filled(operator);
    expect((await operator.submit(address(before.id), {}, address(before.id))).statusCode).toBe(302);
    expect((await cartOf(operator)).items).toEqual([]);
  });
});
