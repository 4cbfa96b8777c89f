import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { addToCart } from '../support/carts.ts';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { documentOf, type PageDocument } from '../support/page-document.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const evil = `"><b data-evil="1" onclick='x()'>O'Neil</b><script data-evil>x()</script><img src=x onerror=x()>`;
const names = {
  markup: evil,
  'ten thousand characters': 'Wolfeschlegelsteins '.repeat(500),
  'right-to-left override': '\u202egnp.exe\u202c \u2067نور\u2069',
};

/** What a page of hostile names must not have: elements, handlers or scripts that came out of a text. */
function foundIn(page: PageDocument): readonly string[] {
  const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  const inline = [...page.querySelectorAll('script')].filter((script) => !script.getAttribute('src'));
  return [...page.querySelectorAll('[data-evil]')]
    .map(() => 'an element')
    .concat(
      handlers,
      inline.map(() => 'a script'),
    );
}

describe.each(Object.entries(names))('names of %s', (_what, name) => {
  let store: TestApp;
  let people: Readonly<Record<string, TestBrowser>>;
  let ids: readonly string[];
  beforeAll(async () => {
    store = await testApp({ seed: seedShop });
    await giveEverybody(store, name);
    const customer = await store.signedIn('maren@store.test');
    const orderId = await placeOne(customer, 'tea');
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test', { reasonNote: name.slice(0, 400) });
    await addToCart(operator, 'cups', 1);
    await addToCart(store.browser(), 'tea', 1);
    people = { operator, admin: await store.signedIn('admin@store.test') };
    const { read } = store.deps.storage;
    const maren = await read.customers.byEmail('maren@store.test');
    const staff = await read.staff.byEmail('operator@store.test');
    const [call] = await read.calls.runningOf(staff?.id ?? '');
    ids = [orderId, orderId.replace('-01', ''), maren?.number, staff?.id, call?.id, 'tea', 'p-tea', 'daily'].flatMap(
      (id) => id ?? [],
    );
  });

  /** Whoever sees most there. */
  const readerOf = (path: string) => (path.startsWith('/admin') ? people.admin : people.operator);
  const addressesOf = (path: string) =>
    path.includes(':') ? ids.map((id) => path.replace(/:\w+/, encodeURIComponent(id))) : [path];

  test('are text on every page of store, account and dashboard', async () => {
    const shown = new Set<string>();
    const wrong: string[] = [];
    for (const { method, path, rules } of store.app.declaredRoutes) {
      if (method !== 'GET' || rules.kind !== 'page') continue;
      for (const address of addressesOf(path)) {
        const reply = await readerOf(path)?.navigate(address);
        if (!reply || reply.statusCode >= 500) wrong.push(`${address}: ${reply?.statusCode}`);
        if (reply?.statusCode !== 200) continue;
        const page = documentOf(reply.body);
        wrong.push(...foundIn(page).map((what) => `${address}: ${what}`));
        if (page.body.textContent.includes(name.trim().slice(0, 30))) shown.add(path);
      }
    }
    expect(wrong).toEqual([]);
    expect(shown.size).toBeGreaterThan(15);
  });

  test('are data in replies to the toolbar', async () => {
    for (const path of ['/api/telesales/v1/toolbar', '/api/telesales/v1/customers?q=maren', '/api/sessions?items=*']) {
      const reply = await people.operator?.get(path);
      expect(reply?.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(JSON.stringify(reply?.json())).toContain(JSON.stringify(name.trim().slice(0, 20)).slice(1, -1));
    }
  });
});

/** As somebody could have put them into the database behind the server's back: no form takes the worst of these. */
async function giveEverybody({ deps }: TestApp, name: string): Promise<void> {
  await deps.storage.tx(async (tables) => {
    const customer = await tables.customers.byEmail('maren@store.test');
    if (customer)
      await tables.customers.save({ ...customer, firstName: name, lastName: name, company: name, document: name });
    const [home] = await tables.customers.addresses(customer?.id ?? '');
    if (home) await tables.customers.saveAddress({ ...home, receiver: name, street: name, name });
    for (const person of await tables.staff.list())
      await tables.staff.save({ ...person, firstName: name, lastName: name });
    const tea = await tables.catalog.bySlug('tea');
    if (tea) await tables.catalog.saveProduct({ ...tea.product, name, brand: name, description: name });
    const daily = (await tables.catalog.categories()).find(({ slug }) => slug === 'daily');
    if (daily) await tables.catalog.saveCategory({ ...daily, name });
    const settings = await tables.meta.settings();
    await tables.meta.saveSettings({ ...settings, name, phone: name });
  });
}

test('what an address asks for is text on the page that answers', async () => {
  const store = await testApp({ seed: seedShop });
  const admin = await store.signedIn('admin@store.test');
  const members = [
    'q',
    'from',
    'to',
    'period',
    'order',
    'sku',
    'next',
    'return',
    'added',
    'remove',
    'done',
    'n',
    'page',
  ];
  const more = [
    'status',
    'sort',
    'dir',
    'rows',
    'operator',
    'payment',
    'customer',
    'actor',
    'action',
    'level',
    'revoked',
  ];
  const query = new URLSearchParams([...members, ...more].map((member) => [member, evil])).toString();
  for (const browser of [admin, store.browser()])
    for (const { method, path, rules } of store.app.declaredRoutes) {
      if (method !== 'GET' || rules.kind !== 'page') continue;
      const { body } = await browser.navigate(`${path.replace(/:\w+/, encodeURIComponent(evil))}?${query}`);
      expect([path, foundIn(documentOf(body))]).toEqual([path, []]);
    }
});

test('no form keeps signs that turn the text around them', async () => {
  const store = await testApp({ seed: seedShop });
  const turned = '\u202eInes\u2066 Vale';
  const operator = await store.signedIn('operator@store.test');
  const customers = '/api/telesales/v1/customers';
  const made = {
    firstName: turned,
    lastName: turned,
    email: 'ines@gmail.com',
    company: turned,
    phone: '',
    consent: true,
  };
  expect((await operator.post(customers, made)).statusCode).toBe(201);
  await operator.startCall('maren@store.test', { reasonNote: turned });
  const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
  await operator.post('/api/telesales/v1/call/end', { callId: call.id, outcome: 'hand-over', note: turned });
  const guest = new CheckoutClient(store.browser());
  await guest.open();
  await guest.add('tea', 1);
  const profile = { email: 'guest@store.test', firstName: turned, lastName: turned, corporateName: turned };
  await guest.change('POST', 'attachments/clientProfileData', profile);
  const selectedAddresses = [{ ...address, receiverName: turned, street: turned, complement: turned }];
  await guest.change('POST', 'attachments/shippingData', { selectedAddresses });
  await guest.change('POST', 'attachments/openTextField', { value: turned });
  const admin = await store.signedIn('admin@store.test');
  const invited = {
    email: 'colleague@store.test',
    firstName: turned,
    lastName: turned,
    role: 'operator',
    locale: 'en',
  };
  expect((await admin.submit('/admin/users/invite', invited, '/admin/users/invite')).statusCode).toBe(303);
  expect(everythingKept(store)).toContain('Ines Vale');
  expect(everythingKept(store)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

function everythingKept({ database: { dataDir } }: TestApp): string {
  using database = new DatabaseSync(join(dataDir, 'store.db'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return tables.map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
}
