import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { buttonNamed, linkNamed, textOf } from '../support/page-document.ts';
import { fieldsIn, open, type Press, press } from '../support/page-forms.ts';
import { noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

type Typed = NonNullable<Press['typed']>;
const fresh = '/admin/products/new';
const mate = {
  name: '  Yerba   Mate ',
  category: 'daily',
  brand: 'Río <b>',
  description: 'Green.\nStrong.',
  visibleTo: ['trade', 'trade-plus'],
  shape: 'tin',
  'color.0': '#AA0000',
  'sku.0.reference': 'HS-MATE',
  'sku.0.name': '500 g',
  'sku.0.stock': '12',
  'sku.0.price.retail': '9.90',
  'sku.0.price.trade': '8',
  'sku.0.listPrice.trade': '9.90',
  'sku.0.cost': '3.10',
  'sku.0.floor': '$7.00',
};

describeEngines('A new product', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  const begin = async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  };
  const skuNamed = (reference: string) => store.deps.storage.read.catalog.skuByReference(reference);
  const create = async (typed: Typed = {}) =>
    press(admin, await open(admin, fresh), { action: fresh, typed: { ...mate, ...typed } });

  describe('that is right', () => {
    beforeEach(begin);
    test('puts it on the shelf with all that was typed', async () => {
      const made = await create({});
      expect(noticeOn(made.page)).toBe('Product created.');
      expect(textOf(made.page.querySelector('h1'))).toBe('Yerba Mate');
      expect(await skuNamed('HS-MATE')).toMatchObject({
        product: {
          slug: 'yerba-mate',
          brand: 'Río <b>',
          description: 'Green. Strong.',
          categoryId: 'c-2',
          art: { shape: 'tin', colors: ['#aa0000', '#b9b1a2', '#fbf8f2', '#6b6459'] },
          visibleTo: ['trade', 'trade-plus'],
        },
        sku: {
          name: '500 g',
          stock: 12,
          prices: { retail: { price: 990, listPrice: 990 }, trade: { price: 800, listPrice: 990 } },
        },
      });
      expect([...(await costsOf('HS-MATE')).values()]).toMatchObject([{ cost: 310, floor: 700 }]);
      const [entry] = await store.deps.storage.read.audit.find({ actions: ['product-created'] }, { limit: 5 });
      expect(entry).toMatchObject({ details: expect.stringContaining('Yerba Mate') });
      const trade = await store.signedIn('trade@store.test');
      expect((await trade.navigate(linkNamed(made.page, 'See it in the store'))).body).toContain('$8.00');
    });
    const costsOf = async (reference: string) => {
      const { catalog } = store.deps.storage.read;
      return catalog.costs([(await skuNamed(reference))?.sku.id ?? '']);
    };

    test('sent twice makes one product', async () => {
      const form = await open(admin, fresh);
      const sent = await Promise.all([1, 2].map(() => press(admin, form, { action: fresh, typed: mate })));
      expect(sent.map(({ page }) => textOf(page.querySelector('h1')))).toEqual(['Yerba Mate', 'Yerba Mate']);
      const found = await store.deps.storage.read.audit.find({ actions: ['product-created'] }, { limit: 5 });
      expect(found).toHaveLength(1);
    });

    test('takes one more option without a script, and one less, and keeps what was typed', async () => {
      const more = await press(admin, await open(admin, fresh), { action: fresh, typed: { ...mate, act: 'add-sku' } });
      expect(more.page.getElementById('sku.1.reference')?.hasAttribute('autofocus')).toBe(true);
      expect(fieldsIn(more.page, fresh)).toMatchObject({ name: mate.name, 'sku.0.floor': '$7.00', shape: 'tin' });
      const less = await press(admin, more, { action: fresh, typed: { act: 'drop-1' } });
      expect(buttonNamed(less.page, 'Remove option 1')).toBeUndefined();
      expect(fieldsIn(less.page, fresh)).toMatchObject({ 'sku.0.reference': 'HS-MATE' });
      const second = { reference: 'HS-MATE-1', name: '1 kg', options: 'Size: 1 kg', 'price.retail': '17.50' };
      const typed = Object.fromEntries(Object.entries(second).map(([name, value]) => [`sku.1.${name}`, value]));
      const made = await press(admin, more, { action: fresh, typed: { 'sku.0.options': 'Size: 500 g', ...typed } });
      expect(noticeOn(made.page)).toBe('Product created.');
      expect((await skuNamed('HS-MATE-1'))?.sku.options).toEqual({ Size: '1 kg' });
    });

    test('draws the picture anew without a script', async () => {
      const drawn = await press(admin, await open(admin, fresh), { action: fresh, typed: { ...mate, act: 'preview' } });
      expect(drawn.page.querySelector('[data-picture] img')?.getAttribute('src')).toBe(
        '/goods/tin-aa0000-b9b1a2-fbf8f2-6b6459.svg',
      );
      expect(await skuNamed('HS-MATE')).toBeUndefined();
    });
  });

  describe('that is not right', () => {
    beforeAll(begin);
    test.each([
      ['name', { name: ' … ' }, 'name', 'This is needed.'],
      ['long name', { name: 'x'.repeat(151) }, 'name', 'Write 150 characters at most.'],
      ['address', { slug: 'Ärger!' }, 'slug', 'Use small letters, digits and single dashes'],
      ['taken address', { slug: 'tea' }, 'slug', 'Breakwater Breakfast Tea has this address already.'],
      ['category', { category: '' }, 'category', 'This is needed.'],
      ['unknown category', { category: 'x' }, 'category', 'There is no such category.'],
      ['drawing', { shape: 'constructor' }, 'shape', 'There is no such drawing.'],
      ['color', { 'color.3': 'red;}' }, 'colors', 'Four colors are needed'],
      ['levels', { visibleTo: [] }, 'visibleTo', 'Choose at least one level.'],
      ['unknown level', { visibleTo: ['gold'] }, 'visibleTo', 'Choose at least one level.'],
      ['reference', { 'sku.0.reference': 'a b' }, 'sku.0.reference', 'without blanks'],
      ['taken reference', { 'sku.0.reference': 'hs-tea' }, 'sku.0.reference', 'Breakwater Breakfast Tea has this'],
      ['stock', { 'sku.0.stock': '-1' }, 'sku.0.stock', 'Write a whole number from 0 to 1,000,000.'],
      ['choices', { 'sku.0.options': 'big' }, 'sku.0.options', 'Write choices such as'],
      ['price', { 'sku.0.price.retail': '27,50' }, 'sku.0.price.retail', 'Write a price such as 27.00.'],
      ['decimals', { 'sku.0.price.retail': '27.505' }, 'sku.0.price.retail', 'Write 2 decimals at most.'],
      ['no price', { 'sku.0.price.retail': '', 'sku.0.price.trade': '' }, 'sku.0.price.trade', 'This is needed.'],
      [
        'price of a level',
        { 'sku.0.price.retail': '', visibleTo: ['retail'] },
        'sku.0.price.retail',
        'A level that sees the product needs a price.',
      ],
      ['free', { 'sku.0.price.retail': '0' }, 'sku.0.price.retail', 'A price is more than zero.'],
      ['list price', { 'sku.0.listPrice.trade': '7' }, 'sku.0.listPrice.trade', 'A list price is not below the price.'],
      ['floor', { 'sku.0.floor': '8.01' }, 'sku.0.floor', 'The floor is above one of the prices.'],
      ['too much', { 'sku.0.cost': '999999999999' }, 'sku.0.cost', 'This is more than the store can charge.'],
    ])('says at the field what is wrong: %s', async (_what, typed, field, words) => {
      const refused = await create(typed);
      expect(refused.reply.statusCode).toBe(422);
      expect(noticeOn(refused.page)).toBe('Not saved. Check the marked fields.');
      expect(textOf(refused.page.getElementById(`${field}-error`))).toContain(words);
      expect(fieldsIn(refused.page, fresh)).toMatchObject({ brand: 'Río <b>', description: 'Green.\nStrong.' });
      expect(await skuNamed('HS-MATE')).toBeUndefined();
    });

    test('needs something that is sold', async () => {
      const refused = await create({ 'sku.0.archived': 'yes' });
      expect(noticeOn(refused.page)).toBe(
        'Not saved. One option at least has to be sold. Archive the product instead.',
      );
    });

    test('reads amounts as the language writes them', async () => {
      await press(admin, await open(admin, fresh), { action: '/language', typed: { locale: 'pt-BR' } });
      const spoken = await create({ 'sku.0.price.retail': '9.90' });
      expect(textOf(spoken.page.getElementById('sku.0.price.retail-error'))).toBe('Escreva um preço como 27,00.');
    });

    test('is not taken without the page it belongs to', async () => {
      const reply = await admin.send(fresh, { method: 'POST', form: { name: 'x' }, headers: { accept: 'text/html' } });
      expect(reply.statusCode).toBe(403);
    });
  });
});
