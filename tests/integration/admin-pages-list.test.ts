import { beforeAll, expect, test } from 'vitest';
import type { Order } from '../../server/storage/records.ts';
import { aCashOrder, seedDashboard } from '../support/dashboard.ts';
import { describeEngines } from '../support/engines.ts';
import { documentOf, linkNamed, type PageDocument, tableRows, textOf } from '../support/page-document.ts';
import { anOrder, anOrderLine } from '../support/records.ts';
import { testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

/** The clock of the tests stands at Mar 12, 2026, 11:00 AM in Portland. */
const at = (portland: string) => Date.parse(`${portland}-08:00`);

const shop = seedDashboard(({ nadia, restricted }) => ({
  orders: [
    anOrder({
      sequence: 20913,
      createdAt: Date.parse('2026-03-12T10:56:00-07:00'),
      clientName: 'Maren Holloway',
      email: 'maren@store.test',
      operator: nadia,
      channel: 'phone',
      value: 49720,
      lines: [anOrderLine({ quantity: 12 }), anOrderLine({ quantity: 9, reference: 'HS-TEA-204' })],
    }),
    aCashOrder({
      sequence: 20912,
      createdAt: Date.parse('2026-03-11T23:59:00-07:00'),
      clientName: '<b>Zoë</b> & "Söhne"',
      state: 'handling',
      value: 21460,
    }),
    anOrder({
      sequence: 20911,
      createdAt: at('2026-03-01T09:00:00'),
      clientName: 'Ana Trujillo',
      state: 'invoiced',
      operator: restricted,
      channel: 'phone',
      value: 8900,
    }),
    anOrder({ sequence: 20100, createdAt: at('2025-06-01T09:00:00'), clientName: 'Old Friend', state: 'canceled' }),
  ],
}));

const numbersOn = (page: PageDocument) => tableRows(page).map(([number]) => number);
const figuresOn = (page: PageDocument) =>
  Object.fromEntries(
    [...page.querySelectorAll('.kpi')].map((it) => [textOf(it.querySelector('span')), textOf(it.querySelector('b'))]),
  );

describeEngines('All Orders', (engine) => {
  let operator: TestBrowser;
  const open = async (address: string) => documentOf((await operator.navigate(address)).body);

  beforeAll(async () => {
    const store = await testApp({ engine, seed: shop });
    operator = await store.signedIn('operator@store.test');
  });

  test('shows the newest orders of the last 90 days, a row each', async () => {
    const page = await open('/admin/orders');
    expect(textOf(page.querySelector('h1'))).toBe('All orders');
    expect(tableRows(page)[0]).toEqual([
      'HS-20913',
      'Mar 12, 10:56 AM',
      'Payment pending',
      'Maren Holloway',
      '21',
      '$497.20',
      'Phone',
      'Nadia Brandt',
      'Notes Payable',
    ]);
    expect(numbersOn(page)).toEqual(['HS-20913', 'HS-20912', 'HS-20911']);
  });

  test.each([
    ['status=handling', ['HS-20912']],
    ['period=today', ['HS-20913']],
    ['period=yesterday', ['HS-20912']],
    ['period=any', ['HS-20913', 'HS-20912', 'HS-20911', 'HS-20100']],
    ['from=2026-03-01&to=2026-03-11', ['HS-20912', 'HS-20911']],
    ['channel=phone', ['HS-20913', 'HS-20911']],
    ['payment=47', ['HS-20912']],
    ['q=holloway', ['HS-20913']],
    ['q=HS-20911', ['HS-20911']],
    ['q=maren@store.test', ['HS-20913']],
    ['q=hs-tea-204', ['HS-20913']],
    ['q=old+friend', ['HS-20100']],
    ['channel=phone&status=invoiced', ['HS-20911']],
  ])('narrows the list by %s', async (query, expected) => {
    expect(numbersOn(await open(`/admin/orders?${query}`))).toEqual(expected);
  });

  test('the operator is chosen by name', async () => {
    const page = await open(linkNamed(await open('/admin/orders'), 'Nadia Brandt'));
    expect(numbersOn(page)).toContain('HS-20913');
    expect(numbersOn(page)).not.toContain('HS-20912');
    expect(textOf(page.querySelector('.chipbar'))).toContain('Operator: Nadia Brandt');
  });

  test('the figures are those of the same orders', async () => {
    expect(figuresOn(await open('/admin/orders'))).toEqual({
      Orders: '3',
      Value: '$800.80',
      Average: '$266.93',
      'By phone': '2',
      'Waiting for payment': '1',
    });
    expect(figuresOn(await open('/admin/orders?channel=web'))).toMatchObject({
      Orders: '1',
      Value: '$214.60',
      'By phone': '0',
    });
  });

  test('a filter is removed by its own link, the others stay', async () => {
    const page = await open('/admin/orders?channel=phone&status=invoiced');
    const without = linkNamed(page, 'Remove filter Status: Invoiced');
    expect(numbersOn(await open(without))).toEqual(['HS-20913', 'HS-20911']);
  });

  test.each([
    ['sort=total&dir=asc', ['HS-20911', 'HS-20912', 'HS-20913'], 'Total', 'ascending'],
    ['sort=total', ['HS-20913', 'HS-20912', 'HS-20911'], 'Total', 'descending'],
    ['sort=number&dir=asc', ['HS-20911', 'HS-20912', 'HS-20913'], 'Order', 'ascending'],
    ['sort=customer&dir=asc', ['HS-20912', 'HS-20911', 'HS-20913'], 'Customer', 'ascending'],
    ['dir=asc', ['HS-20911', 'HS-20912', 'HS-20913'], 'Placed', 'ascending'],
  ])('sorts by %s and says so', async (query, expected, column, order) => {
    const page = await open(`/admin/orders?${query}`);
    expect(numbersOn(page)).toEqual(expected);
    const sorted = page.querySelectorAll('th[aria-sort]');
    expect([...sorted].map((head) => [textOf(head), head.getAttribute('aria-sort')])).toEqual([[column, order]]);
  });

  test('a click on a sorted column turns the order round', async () => {
    const page = await open(linkNamed(await open('/admin/orders'), 'Placed'));
    expect(numbersOn(page)).toEqual(['HS-20911', 'HS-20912', 'HS-20913']);
  });

  test('a customer name with markup is text', async () => {
    const page = await open('/admin/orders');
    expect(tableRows(page)[1]?.[3]).toBe('<b>Zoë</b> & "Söhne"');
    expect(page.querySelector('tbody b')).toBeNull();
  });

  test('a search that finds nothing says so and leads on', async () => {
    const page = await open('/admin/orders?q=%3Cscript%3E&period=today');
    expect(textOf(page.querySelector('.empty'))).toContain('No order matches');
    expect(page.querySelector('script:not([src])')).toBeNull();
    expect(numbersOn(await open(linkNamed(page, 'Remove all filters')))).toHaveLength(4);
  });

  test('each time says its moment', async () => {
    const page = await open('/admin/orders');
    expect(page.querySelector('tbody time')?.getAttribute('datetime')).toBe('2026-03-12T17:56:00.000Z');
  });

  test.each([
    ['es', 'Todos los pedidos', 'Pago pendiente'],
    ['pt-BR', 'Todos os pedidos', 'Pagamento pendente'],
  ])('speaks %s', async (language, title, status) => {
    const reply = await operator.navigate('/admin/orders', { 'accept-language': language });
    const page = documentOf(reply.body);
    expect(page.documentElement.lang).toBe(language);
    expect(textOf(page.querySelector('h1'))).toBe(title);
    expect(tableRows(page)[0]?.[2]).toBe(status);
  });
});

describeEngines('Pages of All Orders', (engine) => {
  const many: Order[] = Array.from({ length: 30 }, (_, index) =>
    anOrder({ sequence: 10_001 + index, createdAt: at('2026-03-10T09:00:00') + index * 1000 }),
  );
  let operator: TestBrowser;
  const open = async (address: string) => documentOf((await operator.navigate(address)).body);

  beforeAll(async () => {
    const store = await testApp({ engine, seed: seedDashboard(() => ({ orders: many })) });
    operator = await store.signedIn('operator@store.test');
  });

  test('are turned by links and miss or repeat nothing', async () => {
    const first = await open('/admin/orders');
    const second = await open(linkNamed(first, 'Next'));
    expect(textOf(first.querySelector('.pager'))).toContain('1 to 25 of 30');
    expect(textOf(second.querySelector('.pager'))).toContain('26 to 30 of 30');
    const numbers = [...numbersOn(first), ...numbersOn(second)];
    expect(new Set(numbers).size).toBe(30);
    expect(numbersOn(await open(linkNamed(second, 'Previous')))).toEqual(numbersOn(first));
  });

  test('can be longer', async () => {
    const page = await open(linkNamed(await open('/admin/orders'), '50 rows a page'));
    expect(numbersOn(page)).toHaveLength(30);
  });

  test('past the end show the last one', async () => {
    expect(textOf((await open('/admin/orders?page=9000')).querySelector('.pager'))).toContain('26 to 30 of 30');
  });
});
