import { beforeEach, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { fieldsIn, open, press } from '../support/page-forms.ts';
import { actionsOf, noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/products/categories';
const fresh = `${list}/new`;
const daily = `${list}/c-2`;

describeEngines('Categories in the dashboard', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const create = async (typed: Readonly<Record<string, string>>) =>
    press(admin, await open(admin, fresh), { action: fresh, typed });
  const change = async (typed: Readonly<Record<string, string>>) =>
    press(admin, await open(admin, daily), { action: daily, typed });
  const namesOf = async () => (await store.deps.storage.read.catalog.categories()).map(({ name }) => name);

  test('are listed as the tree that they are, each with its products', async () => {
    await create({ name: 'Apparel', position: '0' });
    const made = await create({ name: 'Aprons', parentId: 'c-1' });
    expect(noticeOn(made.page)).toBe('Category created.');
    expect(tableRows(made.page)).toEqual([
      ['Apparel', '/c/apparel', '0', 'Show products'],
      ['Shelf', '/c/shelf', '1', 'Show products'],
      ['Daily', '/c/daily', '1', 'Show products'],
      ['Aprons', '/c/aprons', '2', 'Show products'],
    ]);
    const { page } = await open(admin, linkNamed(made.page, 'Show products in Shelf'));
    expect(tableRows(page)).toHaveLength(6);
  });

  test('one that is made twice by the same form is one', async () => {
    const form = await open(admin, fresh);
    for (const _ of [1, 2])
      expect(noticeOn((await press(admin, form, { action: fresh, typed: { name: 'Tea' } })).page)).toBe(
        'Category created.',
      );
    expect(await namesOf()).toEqual(['Daily', 'Shelf', 'Tea']);
    expect((await actionsOf(store, 'admin@store.test')).filter((it) => it === 'category-created')).toHaveLength(1);
  });

  test.each([
    ['no name', { name: ' ' }, 'name', 'This is needed.'],
    ['a long name', { name: 'x'.repeat(81), slug: 'x' }, 'name', 'Write 80 characters at most.'],
    ['an address that is none', { slug: 'Tea & more' }, 'slug', 'Use small letters'],
    ['an address that is taken', { slug: 'daily' }, 'slug', 'Daily has this address already.'],
    ['a parent that is none', { parentId: 'x' }, 'parentId', 'There is no such category.'],
    ['a third level', { parentId: 'c-2' }, 'parentId', 'Categories are two deep'],
    ['a place that is none', { position: '1.5' }, 'position', 'Write a whole number from 0 to 9,999.'],
  ])('with %s is not made, and what was typed stays', async (_what, typed, field, words) => {
    const refused = await create({ name: 'Tea <b>', slug: 'tea', ...typed });
    expect([refused.reply.statusCode, noticeOn(refused.page)]).toEqual([422, 'Not saved. Check the marked fields.']);
    expect(textOf(refused.page.getElementById(`${field}-error`))).toContain(words);
    expect(fieldsIn(refused.page, fresh)).toMatchObject({ name: 'Tea <b>', slug: 'tea', ...typed, parentId: '' });
    expect(await namesOf()).toEqual(['Daily', 'Shelf']);
  });

  test('one is renamed and moved, and the store shows it so', async () => {
    expect(noticeOn((await change({ name: 'Every Day', slug: 'every-day', parentId: '' })).page)).toBe(
      'Category saved.',
    );
    const shop = (await store.browser().navigate('/c/every-day')).body;
    expect(shop).toContain('Every Day');
    expect((await store.browser().navigate('/c/daily')).statusCode).toBe(404);
  });

  test('one with others in it stays a department', async () => {
    await create({ name: 'Tea' });
    const shelf = `${list}/c-1`;
    const tea = (await store.deps.storage.read.catalog.categories()).find(({ name }) => name === 'Tea')?.id ?? '';
    const refused = await press(admin, await open(admin, shelf), { action: shelf, typed: { parentId: tea } });
    expect(textOf(refused.page.getElementById('parentId-error'))).toContain('Categories are two deep');
  });

  test('somebody who was slower is asked, with both versions before their eyes', async () => {
    const seen = await open(admin, daily);
    await change({ name: 'Each day' });
    const asked = await press(admin, seen, { action: daily, typed: { name: 'Today' } });
    expect([asked.reply.statusCode, noticeOn(asked.page)]).toEqual([
      409,
      expect.stringMatching(/^Not saved\. Priya Raman changed this at .* Name: Each day Saving again/),
    ]);
    expect(fieldsIn(asked.page, daily).name).toBe('Today');
    expect(noticeOn((await press(admin, asked, { action: daily })).page)).toBe('Category saved.');
    expect(await namesOf()).toEqual(['Shelf', 'Today']);
    const twice = await press(admin, asked, { action: daily });
    expect(noticeOn(twice.page)).toBe('Category saved.');
  });

  test('only an empty one is deleted', async () => {
    await create({ name: 'Tea' });
    for (const id of ['c-1', 'c-2']) {
      const used = await press(admin, await open(admin, `${list}/${id}`), { action: `${list}/${id}/delete` });
      expect([used.reply.statusCode, noticeOn(used.page)]).toEqual([
        409,
        'Not deleted. Products or other categories are in it. Move them first.',
      ]);
    }
    const tea = (await store.deps.storage.read.catalog.categories()).find(({ name }) => name === 'Tea')?.id ?? '';
    const form = await open(admin, `${list}/${tea}`);
    expect(noticeOn((await press(admin, form, { action: `${list}/${tea}/delete` })).page)).toBe('Category deleted.');
    const again = await press(admin, form, { action: `${list}/${tea}/delete` });
    expect([again.reply.statusCode, textOf(again.page.querySelector('h1'))]).toEqual([
      404,
      'There is no such category',
    ]);
    expect((await actionsOf(store, 'admin@store.test')).slice(0, 2)).toEqual(['category-deleted', 'category-created']);
  });

  test('are for administrators alone, forms too', async () => {
    for (const email of ['operator@store.test', 'approver@store.test', 'wade@store.test']) {
      const reader = await store.signedIn(email);
      for (const address of [list, fresh, daily]) expect((await reader.navigate(address)).statusCode).toBe(403);
      for (const action of [fresh, daily, `${daily}/delete`])
        expect((await reader.submit(action, { name: 'x', version: '0' }, '/')).statusCode).toBe(403);
    }
    expect(await namesOf()).toEqual(['Daily', 'Shelf']);
  });
});
