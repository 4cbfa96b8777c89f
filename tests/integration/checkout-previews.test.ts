import { beforeAll, describe, expect, it } from 'vitest';
import type { Simulation } from '../../shared/api/simulation.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('what checkout tells before there is a cart', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });

  describe('simulation', () => {
    const simulate = (browser: TestBrowser, items: readonly unknown[], more = {}) =>
      browser.post('/api/checkout/pub/orderForms/simulation?sc=2', {
        items,
        country: 'USA',
        postalCode: '97209',
        ...more,
      });
    const simulated = async (browser: TestBrowser, items: readonly unknown[], more = {}): Promise<Simulation> => {
      const reply = await simulate(browser, items, more);
      if (reply.statusCode !== 200) throw new Error(reply.body);
      return reply.json();
    };

    it('says what items cost whoever asks, delivered, and keeps nothing', async () => {
      const visitor = shop.browser();
      const stock = await stockOf(shop.deps, 'espresso');
      const found = await simulated(visitor, [
        { id: 'espresso', quantity: 3, seller: '1' },
        { id: 'tea', quantity: 1, seller: '1' },
      ]);
      expect(found.items).toMatchObject([
        { id: 'espresso', requestIndex: 0, quantity: 3, price: 2_750, sellingPrice: 2_750, availability: 'available' },
        { id: 'tea', requestIndex: 1, quantity: 1, price: 1_480 },
      ]);
      expect(found.items[0]?.priceDefinition.total).toBe(8_250);
      expect(found.totals).toMatchObject([
        { id: 'Items', value: 9_730 },
        { id: 'Discounts', value: 0 },
        { id: 'Shipping', value: 1_200 },
        { id: 'Tax', value: 0 },
      ]);
      const shipping = found.logisticsInfo.map(({ slas }) => slas[0]?.price ?? 0).reduce((sum, price) => sum + price);
      expect(shipping).toBe(1_200);
      expect(found).toMatchObject({ country: 'USA', postalCode: '97209', messages: [] });
      expect(visitor.cookies.size).toBe(0);
      expect(await stockOf(shop.deps, 'espresso')).toBe(stock);
    });

    it('prices by the account, not by the trade policy that the address asks for', async () => {
      const price = async (browser: TestBrowser) =>
        (await simulated(browser, [{ id: 'espresso', quantity: 1, seller: '1' }])).items[0]?.price;
      expect(await price(shop.browser())).toBe(2_750);
      expect(await price(await shop.signedIn('trade@store.test'))).toBe(2_400);
      const operator = await shop.signedIn('operator@store.test');
      expect(await price(operator)).toBe(2_750);
      await operator.startCall('trade@store.test');
      expect(await price(operator)).toBe(2_400);
    });

    it('tells what is sold out or short, and leaves out what is not sold to this account without its price', async () => {
      const found = await simulated(shop.browser(), [
        { id: 'pallet', quantity: 1, seller: '1' },
        { id: 'kettle', quantity: 1, seller: '1' },
        { id: 'dripper', quantity: 6, seller: '1' },
        { id: 'nothing', quantity: 1, seller: '1' },
        { id: 'tea', quantity: 1, seller: '2' },
      ]);
      expect(found.items.map(({ id, requestIndex, availability }) => [id, requestIndex, availability])).toEqual([
        ['kettle', 1, 'withoutStock'],
        ['dripper', 2, 'withoutStock'],
      ]);
      expect(found.messages.map(({ code }) => code).sort()).toEqual([
        'ORD027',
        'ORD027',
        'ORD027',
        'itemQuantityNotAvailable',
        'withoutStock',
      ]);
      expect(JSON.stringify(found)).not.toContain('99000');
    });

    it('answers an empty simulation when nothing asked for is sold, and refuses what no order may cost', async () => {
      const found = await simulated(shop.browser(), [{ id: 'nothing', quantity: 1, seller: '1' }]);
      expect([found.items, found.logisticsInfo]).toEqual([[], []]);
      const tooMuch = Array.from({ length: 90 }, () => ({ id: 'cups', quantity: 9_999, seller: '1' }));
      expect((await simulate(shop.browser(), tooMuch)).statusCode).toBe(400);
      for (const quantity of [0, -1, 1.5, '2', 10_000])
        expect((await simulate(shop.browser(), [{ id: 'tea', quantity, seller: '1' }])).statusCode).toBe(400);
    });
  });

  describe('profiles', () => {
    const profile = (browser: TestBrowser, email: string) =>
      browser.get(`/api/checkout/pub/profiles/?email=${encodeURIComponent(email)}&sc=1&ensureComplete=false`);

    it('tells customers all of themselves, and staff who may search customers', async () => {
      for (const email of ['maren@store.test', 'operator@store.test', 'admin@store.test']) {
        const found = (await profile(await shop.signedIn(email), 'MAREN@store.test')).json();
        expect(found).toMatchObject({
          isComplete: true,
          userProfile: { email: 'maren@store.test', firstName: 'Maren', phone: '+15035550142' },
          availableAddresses: [{ street: 'SE Alder St', postalCode: '97214' }],
        });
      }
    });

    it('is masked for everybody else: visitors, other customers, approvers', async () => {
      const others = [
        shop.browser(),
        await shop.signedIn('wade@store.test'),
        await shop.signedIn('approver@store.test'),
      ];
      for (const browser of others) {
        const reply = await profile(browser, 'maren@store.test');
        expect(reply.json()).toMatchObject({
          userProfile: { firstName: 'M******', lastName: 'H******', phone: '*****42' },
          availableAddresses: [{ street: 'S******', number: '*****', postalCode: '*****14', receiverName: 'M******' }],
        });
        for (const secret of ['Maren', 'Holloway', '5035550142', 'Alder', '97214'])
          expect(reply.body).not.toContain(secret);
      }
    });

    it('has empty members for an e-mail that nobody has, and for a blocked account', async () => {
      for (const email of ['nobody@store.test', 'blocked@store.test'])
        expect((await profile(shop.browser(), email)).json()).toEqual({
          userProfileId: null,
          profileProvider: null,
          availableAccounts: [],
          availableAddresses: [],
          userProfile: null,
          isComplete: false,
        });
    });

    it('cannot be asked about one e-mail after another', async () => {
      shop.advance(5 * 60_000);
      const statuses: number[] = [];
      for (let n = 0; n < 21; n += 1)
        statuses.push((await profile(shop.browser(), `someone-${n}@store.test`)).statusCode);
      expect([...new Set(statuses.slice(0, 20)), statuses[20]]).toEqual([200, 429]);
      expect((await profile(await shop.signedIn('maren@store.test'), 'maren@store.test')).statusCode).toBe(200);
      expect((await profile(shop.browser(), 'maren@store.test')).headers['retry-after']).toBeDefined();
    });
  });
});
