import { beforeAll, expect, test, vi } from 'vitest';
import { type CartView, readCart } from '../../../extension/store/read-cart.ts';
import { pricesOf } from '../../../extension/toolbar/prices/prices-of.ts';
import { answers, aStage, refuses, type StageOptions } from './toolbar-doubles.ts';

const updateUrl = 'POST /api/checkout/pub/orderForm/f/items/update';

const orderForm = (quantity: number, version: number) => ({
  orderFormId: 'f',
  allowManualPrice: true,
  value: 2_940 * quantity,
  items: [
    { uniqueId: 'line-1', name: 'Barista Oat Drink', quantity, price: 2_940, listPrice: 2_940, sellingPrice: 2_940 },
  ],
  totalizers: [],
  telesales: { version, prices: [], orderLimit: null },
});

function cartOf(quantity: number, version: number): CartView {
  const cart = readCart(orderForm(quantity, version));
  if (!cart) throw new Error('That is no cart.');
  return cart;
}

function aCartPanel(requests: StageOptions['requests'] = {}) {
  const stage = aStage({ requests: { 'GET /api/telesales/v1/price-reasons': () => answers({}), ...requests } });
  const cart = cartOf(4, 3);
  const [line] = cart.lines;
  if (!line) throw new Error('The cart has no line.');
  return { app: stage.app, prices: pricesOf(stage.app), cart, line };
}

// The page behind is told of each change; there is none here.
beforeAll(() => void vi.stubGlobal('document', new EventTarget()));

test('a quantity is the one that the store answers, shown before the cart is read again', async () => {
  const bodies: unknown[] = [];
  const { prices, cart, line } = aCartPanel({
    [updateUrl]: (body) => {
      bodies.push(body);
      return answers(orderForm(5, 4));
    },
  });
  expect(await prices.quantities.set({ cart, line }, 5)).toBe(true);
  expect(bodies).toEqual([{ orderItems: [{ uniqueId: 'line-1', index: 0, quantity: 5 }] }]);
  expect(prices.quantities.newest(cart).lines[0]?.quantity).toBe(5);
  expect(prices.quantities.newest(cartOf(7, 5)).lines[0]?.quantity).toBe(7);
});

test('a store that has too few, or refuses, leaves the quantity and is quoted at the line', async () => {
  const short = aCartPanel({ [updateUrl]: () => answers(orderForm(4, 3)) });
  expect(await short.prices.quantities.set(short, 99)).toBe(false);
  expect(short.prices.quantities.problem.value).toEqual({ kind: 'short', lineId: 'line-1' });
  const stale = aCartPanel({ [updateUrl]: () => refuses(409, 'cart-changed') });
  expect(await stale.prices.quantities.set(stale, 5)).toBe(false);
  expect(stale.prices.quantities.problem.value).toMatchObject({ kind: 'failed', lineId: 'line-1' });
  expect(stale.prices.quantities.saving.value).toBeUndefined();
});

test('one change at a time: a second press waits for the store', async () => {
  const { prices, cart, line } = aCartPanel({ [updateUrl]: () => answers(orderForm(5, 4)) });
  const both = [prices.quantities.set({ cart, line }, 5), prices.quantities.set({ cart, line }, 6)];
  expect(await Promise.all(both)).toEqual([true, false]);
});

test('a price that is typed and left is known to whoever would lose it, until it is dropped', () => {
  const { app, prices, cart, line } = aCartPanel();
  prices.edit({ cart, line });
  prices.close();
  expect(app.unsavedPrice.value).toBeUndefined();
  prices.edit({ cart, line }).typePrice('27');
  prices.close();
  expect(app.unsavedPrice.value).toEqual({ product: 'Barista Oat Drink', price: '$27.00' });
  prices.edit({ cart, line });
  prices.drop();
  expect(app.unsavedPrice.value).toBeUndefined();
});
