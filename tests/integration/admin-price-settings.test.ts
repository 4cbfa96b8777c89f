import { beforeEach, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import { cartOnCall, changePrice, setPrices } from '../support/priced-carts.ts';
import { errorsOn, newestChange, savePart } from '../support/settings-pages.ts';
import { noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const address = '/admin/settings/prices';

describeEngines('settings of manual prices', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const kept = async () => (await store.deps.storage.read.meta.settings()).manualPrices;
  /** Boxes that are not ticked send nothing. */
  const without = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, []]));
  const save = async (typed: Readonly<Record<string, string | readonly string[]>>) =>
    press(admin, await open(admin, address), { action: address, typed });

  test('switched off, a price is refused from the next request on', async () => {
    const client = await cartOnCall(store);
    await client.add('tea', 1);
    expect((await changePrice(client, 0, { price: 1_400, telesalesReason: 'volume' })).statusCode).toBe(200);
    const { page } = await save(without('allowed'));
    expect(noticeOn(page)).toBe('Manual prices: saved. It counts from the next click.');
    const refused = await changePrice(client, 0, { price: 1_300, telesalesReason: 'volume' });
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'CHK003']);
    expect(await newestChange(store, 'settings-changed')).toMatchObject({
      section: 'manualPrices',
      before: { allowed: true },
      after: { allowed: false },
    });
  });

  test('every limit is off until it is set, and is off again when its field is emptied', async () => {
    expect((await kept()).guards).toEqual({ roleLimits: {} });
    const limits = {
      minimumMargin: '12.5',
      orderPercent: '15',
      orderAmount: '40.00',
      'below.operator': '10',
      'above.operator': '5.01',
      days: '3',
    };
    await save(limits);
    expect(await kept()).toMatchObject({
      decideWithinDays: 3,
      guards: {
        minimumMargin: 1_250,
        orderLimit: { basisPoints: 1_500, amount: 4_000 },
        roleLimits: { operator: { below: 1_000, above: 501 } },
      },
    });
    const { page } = await open(admin, '/admin/settings');
    expect([...page.querySelectorAll('.panel')].map(textOf)).toContainEqual(
      expect.stringMatching(
        /^Manual prices Change Changes of prices Allowed Reasons 7 Limits margin of 12.50%, 15.00% of an order, \$40.00 of an order, and by role/,
      ),
    );
    expect(fieldsIn((await open(admin, address)).page, address)).toMatchObject({
      minimumMargin: '12.50',
      'above.operator': '5.01',
    });
    await save({ minimumMargin: '', orderPercent: '', orderAmount: '', 'below.operator': '', 'above.operator': '' });
    expect((await kept()).guards).toEqual({ roleLimits: {} });
  });

  test('a reason of the store’s own is added, worded anew and taken away; known ones can be left out', async () => {
    await save({ 'label.7': ' Loyal  customer ', 'note.7': 'yes' });
    const own = { id: 'loyal-customer', label: 'Loyal customer', needsNote: true, allowsFree: false };
    expect((await kept()).reasons).toContainEqual(own);
    await save({ ...without('offered.1', 'note.7'), 'label.7': 'Loyal for years' });
    const { reasons } = await kept();
    expect(reasons).toContainEqual({ ...own, label: 'Loyal for years', needsNote: false });
    expect(reasons.map(({ id }) => id)).not.toContain('volume');
    const { page } = await open(admin, address);
    const place = reasons.findIndex(({ id }) => id === 'loyal-customer');
    expect(textOf(page.querySelector('.s-reasons'))).toContain('Volume');
    await save({ [`label.${place}`]: '' });
    expect((await kept()).reasons.map(({ id }) => id)).not.toContain('loyal-customer');
  });

  test('a known reason keeps the words that the store has for it', async () => {
    const reasons = (await kept()).reasons.map((it) => (it.id === 'volume' ? { ...it, label: 'Pallet' } : it));
    await setPrices(store.deps, { reasons });
    await save({ minimumMargin: '5' });
    expect((await kept()).reasons).toEqual(reasons);
  });

  test.each([
    [{ minimumMargin: '100' }, 'minimumMargin: Write a percentage such as 5 or 12.50.'],
    [{ orderPercent: '1e3' }, 'orderPercent: Write a percentage such as 5 or 12.50.'],
    [{ orderAmount: '-4' }, 'orderAmount: Write an amount of this currency.'],
    [{ 'below.operator': '5.001' }, 'below.operator: Write a percentage such as 5 or 12.50.'],
    [{ days: '0' }, 'days: Write a whole number from 1 to 90.'],
    [{ 'label.7': 'x'.repeat(61) }, 'label.7: Write 60 letters at most.'],
  ])('%j is refused at its field, and nothing typed is lost', async (typed, error) => {
    const before = await kept();
    const { reply, page } = await save(typed);
    expect([reply.statusCode, errorsOn(page)]).toEqual([422, [error]]);
    expect(fieldsIn(page, address)).toMatchObject(typed);
    expect(await kept()).toEqual(before);
  });

  test('whoever was slower is told by whom, with what is kept now below what they typed', async () => {
    const stale = await open(admin, address);
    await savePart(admin, 'prices', { minimumMargin: '20' });
    const { reply, page } = await press(admin, stale, { action: address, typed: { minimumMargin: '30' } });
    expect(reply.statusCode).toBe(409);
    expect(noticeOn(page)).toContain('Priya Raman changed this at');
    expect(textOf(page.querySelector('#minimumMargin-hint'))).toBe('Now: 20.00');
    expect((await kept()).guards.minimumMargin).toBe(2_000);
    await press(admin, { reply, page }, { action: address });
    expect((await kept()).guards.minimumMargin).toBe(3_000);
  });
});
