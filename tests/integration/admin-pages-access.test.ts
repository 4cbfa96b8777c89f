import { beforeAll, expect, test } from 'vitest';
import { aCashOrder, seedDashboard } from '../support/dashboard.ts';
import { describeEngines } from '../support/engines.ts';
import { documentOf, linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { aStaff } from '../support/people.ts';
import { anOrder } from '../support/records.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const today = Date.parse('2026-03-12T09:00:00-07:00');
const yesterday = Date.parse('2026-03-11T23:59:59-07:00');

const shop = seedDashboard(({ nadia, restricted }) => ({
  orders: [
    aCashOrder({
      sequence: 20913,
      createdAt: today,
      operator: nadia,
      channel: 'phone',
      value: 10_000,
      state: 'handling',
    }),
    aCashOrder({ sequence: 20912, createdAt: today, value: 5_050, state: 'handling' }),
    anOrder({ sequence: 20911, createdAt: yesterday, operator: restricted, channel: 'phone', value: 700 }),
    anOrder({ sequence: 20910, createdAt: yesterday, value: 300 }),
  ],
}));

describeEngines('The dashboard', (engine) => {
  let store: TestApp;
  const pageFor = async (email: string, address: string) => {
    const reader = await store.signedIn(email);
    return documentOf((await reader.navigate(address)).body);
  };
  const menuOf = async (email: string) =>
    [...(await pageFor(email, '/admin')).querySelectorAll('nav[aria-label=Main] a')].map(textOf);
  const figuresFor = async (email: string) =>
    [...(await pageFor(email, '/admin')).querySelectorAll('.kpi b')].map(textOf);

  beforeAll(async () => {
    store = await testApp({
      engine,
      seed: async (deps) => {
        await shop(deps);
        const idle = await aStaff('nobody@store.test', [], { firstName: 'Sam', lastName: 'Reed' });
        await deps.storage.tx((tables) => tables.staff.save(idle));
      },
    });
  });

  test.each([
    ['operator@store.test', ['Orders', 'Customers']],
    ['restricted@store.test', ['Orders', 'Customers']],
    ['approver@store.test', ['Approvals', 'Orders', 'Price report']],
    [
      'admin@store.test',
      [
        'Approvals',
        'Orders',
        'Carts',
        'Customers',
        'Price report',
        'Products',
        'Users and roles',
        'Audit trail',
        'Outbox',
        'Settings',
        'API',
      ],
    ],
  ])('opens for %s with the entries that they may open', async (email, entries) => {
    expect(await menuOf(email)).toEqual(['Overview', ...entries, 'Go to the store']);
  });

  test('says who is signed in and lets them out', async () => {
    const operator = await store.signedIn('operator@store.test');
    const page = documentOf((await operator.navigate('/admin')).body);
    expect(textOf(page.querySelector('.a-person'))).toBe('NB Signed in as Nadia Brandt Call center operator');
    expect((await operator.submit('/logout', {}, '/admin')).statusCode).toBe(303);
    expect((await operator.navigate('/admin')).statusCode).toBe(303);
  });

  test('changes its language where one stands, without scripts', async () => {
    const operator = await store.signedIn('operator@store.test');
    const list = '/admin/orders?status=handling';
    const reply = await operator.submit('/language', { locale: 'es', return: list }, list);
    expect(reply.headers.location).toBe(list);
    const page = documentOf((await operator.navigate(list)).body);
    expect(textOf(page.querySelector('h1'))).toBe('Todos los pedidos');
    expect(page.querySelector('form[action="/language"] input[name=return]')?.getAttribute('value')).toBe(list);
  });

  test('leads visitors to the login and back', async () => {
    const reply = await store.browser().navigate('/admin/orders?status=invoiced');
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe(`/login?next=${encodeURIComponent('/admin/orders?status=invoiced')}`);
  });

  test.each(['/admin', '/admin/orders', '/admin/orders/1620913-01'])(
    'is closed to customers at %s',
    async (address) => {
      const shopper = await store.signedIn('maren@store.test');
      const reply = await shopper.navigate(address);
      expect(reply.statusCode).toBe(403);
      expect(reply.body).not.toContain('HS-20913');
    },
  );

  test('tells staff without the right what is missing', async () => {
    const idle = await store.signedIn('nobody@store.test');
    const reply = await idle.navigate('/admin/orders');
    const page = documentOf(reply.body);
    expect(reply.statusCode).toBe(403);
    expect(textOf(page.querySelector('main'))).toContain('Your role (No role) does not include this. Nothing changed.');
    expect(textOf(page.querySelector('main'))).toMatch(/Reference [0-9a-f-]{36}/);
    expect(reply.body).not.toContain('HS-20913');
  });

  test('counts what happened today in the store, and leads to each list', async () => {
    expect(await figuresFor('operator@store.test')).toEqual(['2', '$150.50', '1', '2', '0']);
    const operator = await store.signedIn('operator@store.test');
    const page = documentOf((await operator.navigate('/admin')).body);
    const lists = [...page.querySelectorAll('a.kpi')].map((it) => it.getAttribute('href') ?? '').slice(0, 4);
    const counts = await Promise.all(
      lists.map(async (list) => tableRows(documentOf((await operator.navigate(list)).body)).length),
    );
    expect(counts).toEqual([2, 2, 1, 2]);
    expect(tableRows(page).map(([number]) => number)).toEqual(['HS-20913', 'HS-20912', 'HS-20911', 'HS-20910']);
  });

  test('shows restricted operators what they placed, and nothing else', async () => {
    expect(await figuresFor('restricted@store.test')).toEqual(['0', '$0.00', '0', '1', '0']);
    const list = await pageFor('restricted@store.test', '/admin/orders');
    expect(textOf(list.querySelector('h1'))).toBe('Orders you placed');
    expect(tableRows(list).map(([number]) => number)).toEqual(['HS-20911']);
    expect(textOf(list.querySelector('.chipbar'))).not.toContain('Operator');
  });

  test('a link that names a colleague shows a restricted operator their own orders', async () => {
    const nadia = await store.deps.storage.read.staff.byEmail('operator@store.test');
    const list = await pageFor('restricted@store.test', `/admin/orders?operator=${nadia?.id}`);
    expect(tableRows(list).map(([number]) => number)).toEqual(['HS-20911']);
  });

  test('offers phone orders to those who may take them', async () => {
    expect(linkNamed(await pageFor('operator@store.test', '/admin/orders'), 'Phone order entry')).toBe('/');
    expect(linkNamed(await pageFor('approver@store.test', '/admin/orders'), 'Phone order entry')).toBe('');
  });

  test('is never kept by browsers or proxies', async () => {
    const operator = await store.signedIn('operator@store.test');
    expect((await operator.navigate('/admin/orders')).headers['cache-control']).toContain('no-store');
  });
});

describeEngines('On the phone now', (engine) => {
  test('shows who acts for whom since when, and forgets a call that ended', async () => {
    const store = await testApp({ engine, seed: shop });
    const nadia = await store.signedIn('operator@store.test');
    const admin = await store.signedIn('admin@store.test');
    const restricted = await store.signedIn('restricted@store.test');
    const callsSeenBy = async (reader: typeof admin) =>
      tableRows(documentOf((await reader.navigate('/admin')).body)).filter((row) => row.length === 6);

    await nadia.startCall('wade@store.test', { reason: 'cart-help' });
    store.advance(8 * 60_000 + 2000);
    expect(await callsSeenBy(admin)).toEqual([
      [
        'NB Nadia Brandt',
        'Acting for',
        expect.stringMatching(/^Wade Wilson C-\d+$/),
        'Help with cart',
        '11:00 AM',
        '8:02',
      ],
    ]);
    expect(await callsSeenBy(restricted)).toEqual([]);

    store.advance(60 * 60_000);
    expect(await callsSeenBy(admin)).toEqual([]);
  });
});
