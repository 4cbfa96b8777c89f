import { orderSequence } from '../../../shared/domain/order-number.ts';
import type { Tables } from '../storage.ts';
import type { DemoRows } from './build-demo.ts';
import { costOf } from './goods/costs.ts';
import { lastSequence } from './orders/order-calendar.ts';

/** A part of the demo store, small enough for one transaction. */
export type Batch = (tables: Tables) => Promise<void>;

const batchSize = 50;

/** In an order in which every row finds the rows it refers to. */
export const batchesOf = (rows: DemoRows): readonly Batch[] => [
  async (tables) => {
    await tables.meta.saveSettings(rows.settings);
    await tables.appKeys.save(rows.appKey);
    for (const person of rows.staff) await tables.staff.save(person);
    for (const category of rows.categories) await tables.catalog.saveCategory(category);
    for (const point of rows.pickupPoints) await tables.pickupPoints.save(point);
  },
  ...inBatches(rows.products, (tables, product) => tables.catalog.saveProduct(product)),
  ...inBatches(rows.skus, async (tables, sku) => {
    await tables.catalog.saveSku(sku);
    await tables.catalog.saveCost(costOf(sku));
  }),
  ...inBatches(rows.accounts, async (tables, { customer, addresses }) => {
    await tables.customers.save(customer);
    for (const address of addresses) await tables.customers.saveAddress(address);
  }),
  async (tables) => {
    for (const card of rows.cards) await tables.cards.save(card);
  },
  ...inBatches(rows.orders, async (tables, { order, events, authorization }) => {
    await tables.orders.insert(order);
    for (const event of events) await tables.orders.addEvent(event);
    if (authorization) await tables.authorizations.insert(authorization);
  }),
  async (tables) => {
    await tables.meta.next(orderSequence.name, lastSequence);
  },
  async (tables) => {
    for (const subscription of rows.subscriptions) await tables.subscriptions.save(subscription);
  },
];

function inBatches<T>(rows: readonly T[], write: (tables: Tables, row: T) => Promise<void>): readonly Batch[] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) => async (tables) => {
    for (const row of rows.slice(index * batchSize, (index + 1) * batchSize)) await write(tables, row);
  });
}
