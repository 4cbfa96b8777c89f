import { expect, test } from 'vitest';
import { seedDemo } from '../../server/storage/demo/seed-demo.ts';
import { northwindCustomer, northwindProducts, saveNorthwind } from '../support/northwind.ts';
import { buy, cartLines, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const sold = [1, 11, 72];
const quantities = [12, 10, 5];
const story = useStory({
  seed: async (deps) => {
    await seedDemo(deps);
    await deps.storage.tx((tables) => saveNorthwind(tables, 'ANATR', sold));
  },
});

test('Ana Trujillo Emparedados y helados buys three Northwind products by phone', async () => {
  const ana = northwindCustomer('ANATR');
  const goods = northwindProducts(sold);
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  expect((await toolbar.search('trujillo')).join()).toContain('Ana Trujillo');
  await toolbar.choose(ana.email);
  expect(await toolbar.valueOf('textbox', /^Company/)).toBe('Ana Trujillo Emparedados y helados');
  await toolbar.loginAs({ reason: 'phone-order' });

  for (const [index, { sku }] of goods.entries()) await buy(page, sku.reference, quantities[index]);
  expect(await cartLines(page, story.store)).toEqual(
    Object.fromEntries(goods.map(({ product }, index) => [product.name, quantities[index]])),
  );
  const number = await placeOrder(page, story.store);

  const { orders, catalog } = story.store.deps.storage.read;
  const order = await orders.bySequence(Number(number.replace('HS-', '')));
  expect(order).toMatchObject({
    customerId: ana.id,
    clientName: 'Ana Trujillo',
    email: ana.email,
    operator: { email: people.operator, name: 'Nadia Brandt' },
    channel: 'phone',
  });
  expect(order?.lines.map(({ productName, quantity }) => [productName, quantity])).toEqual([
    ['Chai', 12],
    ['Queso Cabrales', 10],
    ['Mozzarella di Giovanni', 5],
  ]);
  expect(order?.itemsTotal).toBe(12 * 18_00 + 10 * 21_00 + 5 * 34_80);
  for (const [index, { sku }] of goods.entries()) {
    const left = (await catalog.skus([sku.id]))[0]?.sku.stock;
    expect(left).toBe(sku.stock - (quantities[index] ?? 0));
  }
  await page.goto(story.store.url('/account/orders'));
  expect(await page.getByRole('main').innerText()).toContain(number);
});
