import { beforeEach, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { fieldsIn, open, type Press, press } from '../support/page-forms.ts';
import { noticeOn, sendForm } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/products';
const espresso = `${list}/p-espresso`;

describeEngines('The form of a product', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const skuNamed = (reference: string) => store.deps.storage.read.catalog.skuByReference(reference);
  const change = async (typed: NonNullable<Press['typed']>) =>
    press(admin, await open(admin, espresso), { action: espresso, typed });

  test('changes nothing when it is sent as it is', async () => {
    expect(noticeOn((await change({})).page)).toBe('Saved.');
    expect(await store.deps.storage.read.audit.find({ actions: ['product-changed'] }, { limit: 5 })).toEqual([]);
  });

  test('hides it from a level at once', async () => {
    const wade = await store.signedIn('wade@store.test');
    expect((await wade.navigate('/p/espresso')).statusCode).toBe(200);
    await change({ visibleTo: ['trade'] });
    expect((await wade.navigate('/p/espresso')).statusCode).toBe(404);
    expect((await wade.navigate('/search?q=espresso')).body).toContain('Nothing matches');
  });

  test('takes what is sold meanwhile off the stock that was typed', async () => {
    const form = await open(admin, espresso);
    await store.deps.storage.tx(({ catalog }) => catalog.takeStock('espresso', 7));
    await press(admin, form, { action: espresso, typed: { 'sku.0.stock': '500' } });
    expect(await stockOf(store.deps, 'espresso')).toBe(493);
  });

  test('is told in the audit trail by the members and options that it changed', async () => {
    await change({ brand: 'Pier', 'sku.0.price.retail': '28' });
    const [row] = tableRows((await open(admin, '/admin/audit')).page);
    expect(row?.slice(3, 5)).toEqual([
      'Product changed',
      expect.stringMatching(/^Pier 9 Espresso, brand, HS-ESPRESSO /),
    ]);
  });

  test('asks somebody who was slower, with both versions before their eyes', async () => {
    const colleague = await store.signedIn('admin@store.test');
    const [mine, theirs] = [await open(admin, espresso), await open(colleague, espresso)];
    await press(colleague, theirs, { action: espresso, typed: { brand: 'Pier', 'sku.0.price.retail': '28' } });
    const asked = await press(admin, mine, { action: espresso, typed: { name: 'Pier 10 Espresso' } });
    expect(asked.reply.statusCode).toBe(409);
    expect(noticeOn(asked.page)).toMatch(/^Not saved\. Priya Raman changed this at .*What you typed is still here\./);
    expect([...asked.page.querySelectorAll('.notice li')].map(textOf)).toEqual([
      'Name: Pier 9 Espresso',
      'Brand: Pier',
      'HS-ESPRESSO, Price, Retail: $28.00',
    ]);
    expect((await skuNamed('HS-ESPRESSO'))?.product.name).toBe('Pier 9 Espresso');
    expect(fieldsIn(asked.page, espresso)).toMatchObject({ name: 'Pier 10 Espresso', 'sku.0.price.retail': '27.50' });
    expect(noticeOn((await press(admin, asked, { action: espresso })).page)).toBe('Saved.');
    expect(await skuNamed('HS-ESPRESSO')).toMatchObject({
      product: { name: 'Pier 10 Espresso', brand: 'Harbor Roasters' },
      sku: { prices: { retail: { price: 2_750 } } },
    });
  });

  test('sent twice is saved once, a new option included', async () => {
    const more = await change({ act: 'add-sku', 'sku.0.options': 'Size: S' });
    const typed = {
      'sku.1.reference': 'HS-ESPRESSO-2',
      'sku.1.name': '2 kg',
      'sku.1.options': 'Size: L',
      'sku.1.price.retail': '50',
    };
    const first = await press(admin, more, { action: espresso, typed });
    const again = await press(admin, more, { action: espresso, typed });
    expect([noticeOn(first.page), noticeOn(again.page)]).toEqual(['Saved.', 'Saved.']);
    expect(await store.deps.storage.read.audit.find({ actions: ['product-changed'] }, { limit: 5 })).toHaveLength(1);
  });

  test('that lacks an option, or a version, is not let through', async () => {
    const form = await open(admin, espresso);
    const { 'sku.0.id': _, ...rest } = fieldsIn(form.page, espresso);
    const guarded = Object.entries(rest).filter(([name]) => !['_token', '_call'].includes(name));
    expect((await sendForm(admin, form, espresso, guarded)).statusCode).toBe(409);
    const unversioned = Object.entries(fieldsIn(form.page, espresso)).filter(([name]) => name !== 'version');
    const reply = await sendForm(admin, form, espresso, [...unversioned, ['brand', 'Other']]);
    expect([reply.statusCode, (await skuNamed('HS-ESPRESSO'))?.product.brand]).toEqual([409, 'Harbor Roasters']);
  });

  test('archives after a question, and sells again', async () => {
    const shown = await open(admin, espresso);
    expect(textOf(shown.page.querySelector('[role=alertdialog]'))).toContain('Archive Pier 9 Espresso?');
    const archived = await press(admin, shown, { action: `${espresso}/archive` });
    expect(noticeOn(archived.page)).toBe('Product archived.');
    expect(noticeOn((await press(admin, shown, { action: `${espresso}/archive` })).page)).toBe('Product archived.');
    const wade = await store.signedIn('wade@store.test');
    expect((await wade.navigate('/p/espresso')).statusCode).toBe(404);
    expect(linkNamed(archived.page, 'See it in the store')).toBe('');
    const restored = await press(admin, archived, { action: `${espresso}/restore` });
    expect(noticeOn(restored.page)).toBe('The product is sold again.');
    expect((await wade.navigate('/p/espresso')).statusCode).toBe(200);
  });

  test('is not archived by somebody who saw another version', async () => {
    const seen = await open(admin, espresso);
    await change({ brand: 'Pier' });
    const refused = await press(admin, seen, { action: `${espresso}/archive` });
    expect(refused.reply.statusCode).toBe(409);
    expect(noticeOn(refused.page)).toMatch(/^Priya Raman changed this at .*Nothing was done\./);
    expect(fieldsIn(refused.page, espresso)).toMatchObject({ brand: 'Pier', version: '1' });
  });

  test('of nobody is not found', async () => {
    const nobody = await admin.navigate(`${list}/nobody`);
    expect([nobody.statusCode, nobody.body.includes('There is no such product')]).toEqual([404, true]);
    for (const act of ['', '/archive', '/restore']) {
      const reply = await sendForm(admin, await open(admin, espresso), `${list}/nobody${act}`, [['version', '0']]);
      expect(reply.statusCode).toBe(404);
    }
  });
});
