import { beforeEach, expect, it } from 'vitest';
import { giveUpUnconfirmed } from '../../server/features/orders/order-jobs.ts';
import { settleCharges } from '../../server/features/payments/settle-charges.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import { type CardStore, cardStore, keepCard, readyCheckout } from '../support/card-store.ts';
import { mainOf, pathOf } from '../support/checkout-pages.ts';
import { describeEngines } from '../support/engines.ts';
import { stockOf } from '../support/goods.ts';
import { linkNamed } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { answerBank } from '../support/sandbox.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;

describeEngines('a card payment that does not go straight', (engine) => {
  let shop: CardStore;
  let browser: TestBrowser;
  beforeEach(async () => {
    shop = await cardStore(engine);
    browser = await shop.store.signedIn('maren@store.test');
  });
  const order = () => shop.store.deps.storage.read.orders.byId('1610001-01');
  const settleLater = async (afterMs = 20_000) => {
    shop.store.advance(afterMs);
    await settleCharges(shop.store.deps);
  };
  const place = async (token: string = testTokens.visa) => {
    await keepCard(shop, 'maren@store.test', { token });
    return press(browser, await readyCheckout(browser), { action: '/checkout/place' });
  };
  const unknown = 'We do not know yet if the order was placed. Do not place it again; checking now.';

  it.each(['cut', 'answer-lost'] as const)(
    '%s: the buyer is told that it is not known, and the job finds out',
    async (line) => {
      shop.gateway.line = line;
      const waiting = await place();
      expect(pathOf(waiting)).toBe('/checkout/payment/1610001');
      expect(mainOf(waiting)).toContain(unknown);
      expect(await order()).toMatchObject({ state: 'order-created', payment: { approved: false } });
      const still = await press(browser, waiting, { action: '/checkout/payment/1610001' });
      expect(mainOf(still)).toContain(unknown);
      shop.gateway.line = 'good';
      await settleLater();
      expect(await order()).toMatchObject({ state: 'window-to-cancel', payment: { approved: true } });
      expect(pathOf(await follow('/checkout/payment/1610001'))).toBe('/order-placed/1610001');
      expect(shop.held()).toHaveLength(1);
      expect(await stockOf(shop.store.deps, 'tea')).toBe(998);
    },
  );

  const follow = async (path: string) => {
    const page = await open(browser, path);
    return page.reply.statusCode === 303 ? open(browser, String(page.reply.headers.location)) : page;
  };

  it('the same order pressed again while nothing is known is the same order and the same charge', async () => {
    await keepCard(shop, 'maren@store.test');
    const checkout = await readyCheckout(browser);
    shop.gateway.line = 'answer-lost';
    await press(browser, checkout, { action: '/checkout/place' });
    shop.gateway.line = 'good';
    const again = await press(browser, checkout, { action: '/checkout/place' });
    expect(pathOf(again)).toBe('/order-placed/1610001');
    expect(shop.sandbox.book.charges()).toHaveLength(1);
    expect(await stockOf(shop.store.deps, 'tea')).toBe(998);
  });

  it('no answer for five minutes: not placed, cart back, and nothing stays held', async () => {
    shop.gateway.line = 'answer-lost';
    const waiting = await place();
    shop.store.advance(5 * minute + 1);
    await giveUpUnconfirmed(shop.store.deps);
    expect((await order())?.state).toBe('order-creation-error');
    expect(await stockOf(shop.store.deps, 'tea')).toBe(1_000);
    const told = await open(browser, pathOf(waiting));
    expect(mainOf(told)).toContain('The order was not placed and nothing is charged. Place it again.');
    expect(mainOf(told)).toContain('Breakwater Breakfast Tea');
    expect(shop.held()).toHaveLength(1);
    shop.gateway.line = 'cut';
    await settleLater();
    expect(shop.held()).toHaveLength(1); // the line is still cut: it is tried again
    shop.gateway.line = 'good';
    await settleLater(2 * minute);
    expect(shop.held()).toEqual([]);
    expect(shop.sandbox.book.charges().map(({ state }) => state)).toEqual(['given-back']);
  });

  it('an approval that arrives after the order was given up holds nothing', async () => {
    shop.gateway.line = 'cut';
    await place();
    shop.store.advance(5 * minute + 1);
    await giveUpUnconfirmed(shop.store.deps);
    shop.gateway.line = 'good';
    await settleLater();
    const charge = await shop.store.deps.storage.read.charges.byId((await order())?.payment.id ?? '');
    expect(charge).toMatchObject({ state: 'given-back', token: '' });
    const late = { key: charge?.id ?? '', token: testTokens.visa, value: 4_160, currency: 'USD', returnTo: 'http://x' };
    expect(await shop.gateway.charge(late)).toEqual({ kind: 'declined', reason: 'withdrawn' });
    expect(shop.held()).toEqual([]);
  });

  it.each([
    ['yes', '/order-placed/1610001', 'Visa ending in 4242'],
    ['no', '/checkout/payment/1610001', 'The payment was not confirmed with the bank. The order was not placed'],
  ] as const)('the bank asks and the buyer says %s', async (answer, path, words) => {
    await keepCard(shop, 'maren@store.test', { token: testTokens.asks });
    const asked = await press(browser, await readyCheckout(browser), { action: '/checkout/place' });
    expect(mainOf(asked)).toContain('Your bank asks you to confirm the payment.');
    const address = linkNamed(asked.page, 'Go to the bank’s page');
    expect(address).toContain(`${shop.gateway.origin}/confirm/`);
    const back = new URL(await answerBank(address, answer));
    expect(back.pathname + back.search).toBe('/checkout/payment/1610001?from=bank');
    const page = await open(browser, back.pathname + back.search);
    expect((await order())?.state, 'coming back changes nothing').toBe('order-created');
    const told = await press(browser, page, { action: '/checkout/payment/1610001' });
    expect([pathOf(told), mainOf(told).includes(words)]).toEqual([path, true]);
    expect(await stockOf(shop.store.deps, 'tea')).toBe(answer === 'yes' ? 998 : 1_000);
  });

  it('a confirmation whose buyer never came back is found by the job', async () => {
    await keepCard(shop, 'maren@store.test', { token: testTokens.asks });
    const asked = await press(browser, await readyCheckout(browser), { action: '/checkout/place' });
    await settleLater();
    expect((await order())?.state).toBe('order-created');
    await answerBank(linkNamed(asked.page, 'Go to the bank’s page'), 'yes');
    await settleLater();
    expect((await order())?.state).toBe('window-to-cancel');
  });

  it('two servers that settle at once settle once', async () => {
    shop.gateway.line = 'answer-lost';
    await place();
    shop.gateway.line = 'good';
    shop.store.advance(20_000);
    await Promise.all([settleCharges(shop.store.deps), settleCharges(shop.store.deps)]);
    const states = (await shop.store.deps.storage.read.orders.events('1610001-01')).map(({ state }) => state);
    expect(states.filter((state) => state === 'payment-approved')).toHaveLength(1);
  });

  it('nobody else learns how a payment stands', async () => {
    shop.gateway.line = 'cut';
    await place();
    const others = [shop.store.browser(), await shop.store.signedIn('wade@store.test')];
    for (const other of others) expect((await open(other, '/checkout/payment/1610001')).reply.statusCode).toBe(404);
  });

  it('goods that ran out are said before any card is asked', async () => {
    await keepCard(shop, 'maren@store.test');
    const checkout = await readyCheckout(browser);
    await shop.store.deps.storage.tx((tables) => tables.catalog.takeStock('tea', 999));
    const refused = await press(browser, checkout, { action: '/checkout/place' });
    expect(refused.reply.statusCode).toBe(409);
    expect(shop.gateway.asked).toEqual([]);
  });

  it('a gateway that is down takes no new card, and says so', async () => {
    shop.gateway.line = 'cut';
    const refused = await press(browser, await readyCheckout(browser), { action: '/checkout/card' });
    expect(refused.reply.statusCode).toBe(503);
    expect(mainOf(refused)).toContain('Cards cannot be taken right now. Nothing was changed.');
  });
});
