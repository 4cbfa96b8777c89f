import { describe, expect, test } from 'vitest';
import type { ProductPage, SkuView } from '../../../server/features/catalog/catalog-views.ts';
import { createTranslator } from '../../../server/pages/messages/translator.ts';
import { nationalPhone } from '../../../server/pages/parts/national-phone.ts';
import { arrivalOf } from '../../../server/pages/store/arrival.ts';
import { choicesOf, chosenSku, wayTo } from '../../../server/pages/store/catalog/chosen-sku.ts';
import { markWords } from '../../../server/pages/store/mark-words.ts';
import { safeReturn, withQuery } from '../../../server/pages/store/safe-return.ts';
import { stockWords } from '../../../server/pages/store/stock-words.ts';
import { addressLines } from '../../../shared/domain/address-lines.ts';

describe('addresses', () => {
  const place = { street: 'SE Alder St', number: '418', complement: '', neighborhood: '', city: 'Portland' };

  test('are written as their country writes them', () => {
    const american = { ...place, state: 'OR', postalCode: '97214', country: 'USA' };
    expect(addressLines(american)).toEqual(['418 SE Alder St', 'Portland, OR 97214']);
    const german = {
      ...place,
      street: 'Obere Str.',
      number: '57',
      city: 'Berlin',
      state: '',
      postalCode: '12209',
      country: 'DEU',
    };
    expect(addressLines(german)).toEqual(['Obere Str., 57', '12209 Berlin']);
  });

  test('leave out what is not known', () => {
    expect(addressLines({ ...place, number: '', state: '', postalCode: '', country: 'USA' })).toEqual([
      'SE Alder St',
      'Portland',
    ]);
    expect(addressLines({ ...place, complement: 'Suite 2', state: 'OR', postalCode: '', country: 'USA' })).toEqual([
      '418 SE Alder St, Suite 2',
      'Portland, OR',
    ]);
  });
});

test('phone numbers are written as their country writes them, others as they are', () => {
  expect(nationalPhone('+15035550142')).toBe('(503) 555-0142');
  expect(nationalPhone('extension 12')).toBe('extension 12');
  expect(nationalPhone('')).toBe('');
});

describe('arrival', () => {
  const settings = { timeZone: 'America/Los_Angeles', delivery: { price: 0, freeFrom: 0, days: 1 } };
  const dayOfArrival = (now: number, days = 1) => {
    const at = arrivalOf({ now, settings }, days);
    return new Intl.DateTimeFormat('en', { timeZone: settings.timeZone, weekday: 'short', day: 'numeric' }).format(at);
  };

  test('counts working days in the store’s time zone', () => {
    expect(dayOfArrival(Date.UTC(2026, 2, 12, 18))).toBe('13 Fri');
    expect(dayOfArrival(Date.UTC(2026, 2, 13, 6))).toBe('13 Fri'); // still Thursday in Portland
  });

  test('is another day from midnight in the store’s time zone on', () => {
    const midnight = Date.UTC(2026, 2, 12, 7);
    expect([midnight - 1, midnight, midnight - 1].map((now) => dayOfArrival(now))).toEqual([
      '12 Thu',
      '13 Fri',
      '12 Thu',
    ]);
  });

  test('leaves weekends out', () => {
    expect(dayOfArrival(Date.UTC(2026, 2, 13, 18))).toBe('16 Mon');
    expect(dayOfArrival(Date.UTC(2026, 2, 14, 18), 2)).toBe('17 Tue');
  });
});

describe('searched words', () => {
  const marked = (text: string, words: string) =>
    markWords(text, words)
      .map(({ piece, marked: isMarked }) => (isMarked ? `[${piece}]` : piece))
      .join('');

  test('are marked whatever their case and accents', () => {
    expect(marked('Café São Paulo', 'cafe PAULO')).toBe('[Café] São [Paulo]');
    expect(marked('Lighthouse Filter Roast', 'filt')).toBe('Lighthouse [Filt]er Roast');
  });

  test('are marked wherever they occur, the longest first, and nothing else is', () => {
    expect(marked('tea tearoom', 'tea tearoom')).toBe('[tea] [tearoom]');
    expect(marked('aaa', 'aa')).toBe('[aa]a');
    expect(marked('Oat Drink', '')).toBe('Oat Drink');
    expect(marked('Oat Drink', '.*')).toBe('Oat Drink');
  });
});

describe('an address to go back to', () => {
  test('is one of this store', () => {
    expect(safeReturn('/p/tea?sku=HS-TEA', '/')).toBe('/p/tea?sku=HS-TEA');
    for (const address of [
      null,
      '',
      'p',
      '//evil.test',
      '/\\evil.test',
      'https://evil.test',
      '/a b',
      '/a\n',
      `/${'a'.repeat(2_001)}`,
    ])
      expect(safeReturn(address, '/cart')).toBe('/cart');
  });

  test('takes one more member', () => {
    expect(withQuery('/search?q=tea&page=2#top', 'added', 'HS-TEA')).toBe('/search?q=tea&page=2&added=HS-TEA');
    expect(withQuery('/p/tea?added=OLD', 'added', 'NEW')).toBe('/p/tea?added=NEW');
  });
});

test('stock is said in words that fit its size', () => {
  const t = createTranslator('en');
  expect([0, 1, 9, 10, 1_200].map((stock) => stockWords(t, stock))).toEqual([
    'Sold out',
    '1 left',
    '9 left',
    '10 in stock',
    '1,200 in stock',
  ]);
});

describe('options', () => {
  const sku = (reference: string, Size: string, Grind: string, stock = 1): SkuView => ({
    skuId: reference,
    reference,
    name: '',
    options: { Size, Grind },
    price: 1,
    listPrice: 1,
    stock,
  });
  const product: ProductPage = {
    productId: 'p',
    slug: 'espresso',
    name: 'Espresso',
    brand: '',
    description: '',
    art: { shape: 'bag', colors: ['#000000', '#000000', '#000000', '#000000'] },
    trail: [],
    skus: [sku('small', '250 g', 'Press'), sku('bean', '1 kg', 'Bean', 0), sku('small-bean', '250 g', 'Bean')],
    optionGroups: [
      { name: 'Size', values: ['250 g', '1 kg'] },
      { name: 'Grind', values: ['Bean', 'Press'] },
    ],
  };
  const [size, grind] = product.optionGroups;

  test('the address chooses the sku, else the first in stock', () => {
    expect(chosenSku(product, 'bean')?.reference).toBe('bean');
    expect(chosenSku(product, 'unknown')?.reference).toBe('small');
    expect(chosenSku({ ...product, skus: [sku('gone', '1 kg', 'Bean', 0)] }, null)?.reference).toBe('gone');
  });

  test('a value leads to the sku with the other options kept; one that does not exist says the way', () => {
    const bean = chosenSku(product, 'bean');
    if (!bean || !size || !grind) throw new Error('The product lost its options.');
    expect(choicesOf(product, bean, size).map((it) => [it.value, it.isChosen, it.sku?.reference])).toEqual([
      ['250 g', false, 'small-bean'],
      ['1 kg', true, 'bean'],
    ]);
    expect(choicesOf(product, bean, grind).find(({ value }) => value === 'Press')?.sku).toBeUndefined();
    expect(wayTo(product, bean, grind, 'Press')?.reference).toBe('small');
  });
});
