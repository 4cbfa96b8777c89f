import type { Authorization, Order, OrderEvent, Staff } from '../../records.ts';
import type { DemoIds } from '../demo-ids.ts';
import type { DemoStore } from '../demo-stores.ts';
import type { Good } from '../goods/build-catalog.ts';
import type { Account } from '../people/build-customers.ts';
import { type Random, seededRandom } from '../random.ts';
import type { StaffEmail } from '../staff.ts';
import { askedPrices } from './asked-prices.ts';
import { fillBasket, type Item } from './fill-basket.ts';
import { firstSequence, lastSequence, placedTimes } from './order-calendar.ts';
import { type OrderDraft, toOrder } from './to-order.ts';
import { type ToldOrder, toldOrders, unfinished } from './told-orders.ts';

export interface PastOrder {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  /** What somebody must still decide about its prices. */
  readonly authorization?: Authorization | undefined;
}

export interface DemoWorld {
  readonly ids: DemoIds;
  readonly store: DemoStore;
  readonly now: number;
  readonly staff: readonly Staff[];
  readonly accounts: readonly Account[];
  readonly goods: readonly Good[];
}

/**
 * Customers whose orders are all told: Holloway, Holloway Dental, Holt, Nicholson, Wilson, Anders. Lindholm and Souza never
 * ordered.
 */
const knownByHeart = new Set([10_482, 10_959, 10_077, 11_930, 11_532, 10_644, 11_204, 11_718]);

const dayMs = 24 * 60 * 60_000;

/** Sixty days of orders, oldest first, in a row of sequence numbers. */
export function buildOrders(world: DemoWorld): readonly PastOrder[] {
  const told = new Map(toldOrders.map((order) => [order.sequence, order]));
  const minutes = new Map(
    toldOrders.flatMap(({ sequence, minute }) => (minute === undefined ? [] : [[sequence, minute] as const])),
  );
  const times = placedTimes(world.now, world.store.settings.timeZone, minutes, seededRandom(lastSequence));
  const sequences = Array.from({ length: lastSequence - firstSequence + 1 }, (_, index) => firstSequence + index);
  return sequences.map((sequence) => {
    const at = times.get(sequence) ?? world.now;
    const order = told.get(sequence);
    const random = seededRandom(sequence);
    return toOrder(world, order ? draftOfTold(world, order, at) : draftOfInvented(world, sequence, at, random), random);
  });
}

function draftOfTold(world: DemoWorld, told: ToldOrder, at: number): OrderDraft {
  const account = existing(world.accounts.find(({ number }) => number === told.customer));
  return {
    sequence: told.sequence,
    at,
    account,
    operator: told.operator && staffByEmail(world, told.operator),
    outcome: told.outcome,
    address: existing(account.addresses[0]),
    paysOnAccount: account.customer.company !== '',
    items: told.lines.map(([reference, quantity]) => itemOf(world, reference, quantity)),
  };
}

function itemOf(world: DemoWorld, reference: string, quantity: number): Item {
  const good = existing(world.goods.find(({ skus }) => skus.some((sku) => sku.reference === reference)));
  return { good, sku: existing(good.skus.find((sku) => sku.reference === reference)), quantity };
}

function draftOfInvented(world: DemoWorld, sequence: number, at: number, random: Random): OrderDraft {
  const account = random.pickByWeight(world.accounts, (it) => orderWeight(it, at));
  const operator = random.pickByWeight(operators, ([, weight]) => weight)[0];
  const isCompany = account.customer.company !== '';
  const asked = askedPrices[sequence];
  return {
    sequence,
    at,
    account,
    operator: random.isTrue(0.4) || asked ? staffByEmail(world, operator) : undefined,
    asked,
    address: random.pick(account.addresses),
    outcome: unfinished[sequence] ?? (random.isTrue(0.05) ? 'canceled' : 'invoiced'),
    paysOnAccount: random.isTrue(isCompany ? 0.85 : 0.2),
    items: fillBasket(world.goods, account.customer.level, world.store.priced(400_00), random),
  };
}

const operators = [
  ['operator@harbor.example', 5],
  ['operator2@harbor.example', 4],
  ['restricted@harbor.example', 2],
] as const satisfies readonly (readonly [StaffEmail, number])[];

function orderWeight({ number, customer }: Account, at: number): number {
  if (knownByHeart.has(number) || customer.disabled || customer.createdAt >= at) return 0;
  return { retail: 1.2, trade: 3, 'trade-plus': 6 }[customer.level];
}

const staffByEmail = (world: DemoWorld, email: StaffEmail): Staff =>
  existing(world.staff.find((it) => it.email === email));

/** Units sold in the last 30 days by product id. */
export function popularityOf(orders: readonly PastOrder[], now: number): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { order } of orders) {
    if (order.state === 'canceled' || order.createdAt < now - 30 * dayMs) continue;
    for (const { productId, quantity } of order.lines) units.set(productId, (units.get(productId) ?? 0) + quantity);
  }
  return units;
}

function existing<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('A told order names something that is not in the tables.');
  return it;
}
