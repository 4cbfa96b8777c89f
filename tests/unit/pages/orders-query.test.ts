import { expect, test } from 'vitest';
import {
  everyOrder,
  listFilterOf,
  ordersAddress,
  periodOf,
  readOrdersQuery,
} from '../../../server/pages/admin/orders/orders-query.ts';

const portland = 'America/Los_Angeles';
const noonOnMarch12 = Date.parse('2026-03-12T12:00:00-07:00');
const read = (address: string | Record<string, string>) => readOrdersQuery(new URLSearchParams(address));
const queryOf = (address: string) => address.split('?')[1] ?? '';
const filterOf = (address: Record<string, string>) => listFilterOf(read(address), noonOnMarch12, portland);

test('an address without a query lists the newest orders of the last 90 days', () => {
  expect(read({})).toEqual(everyOrder);
  expect(filterOf({})).toMatchObject({
    from: Date.parse('2025-12-13T00:00:00-08:00'),
    to: undefined,
    sort: 'createdAt',
    descending: true,
    page: 1,
    perPage: 25,
  });
});

test.each([
  ['today', '2026-03-12T00:00:00-07:00', undefined],
  ['yesterday', '2026-03-11T00:00:00-07:00', '2026-03-12T00:00:00-07:00'],
  ['7-days', '2026-03-06T00:00:00-08:00', undefined],
  ['30-days', '2026-02-11T00:00:00-08:00', undefined],
  ['any', undefined, undefined],
])('the period %s is in days of the store, clock changes included', (period, from, to) => {
  const filter = filterOf({ period });
  expect(filter.from).toBe(from && Date.parse(from));
  expect(filter.to).toBe(to && Date.parse(to));
});

test('chosen days include the last one whole', () => {
  expect(filterOf({ from: '2026-03-01', to: '2026-03-07' })).toMatchObject({
    from: Date.parse('2026-03-01T00:00:00-08:00'),
    to: Date.parse('2026-03-08T00:00:00-08:00'),
  });
});

test('one chosen day leaves the other side open', () => {
  expect(filterOf({ from: '2026-03-01' }).to).toBeUndefined();
  expect(filterOf({ to: '2026-03-07' }).from).toBeUndefined();
});

test('a search looks at all dates unless dates are chosen', () => {
  expect(filterOf({ q: 'holloway' }).from).toBeUndefined();
  expect(filterOf({ q: 'holloway', period: 'today' }).from).toBe(Date.parse('2026-03-12T00:00:00-07:00'));
});

test('what the address says wrong is left out', () => {
  const query = read({
    status: 'lost',
    period: 'custom',
    from: '2026-02-30',
    to: 'tomorrow',
    channel: '__proto__',
    sort: 'constructor',
    page: '-3',
    rows: '7',
    dir: 'sideways',
  });
  expect(query).toEqual(everyOrder);
});

test('a repeated name counts once, long text is cut, control characters are blanks', () => {
  const query = read('q=a%00b&q=c&page=2&page=3');
  expect(query.text).toBe('a b');
  expect(query.page).toBe(2);
  expect(read({ q: 'x'.repeat(10_000) }).text).toHaveLength(200);
});

test('an address reads back as the query it was made from', () => {
  const query = {
    ...everyOrder,
    text: 'Zoë & Söhne #1',
    status: 'payment-approved',
    period: 'custom',
    from: '2026-03-01',
    to: '2026-03-07',
    operatorId: 'op1',
    channel: 'phone',
    paymentSystemId: '201',
    sort: 'total',
    descending: false,
    page: 4,
    rows: 50,
  } as const;
  expect(read(queryOf(ordersAddress(query, { page: 4 })))).toEqual(query);
});

test('another filter starts on the first page again', () => {
  expect(ordersAddress({ ...everyOrder, page: 7 }, { channel: 'web' })).toBe('/admin/orders?channel=web');
});

test('removing the date shows orders of all dates', () => {
  const address = ordersAddress(read({ period: '7-days' }), { period: 'any' });
  expect(periodOf(read(queryOf(address)))).toBe('any');
});
