import { beforeEach, expect, test } from 'vitest';
import { eraseCustomer } from '../../server/features/customers/erase-customer.ts';
import { forgetCards } from '../../server/features/payments/forget-cards.ts';
import { removeCard, savedCards } from '../../server/features/payments/saved-cards.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import { addNewCard, type CardStore, cardStore, keepCard, readyCheckout, typeNewCard } from '../support/card-store.ts';
import { mainOf, pathOf } from '../support/checkout-pages.ts';
import { seedShop } from '../support/goods.ts';
import { actingFor, aShopper, aStaffMember } from '../support/identities.ts';
import { fieldsIn, open, press, pressOnly } from '../support/page-forms.ts';
import { testNumbers } from '../support/sandbox.ts';
import { testApp } from '../support/test-app.ts';

let shop: CardStore;
beforeEach(async () => {
  shop = await cardStore();
});
const formsOf = (policy: unknown) => /form-action ([^;]*)/.exec(String(policy))?.[1];

test('a store without a gateway offers no card, neither to shoppers nor to its administrators', async () => {
  const store = await testApp({ seed: seedShop });
  const browser = await store.signedIn('maren@store.test');
  const checkout = await readyCheckout(browser);
  expect(mainOf(checkout)).not.toMatch(/card/i);
  expect(formsOf(checkout.reply.headers['content-security-policy'])).toBe("'self'");
  const tried = await browser.submit('/checkout/card', {}, '/checkout');
  expect(tried.statusCode).toBe(404);
  const settings = mainOf(await open(await store.signedIn('admin@store.test'), '/admin/settings/payments'));
  expect(settings).not.toContain('Visa');
});

test('with one, administrators choose for which levels, and other levels see nothing of it', async () => {
  const admin = await shop.store.signedIn('admin@store.test');
  const form = await open(admin, '/admin/settings/payments');
  expect(mainOf(form)).toContain('Visa Mastercard American Express');
  const { storage } = shop.store.deps;
  const settings = await storage.read.meta.settings();
  const trade = { payments: ['201', '4'] } as const;
  await storage.tx(({ meta }) =>
    meta.saveSettings({ ...settings, tradePolicies: { ...settings.tradePolicies, trade } }),
  );
  const browser = await shop.store.signedIn('trade@store.test');
  await keepCard(shop, 'trade@store.test', { systemId: '2' });
  const checkout = await readyCheckout(browser);
  expect(mainOf(checkout)).toContain('New card Mastercard, typed on the page of our payment provider');
  expect(mainOf(checkout)).not.toContain('Visa');
  const refused = await addNewCard(browser, checkout, { number: testNumbers.visa });
  expect([refused.reply.statusCode, mainOf(refused).includes('This brand of card is not taken here.')]).toEqual([
    422,
    true,
  ]);
});

test('where a level pays by card alone, the order waits for one', async () => {
  const { storage } = shop.store.deps;
  const settings = await storage.read.meta.settings();
  const trade = { payments: ['4'] } as const;
  await storage.tx(({ meta }) =>
    meta.saveSettings({ ...settings, tradePolicies: { ...settings.tradePolicies, trade } }),
  );
  const browser = await shop.store.signedIn('trade@store.test');
  const checkout = await readyCheckout(browser);
  expect(mainOf(checkout)).toContain('Add a card first.');
  const chosen = await addNewCard(browser, checkout, { number: testNumbers.mastercard });
  expect(mainOf(await press(browser, chosen, { action: '/checkout/place' }))).toContain('Mastercard ending in 4444');
});

test('forms may lead to the gateway from the checkout alone', async () => {
  const browser = await shop.store.signedIn('maren@store.test');
  const checkout = await readyCheckout(browser);
  const policy = String(checkout.reply.headers['content-security-policy']);
  expect(formsOf(policy)).toBe(`'self' ${shop.gateway.origin}`);
  expect(policy.replace(` ${shop.gateway.origin}`, '')).toBe(
    String((await open(browser, '/cart')).reply.headers['content-security-policy']),
  );
  for (const path of ['/', '/cart', '/account', '/login', '/checkout/card/back?visit=x&reference=y'])
    expect([path, formsOf((await open(browser, path)).reply.headers['content-security-policy'])]).toEqual([
      path,
      "'self'",
    ]);
});

test('a visit to the gateway is good for whoever began it, once', async () => {
  const browser = await shop.store.signedIn('maren@store.test');
  const back = await typeNewCard(browser, await readyCheckout(browser));
  const fields = fieldsIn(back.page, '/checkout/card/back');
  const stranger = await shop.store.signedIn('wade@store.test');
  await readyCheckout(stranger);
  const { visit = '', reference = '' } = fields;
  const tried = await stranger.submit('/checkout/card/back', { visit, reference }, '/checkout');
  expect(tried.statusCode).toBe(404);
  expect(tried.body).not.toContain('4242');
  const wrong = await browser.submit('/checkout/card/back', { visit, reference: 'guessed' }, '/checkout');
  expect([wrong.statusCode, wrong.body.includes('No card was added. Choose how to pay.')]).toEqual([409, true]);
  expect(pathOf(await press(browser, back, { action: '/checkout/card/back' }))).toBe('/checkout');
  const taken = shop.gateway.asked.filter((what) => what === 'take').length;
  expect(pathOf(await press(browser, back, { action: '/checkout/card/back' }))).toBe('/checkout');
  expect(shop.gateway.asked.filter((what) => what === 'take')).toHaveLength(taken);
});

test('coming back without a card changes nothing', async () => {
  const browser = await shop.store.signedIn('maren@store.test');
  await readyCheckout(browser);
  const reply = await browser.navigate('/checkout/card/back?visit=x');
  expect([reply.statusCode, reply.headers.location]).toEqual([303, '/checkout']);
});

test('the same card typed again stays one card', async () => {
  const browser = await shop.store.signedIn('wade@store.test');
  for (let times = 0; times < 2; times += 1)
    await addNewCard(browser, await readyCheckout(browser), { number: testNumbers.amex, keep: true });
  const wade = await aShopper(shop.store.deps, 'wade@store.test');
  expect(await savedCards(shop.store.deps, wade)).toMatchObject([{ systemId: '1', lastFour: '0005', isKept: true }]);
});

test('an operator chooses among the customer’s cards by brand and last digits, and types none', async () => {
  await keepCard(shop, 'maren@store.test', { lastFour: '1881' });
  const operator = await shop.store.signedIn('operator@store.test');
  await operator.startCall('maren@store.test');
  const checkout = await readyCheckout(operator);
  expect(mainOf(checkout)).toContain('Visa ending in 1881');
  expect(mainOf(checkout)).toContain('A new card is typed by Maren Holloway alone, on a device of their own.');
  expect(fieldsIn(checkout.page, '/checkout/place').payment, 'nobody’s card is chosen for them').toBe('201');
  expect(checkout.page.querySelector('form[action="/checkout/card"]')).toBeNull();
  expect(formsOf(checkout.reply.headers['content-security-policy'])).toBe("'self'");
  for (const path of ['/checkout/card', '/checkout/card/back'])
    expect((await operator.submit(path, { visit: 'x', reference: 'y' }, '/checkout')).statusCode).toBe(403);
  const card = checkout.page.querySelector('input[value^="card:"]')?.getAttribute('value') ?? '';
  const placed = await press(operator, checkout, { action: '/checkout/place', typed: { payment: card } });
  expect(mainOf(placed)).toContain('Visa ending in 1881');
  const group = pathOf(placed).split('/').at(-1);
  const order = await shop.store.deps.storage.read.orders.byId(`${group}-01`);
  expect(order?.operator?.email).toBe('operator@store.test');
  const chain = await shop.store.deps.storage.read.audit.chain(`call:${order?.callId}`);
  expect(chain.map(({ action }) => action).slice(-2)).toEqual(['order-placed', 'card-approved']);
});

test('a card whose bank asks the customer is not placed for them', async () => {
  await keepCard(shop, 'maren@store.test', { token: testTokens.asks, lastFour: '3220' });
  const operator = await shop.store.signedIn('operator2@store.test');
  await operator.startCall('maren@store.test');
  const checkout = await readyCheckout(operator);
  const card = checkout.page.querySelector('input[value^="card:"]')?.getAttribute('value') ?? '';
  const refused = await pressOnly(operator, checkout, { action: '/checkout/place', typed: { payment: card } });
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('The bank asks for the confirmation of Maren Holloway.');
  expect(refused.body).toContain('Breakwater Breakfast Tea');
});

test('cards are listed and taken out of the account by their customer, or by whoever acts for them', async () => {
  const { deps } = shop.store;
  const { id } = await keepCard(shop, 'trade@store.test', { systemId: '4', lastFour: '4444' });
  const [maria, wade] = [await aShopper(deps, 'trade@store.test'), await aShopper(deps, 'wade@store.test')];
  const shown = (await savedCards(deps, maria)).find((card) => card.id === id);
  expect(Object.keys(shown ?? {}).sort()).toEqual(
    ['expiryMonth', 'expiryYear', 'id', 'isExpired', 'isKept', 'lastFour', 'systemId'].sort(),
  );
  expect(await removeCard(deps, wade, id)).toMatchObject({ ok: false, problem: { status: 404 } });
  const nadia = await actingFor(deps, 'operator@store.test', 'trade@store.test');
  expect(await removeCard(deps, nadia, id)).toMatchObject({ ok: true });
  expect((await savedCards(deps, maria)).map((card) => card.id)).not.toContain(id);
  const rows = await deps.storage.read.audit.chain(`call:${nadia.acting?.call.id}`);
  expect(rows.map(({ action, details }) => [action, details])).toEqual([
    ['card-removed', JSON.stringify({ card: '4444', system: '4' })],
  ]);
});

test('nothing of the cards stays of a customer who is erased', async () => {
  const { deps } = shop.store;
  const { id } = await keepCard(shop, 'wade@store.test');
  const number = (await deps.storage.read.customers.byEmail('wade@store.test'))?.number ?? '';
  await eraseCustomer(deps, await aStaffMember(deps, 'admin@store.test'), number);
  expect(await deps.storage.read.cards.byId(id)).toBeUndefined();
});

test('a card typed for a cart that nobody placed is forgotten after a day', async () => {
  const browser = shop.store.browser();
  const steps = await readyCheckout(browser);
  expect(steps.page.querySelector('form[action="/checkout/card"]')).toBeNull(); // contact and address come first
  const { deps } = shop.store;
  const owner = { kind: 'cart', cartId: (await deps.storage.read.carts.listOpen({}, 1))[0]?.id ?? '' } as const;
  const kept = await keepCard(shop, 'maren@store.test');
  await deps.storage.tx(({ cards }) => cards.save({ ...kept, id: 'once', owner, createdAt: deps.clock.now() }));
  await forgetCards(deps);
  expect(await deps.storage.read.cards.byId('once')).toBeDefined();
  shop.store.advance(24 * 60 * 60_000 + 1);
  await forgetCards(deps);
  expect(await deps.storage.read.cards.byId('once')).toBeUndefined();
  expect(await deps.storage.read.cards.byId(kept.id)).toBeDefined();
});
