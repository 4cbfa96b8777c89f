import { expect, test } from 'vitest';
import type { OrderDetail, OrderEventView } from '../../../server/features/orders/order-views.ts';
import { wayOf } from '../../../server/pages/admin/order/order-way.ts';
import type { OrderState } from '../../../shared/domain/order-state.ts';

const minute = 60_000;
const milestones: readonly OrderState[] = ['order-created', 'payment-approved', 'ready-for-handling', 'invoiced'];

/** An order of Nadia's whose states came one a minute, from the sources named. */
function anOrder(...moves: readonly (readonly [OrderState, string])[]): OrderDetail {
  const events = moves.map(
    ([state, source], place): OrderEventView => ({ at: place * minute, source, level: 'info', message: '', state }),
  );
  const reached = events.map(({ state }) => state);
  return {
    id: '1620913-01',
    group: '1620913',
    number: 'HS-20913',
    placedAt: 0,
    state: moves.at(-1)?.[0] ?? 'order-created',
    tone: 'accent',
    customer: { name: 'Maren Holloway', email: 'maren@example.com', level: 'trade' },
    itemCount: 0,
    pictures: [],
    value: 0,
    currency: 'USD',
    channel: 'phone',
    operator: { id: 's1', email: 'operator@harbor.example', name: 'Nadia Brandt' },
    pickup: undefined,
    contacts: undefined,
    groups: [],
    paymentSystem: '201',
    paymentName: 'Notes Payable',
    card: undefined,
    paymentApproved: false,
    customerId: undefined,
    customerNumber: undefined,
    phone: '',
    lines: [],
    totals: { items: 0, discounts: 0, shipping: 0, tax: 0, total: 0 },
    address: undefined,
    note: '',
    steps: milestones.map((state) => ({
      state,
      at: undefined,
      standing: reached.includes(state) ? 'done' : 'to-come',
    })),
    version: 1,
    events,
    canApprovePayment: false,
  };
}

const told = (order: OrderDetail) =>
  wayOf(order).map(({ state, at, who, standing }) => [state, at === undefined ? '' : at / minute, who ?? '', standing]);

const placed = ['order-created', 'Nadia Brandt'] as const;
const pending = ['payment-pending', 'payments'] as const;
const approved = [
  ['approve-payment', 'Elena Sousa'],
  ['payment-approved', 'payments'],
  ['window-to-cancel', 'system'],
] as const;

test('a waiting payment is where the order stands, and what comes is told', () => {
  expect(told(anOrder(placed, pending))).toEqual([
    ['order-created', 0, 'Nadia Brandt', 'done'],
    ['payment-pending', 1, '', 'now'],
    ['payment-approved', '', '', 'to-come'],
    ['ready-for-handling', '', '', 'to-come'],
    ['invoiced', '', '', 'to-come'],
  ]);
});

test('an approval names the person who gave it', () => {
  expect(told(anOrder(placed, pending, ...approved))).toEqual([
    ['order-created', 0, 'Nadia Brandt', 'done'],
    ['payment-approved', 3, 'Elena Sousa', 'done'],
    ['window-to-cancel', 4, '', 'now'],
    ['ready-for-handling', '', '', 'to-come'],
    ['invoiced', '', '', 'to-come'],
  ]);
});

test('an invoiced order has nothing left to come', () => {
  const order = anOrder(
    placed,
    pending,
    ...approved,
    ['ready-for-handling', 'system'],
    ['start-handling', 'Tomas Okafor'],
    ['handling', 'system'],
    ['invoice', 'Tomas Okafor'],
    ['invoiced', 'system'],
  );
  expect(told(order).slice(2)).toEqual([
    ['ready-for-handling', 5, '', 'done'],
    ['handling', 7, 'Tomas Okafor', 'done'],
    ['invoiced', 9, 'Tomas Okafor', 'done'],
  ]);
});

test('a canceled order ends there, with who canceled it', () => {
  expect(told(anOrder(placed, pending, ['cancel', 'Priya Raman'], ['canceled', 'system']))).toEqual([
    ['order-created', 0, 'Nadia Brandt', 'done'],
    ['canceled', 3, 'Priya Raman', 'failed'],
  ]);
});

test('a state that was left and came back stands where it came last', () => {
  const order = anOrder(
    placed,
    ['ready-for-handling', 'system'],
    ['cancellation-requested', 'Maren Holloway'],
    ['ready-for-handling', 'Priya Raman'],
  );
  expect(told(order).slice(1, 3)).toEqual([
    ['cancellation-requested', 2, 'Maren Holloway', 'done'],
    ['ready-for-handling', 3, 'Priya Raman', 'now'],
  ]);
});
