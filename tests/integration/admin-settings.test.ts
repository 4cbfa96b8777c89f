import { beforeAll, beforeEach, expect, test } from 'vitest';
import { paymentsTaken } from '../../server/features/checkout/payments-for.ts';
import type { StoreSettings } from '../../server/storage/records.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, settings as shopSettings } from '../support/goods.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import { seedPeople } from '../support/people.ts';
import { errorsOn, newestChange, savePart, savePayments } from '../support/settings-pages.ts';
import { noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('settings', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  beforeEach(async () => {
    await keep({});
    admin.cookies.delete('harbor_language');
  });
  const kept = () => store.deps.storage.read.meta.settings();
  const keep = (changes: Partial<StoreSettings>) =>
    store.deps.storage.tx(({ meta }) => meta.saveSettings({ ...shopSettings, ...changes }));
  const panels = async (browser: TestBrowser) =>
    [...(await open(browser, '/admin/settings')).page.querySelectorAll('.panel')].map(textOf);

  test('all are on one page, with who changed each last and when', async () => {
    const ways = new Intl.ListFormat('en').format(paymentsTaken({ gateway: undefined }).map(({ name }) => name));
    const own = await testApp({ engine, seed: seedShop });
    const reader = await own.signedIn('admin@store.test');
    await savePart(reader, 'calls', { idleMinutes: '10', absoluteMinutes: '45' });
    expect(await panels(reader)).toEqual([
      'Store Change Name Harbor Supply Phone (503) 555-0100 Country United States Time zone America/Los Angeles Currency US Dollar (USD) Not changed yet',
      `Trade policies and payment Change Retail ${ways} Trade ${ways} Trade Plus ${ways} Notes Payable Approved with the order Not changed yet`,
      'Delivery Change Price $12.00 Free from $250.00 Takes 2 working days Not changed yet',
      'Pickup points Change Offered None, goods are only delivered Not changed yet',
      'Manual prices Change Changes of prices Allowed Reasons 7 Limits None Not changed yet',
      'Price rules Change In force No rules: every manual price is asked about Not changed yet',
      'Calls Change Pause 10 minutes Longest call 45 minutes Changed by Priya Raman, Mar 12, 2026, 11:00 AM',
      'Shared carts Change Links to carts Allowed Orders at agreed prices 1 Pay links Their orders name the operator Not changed yet',
      'Mail Change Sender Harbor Supply Not changed yet',
      'Words of the store Change English What every store says Español What every store says Português (Brasil) What every store says Not changed yet',
    ]);
  });

  test('a part is saved with an audit row of what it was and what it became', async () => {
    const { reply, page } = await savePart(admin, 'store', {
      name: ' Pier  9 ',
      phone: '+1 503 555 0188',
      timeZone: 'UTC',
    });
    expect([reply.statusCode, noticeOn(page)]).toEqual([200, 'Store: saved. It counts from the next click.']);
    expect(await kept()).toEqual({ ...shopSettings, name: 'Pier 9', phone: '(503) 555-0188', timeZone: 'UTC' });
    const same = { country: 'USA', currency: 'USD' };
    expect(await newestChange(store, 'settings-changed')).toEqual({
      section: 'store',
      before: { name: 'Harbor Supply', phone: '(503) 555-0100', timeZone: 'America/Los_Angeles', ...same },
      after: { name: 'Pier 9', phone: '(503) 555-0188', timeZone: 'UTC', ...same },
    });
    expect(tableRows((await open(admin, '/admin/audit')).page)[0]?.join(' ')).toContain(
      'Settings changed Store, name, phone, timeZone',
    );
    expect(textOf((await open(store.browser(), '/')).page.querySelector('header'))).toContain('Pier 9');
  });

  test('the same again changes nothing and leaves no row', async () => {
    const state = async () => [
      await store.deps.storage.read.audit.count({ actions: ['settings-changed'] }),
      await panels(admin),
    ];
    const before = await state();
    store.advance(60_000);
    await savePart(admin, 'delivery', {});
    expect(await state()).toEqual(before);
  });

  test.each([
    [
      'store',
      { name: ' ', phone: '12' },
      ['name: This is needed.', 'phone: Write a phone number such as (201) 555-0123.'],
    ],
    [
      'store',
      { country: 'XXX', timeZone: 'Mars/Base', currency: 'ABC' },
      ['country: Choose a country.', 'timeZone: Choose a time zone.', 'currency: Choose a currency.'],
    ],
    ['store', { currency: 'EUR' }, [expect.stringMatching(/^currency: Fixed: products or orders keep amounts in it/)]],
    [
      'delivery',
      { price: '1,234.00', freeFrom: '-1', days: '0' },
      [
        'price: Write an amount such as 27.00.',
        'freeFrom: Write an amount such as 27.00.',
        'days: Write a whole number from 1 to 60.',
      ],
    ],
    [
      'delivery',
      { price: '', freeFrom: '99999999999', days: '2.5' },
      [
        'price: This is needed.',
        'freeFrom: That is more than one amount can be.',
        'days: Write a whole number from 1 to 60.',
      ],
    ],
    [
      'calls',
      { idleMinutes: '1', absoluteMinutes: '481' },
      ['idleMinutes: Write a whole number from 2 to 60.', 'absoluteMinutes: Write a whole number from 5 to 480.'],
    ],
    [
      'calls',
      { idleMinutes: '30', absoluteMinutes: '20' },
      [expect.stringMatching(/^absoluteMinutes: A call cannot end/)],
    ],
    ['sharing', { pricedOrders: '1001' }, ['pricedOrders: Write a whole number from 0 to 1,000.']],
    ['mail', { mailSender: 'x'.repeat(61) }, ['mailSender: Write 60 letters at most.']],
    ['words', { 'words.es.headline': 'x'.repeat(81) }, ['words.es.headline: Write 80 letters at most.']],
  ])('%s with %j is refused at its fields, and nothing typed is lost', async (part, typed, errors) => {
    const { reply, page } = await savePart(admin, part, typed);
    expect([reply.statusCode, noticeOn(page)]).toEqual([422, 'Not saved. Check the marked fields.']);
    expect(errorsOn(page)).toEqual(errors);
    const { currency: _fixed, country: _unknown, timeZone: _choice, ...texts } = typed as Record<string, string>;
    expect(fieldsIn(page, `/admin/settings/${part}`)).toMatchObject(texts);
    expect(await kept()).toEqual(shopSettings);
  });

  test('every level keeps a way to pay, and the ways are told with its number and its prices', async () => {
    const refused = await savePayments(admin, 'waits', ['retail 201', 'trade-plus 47', 'trade-plus 999']);
    expect([refused.reply.statusCode, errorsOn(refused.page)]).toEqual([
      422,
      ['payments.trade: Choose at least one: without it, customers of this level could not order.'],
    ]);
    const [retail, trade, plus] = [...refused.page.querySelectorAll('.s-level')].map(textOf);
    expect(retail).toBe(
      `Retail Trade policy 1 ${paymentsTaken({ gateway: undefined })
        .map(({ name }) => name)
        .join(' ')} 6 prices of its own`,
    );
    expect([trade, plus].map((it) => it?.replace(/Notes.*?(\d+ price)/, '$1'))).toEqual([
      'Trade Trade policy 2 1 price of its own',
      'Trade Plus Trade policy 3 0 prices of its own',
    ]);
    expect(linkNamed(refused.page, '1 price of its own')).toBe('/admin/products?level=trade');
    const ticked = [...refused.page.querySelectorAll('input[type=checkbox][checked]')].map(
      (box) => `${box.getAttribute('name')} ${box.getAttribute('value')}`,
    );
    expect(ticked).toEqual(['payments.retail 201', 'payments.trade-plus 47']);
    await savePayments(admin, 'waits', ['retail 201', 'trade 47', 'trade-plus 47', 'trade-plus 201']);
    const { notesPayable, tradePolicies } = await kept();
    expect([notesPayable, tradePolicies]).toEqual([
      'waits',
      { retail: { payments: ['201'] }, trade: { payments: ['47'] }, 'trade-plus': { payments: ['201', '47'] } },
    ]);
  });

  test.each([
    ['en', 'USD', '12.5', 1_250, '12.50'],
    ['es', 'USD', '12,50', 1_250, '12,50'],
    ['pt-BR', 'BRL', 'R$ 12,5', 1_250, '12,50'],
    ['en', 'JPY', '1200', 1_200, '1200'],
    ['es', 'KWD', '1,234', 1_234, '1,234'],
    ['en', 'KWD', '1.2', 1_200, '1.200'],
  ])('in %s an amount of %s is typed as %s', async (locale, currency, typed, minor, shown) => {
    await keep({ currency });
    admin.cookies.set('harbor_language', locale);
    expect((await savePart(admin, 'delivery', { price: typed, freeFrom: '' })).reply.statusCode).toBe(200);
    expect((await kept()).delivery).toEqual({ price: minor, freeFrom: null, days: 2 });
    const { page } = await open(admin, '/admin/settings/delivery');
    expect(fieldsIn(page, '/admin/settings/delivery')).toMatchObject({ price: shown, freeFrom: '' });
  });

  test.each([
    ['es', 'USD', '12.50', 'price: Escriba un importe como 27,00.'],
    ['en', 'JPY', '12.5', 'price: The currency has 0 decimals.'],
    ['pt-BR', 'KWD', '1,2345', 'price: A moeda tem 3 casas decimais.'],
  ])('in %s %s is not written as %s', async (locale, currency, typed, error) => {
    await keep({ currency });
    admin.cookies.set('harbor_language', locale);
    expect(errorsOn((await savePart(admin, 'delivery', { price: typed })).page)).toEqual([error]);
  });

  test('whoever comes second is told who was first, sees both, and can save theirs after all', async () => {
    const seen = await open(admin, '/admin/settings/delivery');
    await savePart(admin, 'delivery', { price: '9', days: '4' });
    const refused = await press(admin, seen, { action: '/admin/settings/delivery', typed: { price: '15', days: '2' } });
    expect([refused.reply.statusCode, noticeOn(refused.page)]).toEqual([
      409,
      expect.stringMatching(
        /^Not saved. Priya Raman changed this at Mar 12, 11:\d\d AM. What you typed is still here, .* Save again to keep yours.$/,
      ),
    ]);
    const hints = [...refused.page.querySelectorAll('.field .hint')].map(textOf);
    expect(hints).toEqual(['Now: 9.00', 'Goods worth this much or more. Empty: never.', 'Now: 4']);
    await press(admin, refused, { action: '/admin/settings/delivery' });
    expect((await kept()).delivery).toEqual({ price: 1_500, freeFrom: 25_000, days: 2 });
  });

  test('of several at once one is saved, and the others are told', async () => {
    const seen = await open(admin, '/admin/settings/calls');
    const { _token, _call, version } = fieldsIn(seen.page, '/admin/settings/calls');
    const guard = { _token: _token ?? '', _call: _call ?? '', version: version ?? '', absoluteMinutes: '60' };
    const send = (idleMinutes: string) =>
      admin.send('/admin/settings/calls', { method: 'POST', form: { ...guard, idleMinutes } });
    const replies = await Promise.all(['7', '8', '9', '10'].map(send));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409, 409, 409]);
    const saved = replies.findIndex(({ statusCode }) => statusCode === 303);
    expect((await kept()).call.idleMs).toBe((7 + saved) * 60_000);
  });

  test('other parts may be changed meanwhile', async () => {
    const seen = await open(admin, '/admin/settings/calls');
    await savePart(admin, 'delivery', { price: '9' });
    await press(admin, seen, { action: '/admin/settings/calls', typed: { idleMinutes: '5' } });
    const { call, delivery } = await kept();
    expect([call.idleMs, delivery.price]).toEqual([5 * 60_000, 900]);
  });

  test('the currency is chosen while nothing has an amount in it, and sets delivery to free', async () => {
    const empty = await testApp({ engine, seed: seedPeople });
    const founder = await empty.signedIn('admin@store.test');
    await savePart(founder, 'delivery', { price: '5.00', freeFrom: '80' });
    const choices = (await open(founder, '/admin/settings/store')).page.querySelectorAll('#currency option');
    expect(choices.length).toBeGreaterThan(100);
    await savePart(founder, 'store', { currency: 'KWD', country: 'BRA' });
    const { currency, delivery } = await empty.deps.storage.read.meta.settings();
    expect([currency, delivery]).toEqual(['KWD', { price: 0, freeFrom: null, days: 3 }]);
    const { page } = await open(admin, '/admin/settings/store');
    expect([...page.querySelectorAll('#currency option')].map(textOf)).toEqual(['US Dollar (USD)']);
    expect(textOf(page.querySelector('#currency-hint'))).toMatch(/^Fixed: products or orders keep amounts in it/);
  });

  test('are read and changed by those with the right alone, and not during a call', async () => {
    const approver = await store.signedIn('approver@store.test');
    expect((await approver.navigate('/admin/settings')).statusCode).toBe(403);
    const menu = textOf((await open(approver, '/admin')).page.querySelector('nav'));
    expect(menu).not.toContain('Settings');
    expect(textOf((await open(admin, '/admin')).page.querySelector('nav'))).toContain('Settings');
    const onPhone = await store.signedIn('admin@store.test');
    await onPhone.startCall('maren@store.test');
    const { page } = await open(onPhone, '/admin/settings/calls');
    expect(textOf(page.querySelector('main footer'))).toContain('End your call first');
  });
});
