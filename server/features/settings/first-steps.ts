import type { Deps } from '../../deps.ts';

/** What a store needs before it can sell by phone, in a good order. */
export const firstSteps = ['store', 'delivery', 'categories', 'products', 'operator', 'order'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** Which of them are done. */
export async function firstStepsDone(deps: Deps): Promise<Readonly<Record<FirstStep, boolean>>> {
  const { edits, catalog, staff, orders } = deps.storage.read;
  const isChanged = async (thing: string) => (await edits.of(thing)).version > 0;
  const [store, delivery, pickup, categories, products, colleagues, placed] = await Promise.all([
    isChanged('settings:store'),
    isChanged('settings:delivery'),
    isChanged('pickup-points'),
    catalog.categories(),
    catalog.list({ archived: false, order: 'name', offset: 0, limit: 1 }),
    staff.list(),
    orders.figures({}),
  ]);
  return {
    store,
    delivery: delivery || pickup,
    categories: categories.length > 0,
    products: products.total > 0,
    operator: colleagues.some(({ roles }) => roles.includes('operator') || roles.includes('operator-restricted')),
    order: placed.count > 0,
  };
}
