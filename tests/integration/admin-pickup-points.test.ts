import { beforeEach, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { tableRows, textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { depot } from '../support/pickup-points.ts';
import { errorsOn, newestChange } from '../support/settings-pages.ts';
import { noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/settings/pickup';
const shop = { ...depot, id: 'shop', name: 'Division Street Shop', active: false, days: 0, position: 2 };

describeEngines('pickup points in the dashboard', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
    await store.deps.storage.tx(async ({ pickupPoints }) => {
      for (const point of [depot, shop]) await pickupPoints.save(point);
    });
  });
  const kept = () => store.deps.storage.read.pickupPoints.list();
  const names = async () => (await kept()).map(({ name }) => name);
  const pressOnList = async (point: string, verb: string, typed: Record<string, string> = {}): Promise<ShownPage> =>
    press(admin, await open(admin, list), { action: `${list}/${point}/${verb}`, typed });

  test('a store without one says what they are for, and adds the first; sent twice it is still one', async () => {
    const empty = await testApp({ engine });
    const founder = await empty.signedIn('admin@store.test');
    expect(textOf((await open(founder, list)).page.querySelector('main'))).toContain('No pickup points');
    const form = await open(founder, `${list}/new`);
    const address = { street: 'Rua das Flores', city: 'Porto Alegre', state: 'RS', postalCode: '90010-000' };
    const typed = { name: ' Centro ', country: 'BRA', phone: '51 3221-1234', days: '0', ...address };
    const refused = await press(founder, form, { action: `${list}/new`, typed: { ...typed, name: '', state: '' } });
    expect([refused.reply.statusCode, errorsOn(refused.page)]).toEqual([
      422,
      ['name: This is needed.', 'state: This is needed.'],
    ]);
    for (let times = 0; times < 2; times += 1) {
      const done = await press(founder, refused, { action: `${list}/new`, typed });
      expect(noticeOn(done.page)).toBe('Centro: added, behind the others.');
      expect(tableRows(done.page).map((cells) => cells.slice(0, 5))).toEqual([
        ['Centro', 'Rua das Flores 90010-000 Porto Alegre, RS', 'None', 'The same day', 'Offered'],
      ]);
    }
    expect(await newestChange(empty, 'pickup-point-created')).toMatchObject({
      after: { name: 'Centro', phone: '(51) 3221-1234', position: 0 },
    });
  });

  test.each([
    [
      { name: 'x'.repeat(121), days: '31' },
      ['name: Write 120 letters at most.', 'days: Write a whole number from 0 to 30.'],
    ],
    [{ phone: '12', city: '' }, ['phone: Write a phone number such as (201) 555-0123.', 'city: This is needed.']],
    [{ postalCode: '9721' }, ['postalCode: This postal code does not fit the country.']],
    [{ country: 'XXX' }, ['country: Choose a country.']],
  ])('%j is refused at its fields, and nothing typed is lost', async (typed, errors) => {
    const form = await open(admin, `${list}/depot`);
    const { reply, page } = await press(admin, form, { action: `${list}/depot`, typed });
    expect([reply.statusCode, errorsOn(page)]).toEqual([422, errors]);
    const { country: _choice, ...texts } = typed as Record<string, string>;
    expect(fieldsIn(page, `${list}/depot`)).toMatchObject(texts);
    expect((await kept())[0]).toEqual(depot);
  });

  test('one is changed, with who and when, and an audit row of before and after', async () => {
    const form = await open(admin, `${list}/depot`);
    const done = await press(admin, form, { action: `${list}/depot`, typed: { hours: 'Mon–Sat', days: '2' } });
    expect(noticeOn(done.page)).toBe('Front Avenue Depot: saved. It counts from the next click.');
    const after = { ...depot, hours: 'Mon–Sat', days: 2 };
    expect((await kept())[0]).toEqual(after);
    expect(await newestChange(store, 'pickup-point-changed')).toEqual({ before: depot, after });
    const head = textOf((await open(admin, `${list}/depot`)).page.querySelector('.a-head'));
    expect(head).toBe('Pickup points Front Avenue Depot Changed by Priya Raman, Mar 12, 2026, 11:00 AM');
  });

  test('they are put in another order, once for each press', async () => {
    const seen = await open(admin, list);
    const up = { action: `${list}/shop/move` };
    expect(tableRows((await press(admin, seen, up)).page).map(([name]) => name)).toEqual([shop.name, depot.name]);
    const again = await press(admin, seen, up);
    expect([again.reply.statusCode, noticeOn(again.page)]).toEqual([
      409,
      expect.stringMatching(/^Not saved. Priya Raman changed this/),
    ]);
    expect(await names()).toEqual([shop.name, depot.name]);
    expect(await newestChange(store, 'pickup-points-ordered')).toEqual({
      before: [depot.name, shop.name],
      after: [shop.name, depot.name],
    });
    const { page } = await open(admin, list);
    const ends = [...page.querySelectorAll('button[aria-disabled]')].map((it) => it.getAttribute('aria-label'));
    expect(ends).toEqual(['Division Street Shop is the first already', 'Front Avenue Depot is the last already']);
  });

  test('one is offered and closed with a press; the second of two says so and changes nothing', async () => {
    expect(noticeOn((await pressOnList('shop', 'switch')).page)).toBe('Division Street Shop: offered from now on.');
    const seen = await open(admin, list);
    for (let times = 0; times < 2; times += 1) {
      const closed = await press(admin, seen, { action: `${list}/depot/switch` });
      expect(noticeOn(closed.page)).toMatch(/^Front Avenue Depot: not offered any more\. Carts that chose it/);
    }
    expect((await kept()).map(({ active }) => active)).toEqual([false, true]);
    expect(await store.deps.storage.read.audit.count({ actions: ['pickup-point-changed'] })).toBe(2);
  });

  test('a form that was open while it was closed elsewhere is told so, and keeps what was typed', async () => {
    const form = await open(admin, `${list}/depot`);
    await pressOnList('depot', 'switch');
    const refused = await press(admin, form, { action: `${list}/depot`, typed: { hours: 'Daily' } });
    expect(refused.reply.statusCode).toBe(409);
    expect(fieldsIn(refused.page, `${list}/depot`)).toMatchObject({ hours: 'Daily', active: 'yes' });
    expect(textOf(refused.page.querySelector('main'))).toContain('Now: Not offered');
    expect((await kept())[0]).toEqual({ ...depot, active: false });
  });

  test('before one is deleted it says how many carts chose it; afterwards it is said to be gone', async () => {
    for (const email of ['maren@store.test', 'wade@store.test']) {
      const client = new CheckoutClient(await store.signedIn(email));
      await client.open();
      await client.add('tea', 1);
      await client.change('POST', 'attachments/shippingData', {
        logisticsInfo: [{ itemIndex: 0, selectedSla: 'Pickup depot', selectedDeliveryChannel: 'pickup-in-point' }],
      });
    }
    const form = await open(admin, `${list}/depot`);
    const dialog = textOf(form.page.querySelector('#delete'));
    expect(dialog).toContain('Delete Front Avenue Depot?');
    expect(dialog).toContain('2 open carts chose it: their customers are asked again how to get the goods.');
    expect(textOf((await open(admin, `${list}/shop`)).page.querySelector('#delete'))).not.toContain('open cart');
    const done = await press(admin, form, { action: `${list}/depot/delete` });
    expect(noticeOn(done.page)).toMatch(/^The pickup point is deleted/);
    expect(await newestChange(store, 'pickup-point-deleted')).toEqual({ before: depot });
    for (const action of [`${list}/depot/delete`, `${list}/depot`]) {
      const late = await press(admin, form, { action });
      expect([late.reply.statusCode, noticeOn(late.page)]).toEqual([
        404,
        'This pickup point was deleted meanwhile. Nothing was changed.',
      ]);
    }
    expect(await names()).toEqual([shop.name]);
  });
});
