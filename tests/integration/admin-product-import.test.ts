import { beforeEach, expect, test } from 'vitest';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { buttonNamed, linkNamed, type PageDocument, tableRows, textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { actionsOf, noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';
import { uploadFile } from '../support/upload-file.ts';

const list = '/admin/products/import';
const goods = [
  'reference,name,category,unit,options,price_retail,price_trade,list_price_trade,cost,floor,visible_to',
  'HS-TEA,,,,,15.20,13,15.20,9,10.50,',
  'MATE-1,Yerba Mate,daily,500 g,Size: 500 g,9.90,,,,,trade',
  'MATE-2,Yerba Mate,,1 kg,Size: 1 kg,17.5,,,,,',
  'HS-CUPS,,,,,38,,,,,',
  'HS-KETTLE,,,,,"64,5",,,,,',
  '=cmd(),Thing <b>,nowhere,one,,1,,,,,',
].join('\n');

describeEngines('A catalog file in the dashboard', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const work = async () => {
    while (await workOnImports(store.deps));
  };
  const addressOf = ({ page }: ShownPage) =>
    page.querySelector('[data-follow]')?.getAttribute('data-address') ??
    (page.querySelector('main form')?.getAttribute('action') ?? '').replace(/\/\w+$/, '');
  const upload = async (content: string | Uint8Array, fields = {}) =>
    uploadFile(admin, await open(admin, list), list, { name: 'spring.csv', content }, fields);
  const checked = async (content: string, fields = {}) => {
    const address = addressOf(await upload(content, fields));
    await work();
    return open(admin, address);
  };
  const changesOn = (page: PageDocument) => tableRows(page).map(([reference, line, what]) => [reference, line, what]);
  const errorsOn = (page: PageDocument) =>
    [...(page.querySelectorAll('tbody')[1]?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map(textOf),
    );
  const priceOf = async (reference: string) =>
    (await store.deps.storage.read.catalog.skuByReference(reference))?.sku.prices.retail?.price;

  test('is checked first, and changes nothing before it is applied', async () => {
    const waiting = await upload(goods);
    expect(textOf(waiting.page.querySelector('[role=progressbar]')?.parentElement ?? null)).toContain(
      '0 of 6 rows checked',
    );
    expect(waiting.page.querySelector('noscript')?.innerHTML).toContain('http-equiv="refresh"');
    await work();
    const shown = await open(admin, addressOf(waiting));
    expect(shown.page.querySelector('noscript')).toBeNull();
    expect(textOf(shown.page.querySelector('.kpis'))).toBe(
      'New products 1 New options 1 Changed options 1 Unchanged 1 Row errors 2',
    );
    expect(changesOn(shown.page)).toEqual([
      ['HS-TEA', '2', 'Change'],
      ['MATE-1', '3', 'New product'],
      ['MATE-2', '4', 'New option'],
    ]);
    expect(tableRows(shown.page)[0]?.[3]).toBe(
      'Price, Retail: $15.20, was $14.80 Price, Trade: $13.00 List price, Trade: $15.20 Cost: $9.00 Floor: $10.50',
    );
    expect(tableRows(shown.page)[1]?.[3]).toContain('Visible to: Trade');
    expect(errorsOn(shown.page)).toEqual([
      ['HS-KETTLE', '6', 'price_retail', '64,5', 'Write a price such as 27.00.'],
      ['=cmd()', '7', 'reference', '=cmd()', expect.stringContaining('Use letters, digits')],
    ]);
    expect([await priceOf('HS-TEA'), await priceOf('MATE-1')]).toEqual([1_480, undefined]);
  });

  test('is applied when somebody says so, once', async () => {
    const shown = await checked(goods);
    const address = addressOf(shown);
    expect(buttonNamed(shown.page, 'Apply 3 rows')).toBeDefined();
    const going = await press(admin, shown, { action: `${address}/apply` });
    expect(going.page.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')).toBe('3 of 6 rows');
    await press(admin, shown, { action: `${address}/apply` });
    await work();
    const done = await open(admin, address);
    expect(noticeOn(done.page)).toBe('3 rows applied. 2 rows need a fix.');
    expect(await priceOf('HS-TEA')).toBe(1_520);
    const trade = await store.signedIn('trade@store.test');
    expect((await trade.navigate('/p/yerba-mate')).body).toContain('Yerba Mate');
    expect((await store.browser().navigate('/p/yerba-mate')).statusCode).toBe(404);
    const late = await press(admin, shown, { action: `${address}/apply` });
    expect([late.reply.statusCode, noticeOn(late.page)]).toEqual([
      409,
      'Not done. This import went on meanwhile; this is how it stands now.',
    ]);
    expect((await actionsOf(store, 'admin@store.test')).slice(0, 5)).toEqual([
      'catalog-imported',
      'product-created',
      'product-changed',
      'catalog-import-started',
      'catalog-uploaded',
    ]);
  });

  test('is stopped after a question, and goes on later', async () => {
    const shown = await checked(goods);
    const address = addressOf(shown);
    const going = await press(admin, shown, { action: `${address}/apply` });
    const asked = await open(admin, linkNamed(going.page, 'Stop'));
    expect(noticeOn(asked.page)).toContain('Stop the import? Changes already made stay.');
    expect(asked.page.querySelector('noscript')).toBeNull();
    const stopped = await press(admin, asked, { action: `${address}/stop` });
    expect(noticeOn(stopped.page)).toBe('Stopped. Changes already made stay.');
    await work();
    expect(await priceOf('HS-TEA')).toBe(1_480);
    await press(admin, stopped, { action: `${address}/apply` });
    await work();
    expect(noticeOn((await open(admin, address)).page)).toContain('3 rows applied.');
    expect((await press(admin, asked, { action: `${address}/stop` })).reply.statusCode).toBe(409);
  });

  test('says how long it takes at the pace so far, pauses left out', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `N-${index},Thing ${index},daily,one,1`);
    const shown = await checked(['reference,name,category,unit,price_retail', ...rows].join('\n'));
    const address = addressOf(shown);
    await press(admin, shown, { action: `${address}/apply` });
    await store.deps.storage.tx(async ({ imports }) => {
      for (let place = 1; place <= 50; place += 1)
        await imports.judge(address.split('/').at(-1) ?? '', place, {
          phase: 'applied',
          verdict: 'new-product',
          changes: '[]',
          problem: '',
        });
    });
    store.advance(10_000);
    const barOn = async () =>
      (await open(admin, address)).page.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext');
    expect(await barOn()).toBe('50 of 200 rows, about 30 seconds left');
    const asked = await open(admin, `${address}?ask=stop`);
    const stopped = await press(admin, asked, { action: `${address}/stop` });
    store.advance(60 * 60_000);
    await press(admin, stopped, { action: `${address}/apply` });
    expect(await barOn()).toBe('50 of 200 rows, about 30 seconds left');
  });

  test('gives its wrong rows back as a file that is safe in spreadsheets and can be uploaded once corrected', async () => {
    const shown = await checked(goods);
    const { rawPayload, headers } = await admin.navigate(linkNamed(shown.page, 'Download 2 rows'));
    expect(headers['content-disposition']).toBe('attachment; filename="row-errors.csv"');
    const file = rawPayload.toString('utf8');
    const [head, first, second] = file.split('\r\n');
    expect(head).toMatch(/^\uFEFF"line","problem","reference","product"/);
    expect(first).toMatch(/^"6","Write a price such as 27\.00\.","HS-KETTLE"/);
    expect(second).toMatch(/^"7",".*","'=cmd\(\)"/);
    const again = await checked(file.replace('64,5', '64.5').replace(/"7".*\r\n/, ''));
    expect(changesOn(again.page)).toEqual([['HS-KETTLE', '2', 'Change']]);
  });

  test('leaves the stock of known options alone unless it is told to', async () => {
    const file = 'reference,stock\nHS-TEA,7\n';
    expect(noticeOn((await checked(file)).page)).toContain('Nothing to apply');
    const shown = await checked(file, { takesStock: 'yes' });
    expect(tableRows(shown.page)[0]?.[3]).toBe('Stock: 7, was 1,000');
  });

  test('stands in the list of those that were taken in', async () => {
    await checked(goods);
    const { page } = await open(admin, list);
    expect(tableRows(page)).toEqual([
      ['spring.csv', expect.stringMatching(/^Mar.12,/), 'Priya Raman', '6', 'Not applied'],
    ]);
    const { rawPayload } = await admin.navigate(linkNamed(page, 'Template'));
    expect(rawPayload.toString('utf8').split('\r\n')).toEqual([
      expect.stringContaining('"reference","product","name"'),
      '',
    ]);
  });
});
