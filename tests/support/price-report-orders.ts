import type { Deps } from '../../server/deps.ts';
import type { Authorization, Order, OrderLine } from '../../server/storage/records.ts';
import type { ManualPrice } from '../../shared/domain/manual-price.ts';
import { anAuthorization } from '../contract/desk-records.ts';
import { seedDashboard } from './dashboard.ts';
import { anOrder, anOrderLine } from './records.ts';

const today = Date.parse('2026-03-12T10:00:00-07:00');
const yesterday = Date.parse('2026-03-11T12:00:00-07:00');
const longAgo = Date.parse('2025-06-01T12:00:00-07:00');
const minute = 60_000;

const nadia = { by: 'nadia', byName: 'Nadia Brandt' };
const tomas = { by: 'tomas', byName: 'Tomas Okafor' };

/** A line of so many units whose price was changed from one to another. */
function overridden(from: number, to: number, quantity: number, manual: Partial<ManualPrice>): OrderLine {
  const given: ManualPrice = { price: to, quantity, ...nadia, at: today, reason: 'price-match', note: '', ...manual };
  return anOrderLine({ quantity, price: from, listPrice: from, sellingPrice: to, total: to * quantity, manual: given });
}

const order = (sequence: number, lines: readonly OrderLine[], more: Partial<Order> = {}) =>
  anOrder({ sequence, createdAt: today, state: 'handling', lines, ...more });

const tea = { reference: 'HS-TEA', productName: '=Green Tea', skuName: '500 g' };

const approved = order(30_004, [overridden(2_000, 1_600, 5, {}), anOrderLine()], { createdAt: today + 1 });
const automatic = order(30_003, [{ ...overridden(2_500, 2_000, 1, { ...tomas, note: '=1+1' }), ...tea }], {
  createdAt: yesterday,
});
const raised = order(30_002, [overridden(5_000, 5_500, 1, { reason: '' })]);
const denied = order(30_005, [overridden(2_000, 100, 1, { reason: 'volume' })], {
  createdAt: today + 2,
  state: 'canceled',
});
const waiting = order(30_006, [overridden(2_000, 1_000, 1, {})], {
  createdAt: today + 3,
  state: 'waiting-for-order-authorization',
});
const old = order(30_001, [overridden(1_000, 900, 1, {})], { createdAt: longAgo });
const declined = order(30_007, [overridden(1_000, 900, 1, {})], { state: 'order-creation-error' });
const usual = order(30_008, [anOrderLine({ productName: '"manual":{' })]);

/** What was asked about every line of the order with a manual price. */
function asked(of: Order, state: Authorization['state'], afterMinutes?: number, by = 'elena'): Authorization {
  const made = anAuthorization({ orderId: of.id, state, openedAt: today });
  const items = made.items.map((item) => ({ ...item, uniqueId: of.lines[0]?.uniqueId ?? '' }));
  if (afterMinutes === undefined) return { ...made, items };
  const decision = { at: today + afterMinutes * minute, by, byName: 'Elena Sousa', comment: '' };
  return { ...made, items, decision };
}

/** Six manual prices: sold as asked, by themselves, raised and long ago; denied; waiting. Two orders that are no part of the report. */
export async function seedReport(deps: Deps): Promise<void> {
  await seedDashboard(() => ({ orders: [approved, automatic, raised, denied, waiting, old, declined, usual] }))(deps);
  await deps.storage.tx(async ({ authorizations }) => {
    await authorizations.insert(asked(approved, 'approved', 60));
    await authorizations.insert(asked(denied, 'denied', 20));
    await authorizations.insert(asked(waiting, 'waiting'));
    await authorizations.insert(asked(raised, 'denied', 500, 'system'));
  });
}
