import type { Migration } from './migration.ts';

/** Finds the few orders with manual prices by when they were placed. The condition is the one of `orders.withManualPrices`. */
export const manualPriceOrders: Migration = {
  number: 12,
  name: 'orders with manual prices',
  statements: () => [`CREATE INDEX orders_manual ON orders (created_at, id) WHERE lines LIKE '%"manual":{%'`],
};
