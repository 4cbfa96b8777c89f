import { beforeEach, expect, it } from 'vitest';
import { settleCharges } from '../../server/features/payments/settle-charges.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import {
  addNewCard,
  type CardStore,
  cardStore,
  keepCard,
  placeBy,
  readyCheckout,
  typeNewCard,
} from '../support/card-store.ts';
import { add, contact, mainOf, newAddress, pathOf } from '../support/checkout-pages.ts';
import { describeEngines } from '../support/engines.ts';
import { stockOf } from '../support/goods.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import { testNumbers } from '../support/sandbox.ts';

describeEngines('paying by card at the checkout', (engine) => {
  let shop: CardStore;
  beforeEach(async () => {
    shop = await cardStore(engine);
  });
  const orderOf = (page: Parameters<typeof pathOf>[0]) =>
    shop.store.deps.storage.read.orders.byId(`${pathOf(page).split('/').at(-1)}-01`);

  it('a customer types a new card at the gateway, has it kept, and the order tells brand and last digits', async () => {
    const browser = await shop.store.signedIn('maren@store.test');
    const checkout = await readyCheckout(browser);
    expect(mainOf(checkout)).toContain('New card Visa, Mastercard, and American Express, typed on the page of');
    const back = await typeNewCard(browser, checkout, { keep: true });
    expect(await shop.store.deps.storage.read.cards.ofCustomer((await maren()).id)).toEqual([]); // the address alone changes nothing
    const chosen = await press(browser, back, { action: '/checkout/card/back' });
    expect(pathOf(chosen)).toBe('/checkout');
    expect(mainOf(chosen)).toContain('Visa ending in 4242 Expires 08/37');
    const placed = await press(browser, chosen, { action: '/checkout/place' });
    expect(mainOf(placed)).toContain('$41.60 is paid by Visa ending in 4242.');
    expect(await orderOf(placed)).toMatchObject({
      state: 'window-to-cancel',
      payment: { systemId: '2', group: 'creditCardPaymentGroup', approved: true, card: { lastFour: '4242' } },
    });
    expect(shop.held()).toMatchObject([{ value: 4_160, currency: 'USD' }]);
    const account = await open(browser, `/account/orders/${pathOf(placed).split('/').at(-1)}-01`);
    expect(mainOf(account)).toContain('Visa ending in 4242');
    const again = await readyCheckout(browser);
    expect(fieldsIn(again.page, '/checkout/place').payment).toMatch(/^card:[0-9A-F]{32}$/);
  });

  const maren = async () => {
    const found = await shop.store.deps.storage.read.customers.byEmail('maren@store.test');
    if (!found) throw new Error('Maren is not there.');
    return found;
  };

  it('a guest pays by a card that is kept nowhere', async () => {
    const browser = shop.store.browser();
    await add(browser, 'espresso');
    const steps = await press(browser, await open(browser, '/checkout'), {
      action: '/checkout/contact',
      typed: contact,
    });
    const ready = await press(browser, steps, { action: '/checkout/delivery', typed: newAddress });
    expect(ready.page.querySelector('input[name="keep"][form]')).toBeNull();
    const chosen = await addNewCard(browser, ready, { number: testNumbers.mastercard, keep: true });
    expect(mainOf(chosen)).toContain('Mastercard ending in 4444 Expires 08/37, for this order only');
    const placed = await press(browser, chosen, { action: '/checkout/place' });
    expect(mainOf(placed)).toContain('Mastercard ending in 4444');
    const order = await orderOf(placed);
    expect(order?.payment.card?.lastFour).toBe('4444');
    expect(await shop.store.deps.storage.read.cards.byId(order?.payment.card?.id ?? '')).toBeUndefined();
  });

  it('a declined card places nothing: words and ways out, goods and cart as before', async () => {
    const browser = await shop.store.signedIn('maren@store.test');
    await keepCard(shop, 'maren@store.test', { token: testTokens.declined, lastFour: '0002' });
    const checkout = await readyCheckout(browser);
    const refused = await press(browser, checkout, { action: '/checkout/place' });
    expect(refused.reply.statusCode).toBe(402);
    expect(mainOf(refused)).toContain('The card was declined. The order was not placed and nothing was charged.');
    expect(mainOf(refused)).toContain('Breakwater Breakfast Tea');
    expect(await stockOf(shop.store.deps, 'tea')).toBe(1_000);
    expect(mainOf(await open(browser, '/account/orders'))).not.toMatch(/HS-\d/);
    expect(shop.held()).toEqual([]);
    const again = await press(browser, checkout, { action: '/checkout/place' });
    expect([again.reply.statusCode, mainOf(again).includes('The card was declined.')]).toEqual([402, true]);
    const byInvoice = await placeBy(browser, refused, '201');
    expect(mainOf(byInvoice)).toContain('Thank you, Maren.');
    expect(await stockOf(shop.store.deps, 'tea')).toBe(998);
  });

  it('a declined card that is not kept stays with its cart, to try again or to leave', async () => {
    const browser = await shop.store.signedIn('maren@store.test');
    const chosen = await addNewCard(browser, await readyCheckout(browser), { number: testNumbers.declined });
    const refused = await press(browser, chosen, { action: '/checkout/place' });
    expect(mainOf(refused)).toContain('Visa ending in 0002 Expires 08/37, for this order only');
    expect((await press(browser, refused, { action: '/checkout/place' })).reply.statusCode).toBe(402);
  });

  it('staff find what was not placed under its own state, with why', async () => {
    const browser = await shop.store.signedIn('maren@store.test');
    await keepCard(shop, 'maren@store.test', { token: testTokens.declined, lastFour: '0002' });
    await press(browser, await readyCheckout(browser), { action: '/checkout/place' });
    const admin = await shop.store.signedIn('admin@store.test');
    expect(mainOf(await open(admin, '/admin/orders?period=all'))).not.toContain('HS-10001');
    expect(mainOf(await open(admin, '/admin/orders?period=all&status=order-creation-error'))).toContain('HS-10001');
    expect(mainOf(await open(admin, '/admin/orders/1610001-01'))).toContain(
      'Visa ending in 0002 was declined, nothing is charged',
    );
  });

  it('two presses at once make one order and one charge', async () => {
    const browser = await shop.store.signedIn('maren@store.test');
    await keepCard(shop, 'maren@store.test');
    const checkout = await readyCheckout(browser);
    const pages = await Promise.all(
      Array.from({ length: 5 }, () => press(browser, checkout, { action: '/checkout/place' })),
    );
    expect(new Set(pages.map(pathOf)).size).toBe(1);
    expect(shop.sandbox.book.charges()).toHaveLength(1);
    expect(await stockOf(shop.store.deps, 'tea')).toBe(998);
  });

  it('canceling an order gives its payment back, once', async () => {
    const browser = await shop.store.signedIn('maren@store.test');
    await keepCard(shop, 'maren@store.test');
    const placed = await press(browser, await readyCheckout(browser), { action: '/checkout/place' });
    const id = (await orderOf(placed))?.id ?? '';
    const admin = await shop.store.signedIn('admin@store.test');
    const cancel = () => admin.post(`/api/oms/pvt/orders/${id}/cancel`, { reason: 'Changed their mind' });
    expect((await cancel()).statusCode).toBe(200);
    expect(shop.held()).toHaveLength(1);
    await settleCharges(shop.store.deps);
    await settleCharges(shop.store.deps);
    expect(shop.sandbox.book.charges().map(({ state }) => state)).toEqual(['given-back']);
    expect(shop.gateway.asked.filter((what) => what === 'give-back')).toHaveLength(1);
    const events = await shop.store.deps.storage.read.orders.events(id);
    expect(events.at(-1)?.message).toBe('The payment by card was given back');
  });

  it('pays by nobody else’s card: 404, nothing placed', async () => {
    const card = await keepCard(shop, 'wade@store.test');
    const browser = await shop.store.signedIn('maren@store.test');
    const checkout = await readyCheckout(browser);
    expect(mainOf(checkout)).not.toContain('ending in');
    for (const id of [card.id, 'none']) {
      const refused = await placeBy(browser, checkout, `card:${id}`);
      expect(refused.reply.statusCode).toBe(404);
      expect(mainOf(refused)).toContain('This card is not there any more. The order was not placed.');
    }
    expect(shop.gateway.asked).toEqual([]);
    expect(await stockOf(shop.store.deps, 'tea')).toBe(1_000);
  });

  it('an expired card is shown, and pays nothing', async () => {
    const card = await keepCard(shop, 'maren@store.test', { expiryMonth: 2, expiryYear: 2026 });
    const browser = await shop.store.signedIn('maren@store.test');
    const checkout = await readyCheckout(browser);
    expect(mainOf(checkout)).toContain('Expired 02/26. Choose another card.');
    expect(fieldsIn(checkout.page, '/checkout/place').payment).toBe('201');
    expect((await placeBy(browser, checkout, `card:${card.id}`)).reply.statusCode).toBe(409);
  });
});
