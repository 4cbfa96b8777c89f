import { beforeEach, expect, it } from 'vitest';
import type { MadePayLink } from '../../shared/api/pay-links.ts';
import { addNewCard, type CardStore, cardStore } from '../support/card-store.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { mainOf, pathOf } from '../support/checkout-pages.ts';
import { describeEngines } from '../support/engines.ts';
import { codeIn, mailTo } from '../support/outbox.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import type { TestApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const payLinks = '/api/telesales/v1/pay-links';
const maren = 'maren@store.test';

/** As *Cancel order*. */
async function endCall(operator: TestBrowser): Promise<void> {
  const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
  await operator.post('/api/telesales/v1/call/end', { callId: call.id, outcome: 'cancel-order' });
}

describeEngines('pay links', (engine) => {
  let cards: CardStore;
  let shop: TestApp;
  let client: CheckoutClient;
  beforeEach(async () => {
    cards = await cardStore(engine, { mode: 'demo' });
    shop = cards.store;
    const operator = await shop.signedIn('operator@store.test');
    await operator.startCall(maren);
    client = new CheckoutClient(operator);
    await client.open();
    await client.add('tea', 2);
  });
  const make = async (mail = false): Promise<MadePayLink & { readonly path: string }> => {
    const reply = await client.browser.post(payLinks, { orderFormId: client.id, mail });
    expect(reply.statusCode).toBe(201);
    const made: MadePayLink = reply.json();
    return { ...made, path: new URL(made.url).pathname };
  };
  /** Says who they are by the code that was mailed. */
  const confirmed = async (browser: TestBrowser, path: string) => {
    const asked = await press(browser, await open(browser, path), { action: `${path}/code` });
    const code = codeIn((await mailTo(shop, maren)).find(({ template }) => template === 'access-key'));
    return press(browser, asked, { action: `${path}/check`, typed: { code } });
  };
  const orderOf = (page: Parameters<typeof pathOf>[0]) =>
    shop.deps.storage.read.orders.byId(`${pathOf(page).split('/').at(-1)}-01`);

  it('let the customer confirm by a code, look, and pay at the gateway; the order names the operator', async () => {
    const { path, url, words, sentTo } = await make(true);
    expect(sentTo).toBe(maren);
    expect(words).toContain(url);
    const mail = (await mailTo(shop, maren)).find(({ template }) => template === 'pay-link');
    expect(mail?.body).toContain(url);
    const browser = shop.browser();
    const page = await confirmed(browser, path);
    expect(mainOf(page)).toContain('Breakwater Breakfast Tea');
    expect(mainOf(page)).toContain('418 SE Alder St');
    expect(mainOf(page)).not.toContain('different');
    const checkout = await press(browser, page, { action: path });
    expect(pathOf(checkout)).toBe('/checkout');
    const chosen = await addNewCard(browser, checkout, {});
    const placed = await press(browser, chosen, { action: '/checkout/place' });
    expect(mainOf(placed)).toContain('Visa ending in 4242');
    expect(await orderOf(placed)).toMatchObject({ operator: { email: 'operator@store.test' }, channel: 'web' });
    expect(cards.held()).toHaveLength(1);
    expect((await open(browser, path)).reply.statusCode).toBe(404);
  });

  it('show nothing of anybody, and change nothing, before the reader has said who they are', async () => {
    const { path } = await make();
    const browser = shop.browser();
    for (const reader of [browser, await shop.signedIn('wade@store.test')]) {
      const page = await open(reader, path);
      expect(page.reply.statusCode).toBe(200);
      expect(page.reply.body).not.toMatch(/Maren|Holloway|maren@|Breakwater|Alder/);
      expect(page.reply.headers['cache-control']).toContain('no-store');
      const pressed = await press(reader, page, { action: `${path}/code` });
      expect(pressed.reply.body).not.toMatch(/Maren|Holloway|maren@|Breakwater|Alder/);
    }
    const [link] = await shop.deps.storage.read.payLinks.ofCart(client.id);
    expect(link?.acceptedAt).toBeUndefined();
    const forced = await press(browser, await open(browser, path), { action: `${path}/code` });
    const wrong = await press(browser, forced, { action: `${path}/check`, typed: { code: '000000' } });
    expect(wrong.reply.statusCode).toBe(401);
    expect(wrong.reply.body).not.toMatch(/Maren|maren@/);
  });

  it('keep no more than a hash of a token with 256 bits, and limit the tries of the code', async () => {
    const { path } = await make();
    const token = path.replace('/pay/', '');
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const [link] = await shop.deps.storage.read.payLinks.ofCart(client.id);
    expect(JSON.stringify(link)).not.toContain(token);
    const browser = shop.browser();
    let page = await press(browser, await open(browser, path), { action: `${path}/code` });
    const code = codeIn((await mailTo(shop, maren)).find(({ template }) => template === 'access-key'));
    const other = code === '123456' ? '654321' : '123456';
    for (let tries = 0; tries < 5; tries += 1)
      page = await press(browser, page, { action: `${path}/check`, typed: { code: other } });
    const late = await press(browser, page, { action: `${path}/check`, typed: { code } });
    expect(late.reply.statusCode).toBe(401);
  });

  it('say what is different before anything is paid, and ask to look again where it changes meanwhile', async () => {
    const { path } = await make();
    await client.add('cups', 1);
    const browser = await shop.signedIn(maren);
    const page = await open(browser, path);
    expect(mainOf(page)).toContain('Some things are different from what you were told:');
    expect(mainOf(page)).toContain('Paper Cups, 12 oz is new: 1 for $38.00.');
    expect(mainOf(page)).toContain('The total is $79.60, not $41.60.');
    await client.add('cups', 1);
    const again = await press(browser, page, { action: path });
    expect(again.reply.statusCode).toBe(409);
    expect(mainOf(again)).toContain('The order changed since you looked.');
    expect(fieldsIn(again.page, path).total).toBe('11760');
    expect(pathOf(await press(browser, again, { action: path }))).toBe('/checkout');
  });

  it('name nobody where the store wants it so, or where the customer did not come by the link', async () => {
    const { path } = await make();
    const browser = await shop.signedIn(maren);
    const own = await press(browser, await open(browser, '/checkout'), {
      action: '/checkout/place',
      typed: { payment: '47' },
    });
    expect((await orderOf(own))?.operator).toBeUndefined();
    expect((await open(browser, path)).reply.statusCode).toBe(404);

    await client.open();
    await client.add('tea', 1);
    const second = await make();
    await shop.deps.storage.tx(async ({ meta }) => {
      const settings = await meta.settings();
      await meta.saveSettings({ ...settings, sharing: { ...settings.sharing, payLinkNamesOperator: false } });
    });
    const checkout = await press(browser, await open(browser, second.path), { action: second.path });
    const placed = await press(browser, checkout, { action: '/checkout/place', typed: { payment: '47' } });
    expect(pathOf(placed)).toMatch(/^\/order-placed\//);
    expect((await orderOf(placed))?.operator).toBeUndefined();
  });

  it('lead to one friendly page once they are over, replaced, taken back by the call, or were never there', async () => {
    const expired = async (path: string) => {
      const { reply, page } = await open(shop.browser(), path);
      expect([reply.statusCode, mainOf({ reply, page })]).toEqual([
        404,
        expect.stringContaining('This pay link has expired'),
      ]);
      return mainOf({ reply, page });
    };
    const first = await make();
    const second = await make();
    const words = [await expired(first.path), await expired('/pay/nothing'), await expired(`${second.path}x`)];
    expect((await open(shop.browser(), second.path)).reply.statusCode).toBe(200);
    await endCall(client.browser);
    words.push(await expired(second.path));
    expect(new Set(words).size).toBe(1);
  });

  it('are over after three days', async () => {
    const { path, expiresAt } = await make();
    shop.advance(expiresAt - shop.deps.clock.now());
    expect((await open(shop.browser(), path)).reply.statusCode).toBe(404);
  });

  it('are made for the customer acted for alone, and for a cart that is finished', async () => {
    const idle = await shop.signedIn('operator2@store.test');
    expect((await idle.post(payLinks, { orderFormId: client.id })).json()).toMatchObject({
      error: { code: 'not-acting' },
    });
    for (const email of [maren, undefined]) {
      const other = email ? await shop.signedIn(email) : shop.browser();
      expect([401, 403]).toContain((await other.post(payLinks, { orderFormId: client.id })).statusCode);
    }
    expect((await client.browser.post(payLinks, { orderFormId: 'f'.repeat(32) })).statusCode).toBe(404);
    await client.change('POST', 'items/removeAll', {});
    expect((await client.browser.post(payLinks, { orderFormId: client.id })).json()).toMatchObject({
      error: { code: 'cart-not-ready' },
    });
  });
});
