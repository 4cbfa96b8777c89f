import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/storage/tables/meta-table.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { newestChange, savePart } from '../support/settings-pages.ts';
import { actingCart, share, shared, sharesOf, take } from '../support/shares.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const dayMs = 24 * 60 * 60_000;
const root = '/api/telesales/v1/shares';

let shop: TestApp;
let client: CheckoutClient;
beforeEach(async () => {
  shop = await testApp({ seed: seedShop });
  client = await actingCart(shop);
});
const auditOf = async (action: string) =>
  (await shop.deps.storage.read.audit.find({ actions: [action] }, { limit: 10 })).map((row) => ({
    ...row,
    details: JSON.parse(row.details),
  }));

describe('a link to a cart', () => {
  test('is off in a store that never said otherwise', () => expect(defaultSettings.sharing.allowed).toBe(false));

  test('is good for seven days and told once: the store keeps a hash of its token', async () => {
    const made = await shared(client);
    expect(made.expiresAt).toBe(shop.deps.clock.now() + 7 * dayMs);
    const token = made.url.slice('http://store.test/share/'.length);
    expect(made.url).toMatch(/^http:\/\/store\.test\/share\/[\w-]{43}$/);
    const kept = await shop.deps.storage.read.shares.byId(made.id);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept).toMatchObject({ tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/), cartId: client.id });
    expect(JSON.stringify([await sharesOf(client.browser), await auditOf('cart-shared')])).not.toContain(token);
  });

  test('comes with words in the customer’s language', async () => {
    const { storage } = shop.deps;
    await storage.tx(async ({ customers }) => {
      const maren = await customers.byEmail('maren@store.test');
      if (maren) await customers.save({ ...maren, locale: 'pt-BR' });
    });
    const { words, subject, url } = await shared(client);
    expect(subject).toBe('Seu carrinho em Harbor Supply');
    expect(words).toContain(`Harbor Supply preparou um carrinho para você.`);
    expect(words).toContain(url);
  });

  test('is audited with the call, and listed with who took copies', async () => {
    const { id, path } = await shared(client, { expiresInDays: 60, message: 'As we said', sellerCode: 'S-7' });
    const [row] = await auditOf('cart-shared');
    expect(row).toMatchObject({ callId: expect.any(String), details: { shareId: id, cartId: client.id, lines: 2 } });
    const madeAt = shop.deps.clock.now();
    await take(shop.browser(), path);
    shop.advance(1_000);
    await take(await shop.signedIn('wade@store.test'), path);
    expect(await sharesOf(client.browser)).toEqual([
      {
        id,
        hint: expect.stringMatching(/^.{4}….{3}$/),
        orderFormId: client.id,
        state: 'active',
        createdAt: madeAt,
        expiresAt: madeAt + 60 * dayMs,
        customer: 'Maren Holloway',
        itemCount: 5,
        message: 'As we said',
        openings: [
          { who: null, device: 'computer', at: madeAt, order: null },
          { who: 'Wade Wilson', device: 'computer', at: madeAt + 1_000, order: null },
        ],
      },
    ]);
    expect(await sharesOf(await shop.signedIn('operator2@store.test'))).toEqual([]);
  });

  test('is of the cart as it was: what is changed later stays out of it', async () => {
    const { path } = await shared(client);
    await client.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 9 }] });
    const visitor = shop.browser();
    await take(visitor, path);
    const { items } = await new CheckoutClient(visitor).open();
    expect(items.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['tea', 3],
      ['cups', 2],
    ]);
  });

  test('can be made of the operator’s own cart, and of no one else’s', async () => {
    const operator = new CheckoutClient(await shop.signedIn('operator2@store.test'));
    await operator.open();
    await operator.add('tea', 1);
    expect((await share(operator.browser, operator.id)).statusCode).toBe(201);
    const other = await share(operator.browser, client.id);
    expect([other.statusCode, other.json().error.code]).toEqual([404, 'cart-unknown']);
    const shopper = await share(await shop.signedIn('wade@store.test'), client.id);
    expect([shopper.statusCode, shopper.json().error.code]).toEqual([403, 'right-missing']);
  });

  test.each([
    [{ expiresInDays: 61 }, 400],
    [{ expiresInDays: 0 }, 400],
    [{ expiresInDays: 1.5 }, 400],
    [{ message: 'x'.repeat(501) }, 400],
    [{ message: 'Card 4111 1111 1111 1111' }, 422],
    [{ sellerCode: '<b>' }, 400],
  ])('%j is refused', async (more, status) => {
    expect((await share(client.browser, client.id, more)).statusCode).toBe(status);
    expect(await sharesOf(client.browser)).toEqual([]);
  });

  test('of nothing is refused', async () => {
    await client.change('POST', 'items/removeAll', {});
    const reply = await share(client.browser, client.id);
    expect([reply.statusCode, reply.json().error.code]).toEqual([409, 'cart-empty']);
  });

  test('is refused, and the attempt kept, where the store does not share, and links of before lead nowhere, until it does', async () => {
    const { path } = await shared(client);
    await shop.deps.storage.tx(async ({ meta }) => {
      const settings = await meta.settings();
      await meta.saveSettings({ ...settings, sharing: { ...settings.sharing, allowed: false } });
    });
    const reply = await share(client.browser, client.id);
    expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'sharing-off']);
    expect((await auditOf('refused'))[0]?.details).toMatchObject({ code: 'sharing-off' });
    expect((await shop.browser().navigate(path)).statusCode).toBe(404);
    expect((await client.browser.get(root)).json().allowed).toBe(false);
    const admin = await shop.signedIn('admin@store.test');
    await savePart(admin, 'sharing', { allowed: 'yes', pricedOrders: '3', payLinkNamesOperator: 'yes' });
    expect((await shop.browser().navigate(path)).statusCode).toBe(200);
    expect(await newestChange(shop, 'settings-changed')).toEqual({
      section: 'sharing',
      before: { allowed: false, pricedOrders: 1, payLinkNamesOperator: true },
      after: { allowed: true, pricedOrders: 3, payLinkNamesOperator: true },
    });
    expect((await share(client.browser, client.id)).statusCode).toBe(201);
  });
});

describe('whoever made a link', () => {
  test('ends it, gives it another end and other words; a colleague cannot', async () => {
    const { id } = await shared(client);
    const colleague = await shop.signedIn('operator2@store.test');
    for (const reply of [
      await colleague.post(`${root}/${id}/revoke`),
      await colleague.patch(`${root}/${id}`, { message: 'x' }),
    ])
      expect([reply.statusCode, reply.json().error.code]).toEqual([404, 'share-unknown']);
    const changed = (await client.browser.patch(`${root}/${id}`, { expiresInDays: 1, message: 'Soon' })).json();
    expect(changed).toMatchObject({ expiresAt: shop.deps.clock.now() + dayMs, message: 'Soon', state: 'active' });
    expect((await client.browser.post(`${root}/${id}/revoke`)).json().state).toBe('revoked');
    expect((await client.browser.post(`${root}/${id}/revoke`)).json().state).toBe('revoked');
    expect((await client.browser.patch(`${root}/${id}`, { expiresInDays: 1 })).json().error.code).toBe('share-ended');
    expect([(await auditOf('cart-share-revoked')).length, (await auditOf('cart-share-changed')).length]).toEqual([
      1, 1,
    ]);
  });

  test('mails it to the customer it is for, in their language, and by no other address than the one told', async () => {
    const { id, url } = await shared(client, { message: 'As we said.' });
    const mail = (body: object) => client.browser.post(`${root}/${id}/mail`, body);
    expect((await mail({ url: `${url}x` })).json().error.code).toBe('share-unknown');
    expect((await mail({ url, email: 'evil@store.test' })).json()).toEqual({ sentTo: 'maren@store.test' });
    const [message] = await shop.deps.storage.read.messages.list({}, 5);
    expect(message).toMatchObject({ recipient: 'maren@store.test', template: 'shared-cart', locale: 'en' });
    expect(message?.body).toContain(url);
    expect(message?.body).toContain('As we said.');
    expect(message?.body).not.toMatch(/Nadia|Brandt|operator/);
    for (let sent = 0; sent < 4; sent += 1) await mail({ url });
    expect((await mail({ url })).statusCode).toBe(429);
  });

  test('names the address of a link that is for nobody', async () => {
    const operator = new CheckoutClient(await shop.signedIn('operator2@store.test'));
    await operator.open();
    await operator.add('tea', 1);
    const { id, url } = await shared(operator);
    const mail = (body: object) => operator.browser.post(`${root}/${id}/mail`, body);
    expect((await mail({ url })).json().error.code).toBe('email-invalid');
    expect((await mail({ url, email: 'iris@example.com' })).json()).toEqual({ sentTo: 'iris@example.com' });
  });
});
