import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { importOnDesk, startImport } from '../../server/features/catalog-import/import-desk.ts';
import { receiveCatalogFile } from '../../server/features/catalog-import/receive-file.ts';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import { valueOrThrow } from '../../server/http/refusal.ts';
import { countsIn, staffIdentity } from '../support/catalog-files.ts';
import { seedShop } from '../support/goods.ts';
import { testApp } from '../support/test-app.ts';

test('10,000 rows take no more memory than 1,000, and the catalog is whole after them', async () => {
  const { deps } = await testApp({ seed: seedShop });
  const admin = await staffIdentity(deps, 'admin@store.test');
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap: number[] = [];
  async function* file() {
    const encoder = new TextEncoder();
    yield encoder.encode('reference,name,category,unit,options,stock,price_retail,description\n');
    for (let row = 0; row < 10_000; row += 1) {
      if (row % 1_000 === 999) {
        collect();
        heap.push(process.memoryUsage().heapUsed);
      }
      const product = row % 2_500;
      yield encoder.encode(
        `R-${row},Product ${product},daily,one,Size: ${row},7,1.${(row % 90) + 10},${'x'.repeat(200)}\n`,
      );
    }
  }
  const made = await receiveCatalogFile(deps, admin, { fileName: 'big.csv', bytes: file(), takesStock: false });
  expect(made.rowCount).toBe(10_000);
  const [first = 0] = heap;
  expect(Math.max(...heap) - first).toBeLessThan(6_000_000); // the file is 2.5 MB, its rows as objects several times that
  while (await workOnImports(deps));
  valueOrThrow(await startImport(deps, admin, made.id));
  while (await workOnImports(deps));
  collect();
  expect(process.memoryUsage().heapUsed - first).toBeLessThan(12_000_000);
  const done = valueOrThrow(await importOnDesk(deps, made.id));
  expect(countsIn(done)).toBe('new-product applied 2500, new-sku applied 7500');
  expect((await deps.storage.read.catalog.list({ archived: false, order: 'name', offset: 0, limit: 1 })).total).toBe(
    2_506,
  );
}, 120_000);
