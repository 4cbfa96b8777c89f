import { afterEach, expect, test } from 'vitest';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import { violations } from '../support/axe.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });
afterEach(() => story.browser.context.clearCookies());

const goods = [
  'reference,name,brand,category,unit,stock,price_retail,visible_to,picture',
  'HS-MATE-1,Yerba Mate,Field & Foam,black-tea,500 g,40,9.90,all,tin',
  'HS-COF-101,,,,,,28.40,,',
  'HS-COF-104,,,,,,"28,40",,',
].join('\r\n');

test('a catalog file is looked at, applied, and its product is in the store', async () => {
  const page = await story.browser.newPage();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.admin);
  await page.goto(story.store.url('/admin/products'));
  await main.getByRole('link', { name: 'Import' }).click();
  expect(await violations(page)).toEqual([]);
  const file = { name: 'spring.csv', mimeType: 'text/csv', buffer: Buffer.from(goods) };
  await main.getByLabel('CSV file').setInputFiles(file);
  await main.getByRole('button', { name: 'Upload and check' }).click();
  await main.getByText('0 of 3 rows checked').waitFor();
  expect(await violations(page)).toEqual([]);

  await workOnImports(story.store.deps); // as a job of the server does it; the page notices by itself
  await main.getByRole('button', { name: 'Apply 2 rows' }).waitFor();
  expect(await main.getByRole('row', { name: /HS-MATE-1/ }).innerText()).toContain('Price, Retail: $9.90');
  expect(await main.getByRole('row', { name: /HS-COF-104/ }).innerText()).toContain('Write a price such as 27.00.');
  expect(await violations(page)).toEqual([]);
  const { catalog } = story.store.deps.storage.read;
  expect(await catalog.skuByReference('HS-MATE-1')).toBeUndefined();

  await main.getByRole('button', { name: 'Apply 2 rows' }).click();
  await main.getByRole('progressbar').waitFor();
  expect(await violations(page)).toEqual([]);
  await workOnImports(story.store.deps);
  await main.getByText('2 rows applied.').waitFor();
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await main.getByRole('link', { name: 'Download 1 row' }).click();
  expect((await download).suggestedFilename()).toBe('row-errors.csv');

  await story.browser.context.clearCookies();
  await page.goto(story.store.url('/'));
  await buy(page, 'HS-MATE-1', 2);
  expect((await catalog.skuByReference('HS-COF-101'))?.sku.prices.retail?.price).toBe(2_840);
});

test('the catalog leaves as a file that comes back unchanged', async () => {
  const page = await story.browser.newPage();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.admin);
  await page.goto(story.store.url('/admin/products'));
  const download = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  await page.goto(story.store.url('/admin/products/import'));
  await main.getByLabel('CSV file').setInputFiles(file);
  await main.getByRole('checkbox', { name: /^Set the stock/ }).check();
  await main.getByRole('button', { name: 'Upload and check' }).click();
  await page.waitForURL(/\/import\/\w{26}/);
  while (await workOnImports(story.store.deps));
  await main.getByText('Nothing to apply: no row of this file changes anything.').waitFor();
});
