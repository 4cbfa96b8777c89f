import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pricesOfItem, type WireLine } from '../../../server/features/checkout/order-form-items.ts';
import { sla } from '../../../server/features/checkout/order-form-shipping.ts';

const aLine = (changes: Partial<WireLine>): WireLine => ({
  uniqueId: 'line',
  skuId: 'sku',
  productId: 'product',
  slug: 'slug',
  name: 'Espresso',
  unit: '',
  reference: 'HS-1',
  brand: '',
  art: { shape: 'bag', colors: ['#000000', '#000000', '#000000', '#000000'] },
  quantity: 1,
  price: 100,
  listPrice: 100,
  sellingPrice: 100,
  total: 100,
  categoryId: undefined,
  ...changes,
});

const manual = { price: 1_700, by: 'staff-1' };

it('puts VTEX’s golden numbers of a changed price: 3 × 31.90 for 17.00 each', () => {
  const line = aLine({ quantity: 3, price: 3_190, listPrice: 3_190, sellingPrice: 1_700, total: 5_100, manual });
  expect(pricesOfItem(line, 'USD')).toMatchObject({
    price: 3_190,
    manualPrice: 1_700,
    manualPriceAppliedBy: 'staff-1',
    sellingPrice: 1_700,
    priceTags: [
      { name: 'DISCOUNT@MANUALPRICE', value: -4_470, rawValue: -44.7, isPercentual: false, identifier: null },
    ],
    priceDefinition: { calculatedSellingPrice: 1_700, total: 5_100, sellingPrices: [{ value: 1_700, quantity: 3 }] },
  });
});

it('writes an agreed total as two prices a cent apart', () => {
  const line = aLine({
    quantity: 3,
    price: 400,
    sellingPrice: 333,
    total: 1_000,
    manual: { price: 333, by: 'staff-1' },
  });
  expect(pricesOfItem(line, 'USD')).toMatchObject({
    manualPrice: 333,
    priceTags: [{ value: -200, rawValue: -2 }],
    priceDefinition: {
      calculatedSellingPrice: 333,
      total: 1_000,
      sellingPrices: [
        { value: 334, quantity: 1 },
        { value: 333, quantity: 2 },
      ],
    },
  });
});

it('tags nothing when the price is the level’s own', () => {
  expect(pricesOfItem(aLine({}), 'USD')).toMatchObject({ manualPrice: null, priceTags: [] });
});

it.each([
  ['JPY', -4_470],
  ['KWD', -4.47],
])('writes raw values in the decimals of %s', (currency, rawValue) => {
  const line = aLine({ quantity: 3, price: 3_190, sellingPrice: 1_700, total: 5_100 });
  expect(pricesOfItem(line, currency).priceTags[0]?.rawValue).toBe(rawValue);
});

it('always adds up: price × quantity and tags make the line’s total', () => {
  const money = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(money, money, fc.integer({ min: 1, max: 9_999 }), (price, sellingPrice, quantity) => {
      const line = aLine({ price, sellingPrice, quantity, total: sellingPrice * quantity });
      const { priceTags, priceDefinition } = pricesOfItem(line, 'USD');
      expect(price * quantity + priceTags.reduce((sum, tag) => sum + tag.value, 0)).toBe(priceDefinition.total);
    }),
  );
});

it('says delivery times as VTEX does', () => {
  expect(sla({ id: 'Standard', price: 0, days: 2 }, 0, 1)).toMatchObject({
    shippingEstimate: '2bd',
    transitTime: '2bd',
  });
});
