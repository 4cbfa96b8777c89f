import { beforeAll, expect, test } from 'vitest';
import { addToCart } from '../support/carts.ts';
import { seedShop } from '../support/goods.ts';
import { documentOf } from '../support/page-document.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

/** Addresses stay in histories, bookmarks, screenshots and the logs of proxies (security rule 15). */
let store: TestApp;
let people: Readonly<Record<string, TestBrowser>>;
let ids: readonly string[];
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
  const customer = await store.signedIn('maren@store.test');
  const orderId = await placeOne(customer, 'tea');
  const operator = await store.signedIn('operator@store.test');
  await operator.startCall('maren@store.test');
  await addToCart(operator, 'cups', 1);
  people = { customer, operator, admin: await store.signedIn('admin@store.test'), visitor: store.browser() };
  const { read } = store.deps.storage;
  const maren = await read.customers.byEmail('maren@store.test');
  const staff = await read.staff.byEmail('operator@store.test');
  const [call] = await read.calls.runningOf(staff?.id ?? '');
  ids = [orderId, orderId.replace('-01', ''), maren?.number ?? '', staff?.id ?? '', call?.id ?? '', 'tea', 'daily'];
});

const isPersonal = (address: string): boolean =>
  !/^(mailto|tel):/.test(address) && /@|%40|5035550142|555-?0142|holloway/i.test(address);

test.each(['customer', 'operator', 'admin', 'visitor'])(
  'no link, form or redirect for the %s holds one',
  async (who) => {
    const wrong: string[] = [];
    let looked = 0;
    for (const { method, path, rules } of store.app.declaredRoutes) {
      if (method !== 'GET' || rules.kind !== 'page') continue;
      for (const address of path.includes(':')
        ? ids.map((id) => path.replace(/:\w+/, encodeURIComponent(id)))
        : [path]) {
        const reply = await people[who]?.navigate(address);
        const page = documentOf(reply?.statusCode === 200 ? reply.body : '');
        const elements = [...page.querySelectorAll('[href], [action], [src]')];
        const led = [reply?.headers.location ?? []].flat().map(String);
        const named = elements.flatMap((it) => ['href', 'action', 'src'].map((name) => it.getAttribute(name) ?? ''));
        looked += named.length;
        wrong.push(...[...led, ...named].filter(isPersonal).map((found) => `${address}: ${found}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(200);
  },
);

test('forms that carry an e-mail or a phone number lead on without them', async () => {
  const admin = await store.signedIn('admin@store.test');
  const contact = { firstName: 'Ines', lastName: 'Vale', email: 'ines@example.com', phone: '+1 503 555 0142' };
  const guest = store.browser();
  await addToCart(guest, 'tea', 1);
  const replies = [
    await store.browser().submit('/login', { email: 'wade@store.test', password: 'harbor-demo' }),
    await store.browser().submit('/login/code', { email: 'wade@store.test' }),
    await guest.submit('/checkout/contact', contact, '/checkout'),
    await admin.submit('/admin/customers/new', { ...contact, consent: 'yes' }, '/admin/customers/new'),
    await admin.submit('/admin/users/invite', { ...contact, role: 'operator', locale: 'en' }, '/admin/users/invite'),
  ];
  for (const { headers } of replies) expect(isPersonal(String(headers.location ?? ''))).toBe(false);
  expect(replies.filter(({ statusCode }) => statusCode === 303).length).toBeGreaterThanOrEqual(2);
});
