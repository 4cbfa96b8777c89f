import { describe, expect, test } from 'vitest';
import type { GoodsText, ProductText, SkuText } from '../../../shared/domain/goods-text.ts';
import { readGoods } from '../../../shared/domain/read-goods.ts';
import { slugOf } from '../../../shared/domain/read-product.ts';
import { optionsText, readOptions } from '../../../shared/domain/read-sku.ts';

const none = { price: '', listPrice: '' };
const shelves = { shapes: ['bag', 'tin'], categories: ['coffee'] };
const dollars = { currency: 'USD', signs: ['.'] } as const;

const aProduct = (given: Partial<ProductText> = {}): ProductText => ({
  name: 'Pier 9 Espresso',
  slug: '',
  brand: 'Harbor Roastery',
  description: '',
  category: 'coffee',
  shape: 'bag',
  colors: ['#23324D', '#1a2740', '#f3e9d7', '#b5532a'],
  visibleTo: ['retail', 'trade', 'trade-plus'],
  ...given,
});
const aSku = (given: Partial<SkuText> = {}): SkuText => ({
  reference: 'HS-1',
  name: '1 kg',
  options: '',
  stock: '10',
  prices: { retail: { price: '27.50', listPrice: '' }, trade: none, 'trade-plus': none },
  cost: '',
  floor: '',
  archived: false,
  ...given,
});
const goods = (product: Partial<ProductText>, ...skus: Partial<SkuText>[]): GoodsText => ({
  product: aProduct(product),
  skus: (skus.length > 0 ? skus : [{}]).map(aSku),
});
const read = (text: GoodsText) => readGoods(text, shelves, dollars);
const problemsOf = (text: GoodsText) => {
  const result = read(text);
  return result.ok ? undefined : result.problem;
};
const retail = (price: string, listPrice = '') => ({
  prices: { retail: { price, listPrice }, trade: none, 'trade-plus': none },
});

describe('a product as it was typed', () => {
  test('is kept in one form', () => {
    const text = goods({ name: '  Pier 9 \u202E Espresso ' }, { cost: '18', floor: '20.00', ...retail('27.5', '30') });
    expect(read(text)).toEqual({
      ok: true,
      value: {
        product: {
          name: 'Pier 9 Espresso',
          slug: 'pier-9-espresso',
          brand: 'Harbor Roastery',
          description: '',
          category: 'coffee',
          shape: 'bag',
          colors: ['#23324d', '#1a2740', '#f3e9d7', '#b5532a'],
          visibleTo: [],
        },
        skus: [
          {
            reference: 'HS-1',
            name: '1 kg',
            options: {},
            stock: 10,
            prices: { retail: { price: 2_750, listPrice: 3_000 } },
            cost: 1_800,
            floor: 2_000,
            archived: false,
          },
        ],
      },
    });
  });

  test.each<[Partial<ProductText>, object]>([
    [{ name: ' - ' }, { name: { code: 'needed' }, slug: { code: 'slug' } }],
    [{ name: 'x'.repeat(151), slug: 'x' }, { name: { code: 'tooLong', count: 150 } }],
    [{ name: 'コーヒー' }, { slug: { code: 'slug' } }],
    [{ slug: 'Not A Slug' }, { slug: { code: 'slug' } }],
    [{ category: '' }, { category: { code: 'needed' } }],
    [{ category: 'wine' }, { category: { code: 'category' } }],
    [{ shape: 'barrel' }, { shape: { code: 'shape' } }],
    [{ colors: ['#fff', '#000000', '#000000', '#000000'] }, { colors: { code: 'colors' } }],
    [{ colors: ['#000000'] }, { colors: { code: 'colors' } }],
    [{ visibleTo: [] }, { visibleTo: { code: 'levels' } }],
    [{ visibleTo: ['retail', 'gold'] }, { visibleTo: { code: 'levels' } }],
  ])('%j is told', (product, problems) => {
    expect(problemsOf(goods(product))?.product).toEqual(problems);
  });

  test.each<[Partial<SkuText>, object]>([
    [{ reference: '' }, { reference: { code: 'needed' } }],
    [{ reference: 'two words' }, { reference: { code: 'reference' } }],
    [{ reference: '=cmd' }, { reference: { code: 'reference' } }],
    [{ reference: 'x'.repeat(41) }, { reference: { code: 'tooLong', count: 40 } }],
    [{ name: '' }, { name: { code: 'needed' } }],
    [{ options: 'just words' }, { options: { code: 'options' } }],
    [{ stock: '-1' }, { stock: { code: 'stock' } }],
    [{ stock: '1.5' }, { stock: { code: 'stock' } }],
    [{ stock: '1000001' }, { stock: { code: 'stock' } }],
    [retail('0'), { 'price.retail': { code: 'free' } }],
    [retail('27.505'), { 'price.retail': { code: 'decimals', count: 2 } }],
    [retail('27.50', '27.49'), { 'listPrice.retail': { code: 'listBelowPrice' } }],
    [retail('', '30'), { 'price.retail': { code: 'needed' } }],
    [{ cost: 'cheap' }, { cost: { code: 'money', example: '27.00' } }],
    [{ floor: '27.51' }, { floor: { code: 'floorAbovePrice' } }],
  ])('of a sku, %j is told', (sku, problems) => {
    expect(problemsOf(goods({}, sku))?.skus).toEqual([problems]);
  });

  test('every level that sees it has a price, its own or the one for all', () => {
    const tradeOnly = { prices: { retail: none, trade: { price: '20', listPrice: '' }, 'trade-plus': none } };
    expect(problemsOf(goods({}, tradeOnly))?.skus).toEqual([{ 'price.retail': { code: 'priceNeeded' } }]);
    expect(problemsOf(goods({ visibleTo: ['trade'] }, tradeOnly))).toBeUndefined();
    expect(problemsOf(goods({ visibleTo: ['trade', 'trade-plus'] }, tradeOnly))?.skus).toEqual([
      { 'price.trade-plus': { code: 'priceNeeded' } },
    ]);
  });

  test('several skus are told apart by the same options', () => {
    const sku = (reference: string, options: string) => ({ reference, options });
    const told = (...skus: Partial<SkuText>[]) => problemsOf(goods({}, ...skus))?.skus;
    expect(told(sku('A', 'Size: 1 kg'), sku('B', 'size: 250 g'))).toEqual([
      { options: { code: 'optionsDiffer' } },
      { options: { code: 'optionsDiffer' } },
    ]);
    expect(told(sku('A', 'Size: 1 kg'), sku('B', ''))).toEqual([{}, { options: { code: 'optionsNeeded' } }]);
    expect(told(sku('A', 'Size: 1 kg'), sku('B', 'Size: 1 KG'))).toEqual([
      { options: { code: 'optionsTwice' } },
      { options: { code: 'optionsTwice' } },
    ]);
    expect(told(sku('A', 'Size: 1 kg'), { ...sku('B', ''), archived: true })).toBeUndefined();
    expect(told(sku('A', 'Size: 1 kg'), sku('a', 'Size: 2 kg'))).toEqual([
      { reference: { code: 'referenceTwice' } },
      { reference: { code: 'referenceTwice' } },
    ]);
  });

  test('something of it is sold, and not too many kinds', () => {
    expect(problemsOf(goods({}, { archived: true }))?.product).toEqual({ skus: { code: 'nothingSold' } });
    const many = Array.from({ length: 101 }, (_, index) => ({ reference: `R${index}`, options: `No: ${index}` }));
    expect(problemsOf(goods({}, ...many))?.product).toEqual({ skus: { code: 'tooManySkus', count: 100 } });
  });
});

test.each([
  ['Size: 1 kg; Grind: Whole bean', { Size: '1 kg', Grind: 'Whole bean' }],
  [' Size = 1 kg \n', { Size: '1 kg' }],
  ['Time: 10:30', { Time: '10:30' }],
  ['', {}],
])('the options "%s" are read, and read again as they are written', (text, options) => {
  expect(readOptions(text)).toEqual(options);
  expect(readOptions(optionsText(options))).toEqual(options);
});

test.each(['Size', 'Size:', ': 1 kg', 'Size: 1; Size: 2', 'a:1;b:1;c:1;d:1;e:1;f:1'])(
  'the options "%s" are refused',
  (text) => {
    expect(readOptions(text)).toBeUndefined();
  },
);

test.each([
  ['Sea Salt Caramel Syrup', 'sea-salt-caramel-syrup'],
  ['Café São Paulo, 100%', 'cafe-sao-paulo-100'],
  ['—', ''],
  [`${'long '.repeat(20)}`, `${'long-'.repeat(16)}`.slice(0, -1)],
])('the address of "%s" is "%s"', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
