import { text } from 'node:stream/consumers';
import { beforeEach, expect, test } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { goodsOnDesk } from '../../server/features/catalog-admin/read-goods-desk.ts';
import { columns } from '../../server/features/catalog-import/columns.ts';
import { catalogRows } from '../../server/features/catalog-import/export-catalog.ts';
import { importOnDesk, startImport, stopImport } from '../../server/features/catalog-import/import-desk.ts';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import type { Operator } from '../../server/features/session/identity.ts';
import { csvDownload } from '../../server/http/csv.ts';
import { valueOrThrow } from '../../server/http/refusal.ts';
import { apply, countsIn, staffIdentity, upload, wrongIn } from '../support/catalog-files.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const exported = async (deps: Deps): Promise<string> =>
  text(csvDownload({ fileName: 'c.csv', columns, rows: catalogRows(deps) }).body);

describeEngines('catalog files', (engine) => {
  let store: TestApp;
  let deps: Deps;
  let admin: Operator;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    deps = store.deps;
    admin = await staffIdentity(deps, 'admin@store.test');
  });
  const skuNamed = async (reference: string) => {
    const found = await deps.storage.read.catalog.skuByReference(reference);
    if (!found) throw new Error(`There is no ${reference}.`);
    return found;
  };
  const auditOf = async (action: string) =>
    (await deps.storage.read.audit.find({ actions: [action] }, { limit: 50 })).map(({ details }) =>
      JSON.parse(details),
    );

  test('what was exported changes nothing when it is imported again', async () => {
    const { product } = await skuNamed('HS-TEA');
    await deps.storage.tx(async ({ catalog }) => {
      await catalog.saveProduct({ ...product, name: '=HYPERLINK("x")', brand: "'=quoted", description: 'a;b,"c"' });
      await catalog.saveCost({ skuId: 'tea', cost: 900, floor: 1_000 });
    });
    const file = await exported(deps);
    expect(file).toContain(`"'=HYPERLINK(""x"")"`);
    expect(file).toContain(`"''=quoted"`);
    expect(countsIn(await upload(deps, admin, file, true))).toBe('same left-out 6');
  });

  test('nothing changes before it is applied, then all that was shown', async () => {
    const file = [
      'reference,name,category,unit,options,stock,price_retail,price_trade,list_price_trade,cost,floor',
      'HS-TEA,,,,,,15.20,13.00,15.20,9,10.50',
      'MATE-1,Yerba Mate,daily,500 g,Size: 500 g,12,9.90,,,,',
      'MATE-2,Yerba Mate,daily,1 kg,Size: 1 kg,,17.5,,,,',
      'HS-CUPS,Paper Cups 12 oz,,,,,38,,,,',
    ].join('\n');
    const read = await upload(deps, admin, file);
    expect([countsIn(read), wrongIn(read)]).toEqual(['change apply 2, new-product apply 1, new-sku apply 1', []]);
    expect(read.changed[0]?.changes).toEqual([
      { field: 'price.retail', from: 1_480, to: 1_520 },
      { field: 'listPrice.retail', from: 1_480, to: 1_520 },
      { field: 'price.trade', from: null, to: 1_300 },
      { field: 'listPrice.trade', from: null, to: 1_520 },
      { field: 'cost', from: null, to: 900 },
      { field: 'floor', from: null, to: 1_050 },
    ]);
    expect((await skuNamed('HS-TEA')).sku.prices.retail?.price).toBe(1_480);
    const done = await apply(deps, admin, read);
    expect([done.made.state, countsIn(done)]).toEqual([
      'done',
      'change applied 2, new-product applied 1, new-sku applied 1',
    ]);
    const tea = await skuNamed('HS-TEA');
    expect(tea.sku.prices).toEqual({
      retail: { price: 1_520, listPrice: 1_520 },
      trade: { price: 1_300, listPrice: 1_520 },
    });
    expect((await deps.storage.read.catalog.costs(['tea'])).get('tea')).toEqual({
      skuId: 'tea',
      cost: 900,
      floor: 1_050,
    });
    const mate = await skuNamed('mate-1');
    expect([mate.product.slug, mate.product.name, mate.sku.stock]).toEqual(['yerba-mate', 'Yerba Mate', 12]);
    expect((await skuNamed('MATE-2')).product.id).toBe(mate.product.id);
    expect((await skuNamed('HS-CUPS')).product.name).toBe('Paper Cups 12 oz');
    expect(await auditOf('product-created')).toMatchObject([
      { name: 'Yerba Mate', importId: read.made.id, skus: { 'MATE-2': { 'price.retail': { from: null, to: 1_750 } } } },
    ]);
    expect(await auditOf('catalog-imported')).toHaveLength(1);
    const again = await upload(deps, admin, file);
    expect(countsIn(again)).toBe('same left-out 4');
  });

  test('rows with errors are left out and told; good ones are not held back', async () => {
    const file = [
      'Reference,Product,Name,Category,Unit,Options,Stock,Price retail,Visible to,Picture,Status',
      'HS-TEA,,,,,,,14.805,,,',
      ',,,,,,,1,,,',
      'HS-TEA,,,,,,,15,,,',
      'HS-TEA,,,,,,,16,,,',
      'HS-CUPS,tea,,,,,,1,,,',
      'NEW-1,,New thing,nowhere,one,,,1,,,',
      'NEW-2,,Other thing,daily,one,,,1,gold,,',
      'NEW-3,,Third thing,daily,one,,-4,1,,,',
      'NEW-4,,Third thing,shelf,one,,4,1,,,',
      'NEW-5,fifth,Fifth thing,daily,one,Size: S,1,1,,,',
      'NEW-6,fifth,Fifth thing,shelf,one,Size: M,1,1,,,',
      'NEW-7,fifth,,,one,Size: s,1,1,,,',
      'HS-DRIPPER,,,,,,,33,,,sold',
      'HS-ESPRESSO,,,,,,,28,,,,,surplus',
      'HS-KETTLE,,,,,,,65,,,active',
    ].join('\n');
    const read = await upload(deps, admin, file);
    expect(wrongIn(read)).toEqual([
      'HS-TEA price_retail decimals',
      ' reference needed',
      'HS-TEA reference again',
      'HS-TEA reference again',
      'HS-CUPS product otherProduct',
      'NEW-1 category category',
      'NEW-2 visible_to levels',
      'NEW-3 stock stock',
      'NEW-4 category conflict',
      'NEW-5 options optionsTwice',
      'NEW-6 category conflict',
      'NEW-7 options optionsTwice',
      'HS-DRIPPER status status',
      'HS-ESPRESSO - cells',
    ]);
    expect(countsIn(await apply(deps, admin, read))).toBe('change applied 1, error left-out 14');
  });

  test('stock is left alone unless it is counted, and then what was sold since stays sold', async () => {
    const file = 'reference;stock;price_retail\nHS-TEA;400;15,20\n';
    expect((await upload(deps, admin, file)).changed[0]?.changes.map(({ field }) => field)).toEqual([
      'price.retail',
      'listPrice.retail',
    ]);
    const read = await upload(deps, admin, file, true);
    expect(read.changed[0]?.changes.find(({ field }) => field === 'stock')).toEqual({
      field: 'stock',
      from: 1_000,
      to: 400,
    });
    await deps.storage.tx(({ catalog }) => catalog.takeStock('tea', 7));
    expect(countsIn(await apply(deps, admin, read))).toBe('change applied 1');
    expect(await stockOf(deps, 'tea')).toBe(393);
    expect((await skuNamed('HS-TEA')).sku.prices.retail?.price).toBe(1_520);
  });

  test('a product that somebody changed since is left alone, and the rest is applied', async () => {
    const read = await upload(deps, admin, 'reference,price_retail\nHS-TEA,15\nHS-CUPS,39\n');
    const { product } = await skuNamed('HS-TEA');
    const desk = valueOrThrow(await goodsOnDesk(deps, product.id));
    await apply(deps, admin, await upload(deps, admin, 'reference,price_retail\nHS-TEA,14\n'));
    const done = await apply(deps, admin, read);
    expect(wrongIn(done)).toEqual(['HS-TEA - changedSince']);
    expect(done.wrong[0]?.problem?.problem).toMatchObject({ by: 'Priya Raman' });
    expect((await skuNamed('HS-TEA')).sku.prices.retail?.price).toBe(1_400);
    expect((await skuNamed('HS-CUPS')).sku.prices.retail?.price).toBe(3_900);
    expect(valueOrThrow(await goodsOnDesk(deps, product.id)).edit.version).toBe(desk.edit.version + 1);
  });

  test('an archived product is not brought back by a file', async () => {
    const { product } = await skuNamed('HS-TEA');
    await deps.storage.tx(({ catalog }) => catalog.saveProduct({ ...product, archivedAt: 1 }));
    expect(wrongIn(await upload(deps, admin, 'reference,price_retail\nHS-TEA,15\n'))).toEqual([
      'HS-TEA product archivedProduct',
    ]);
    expect(await exported(deps)).not.toContain('HS-TEA');
  });

  test('"-" takes away what there is, an empty cell leaves it', async () => {
    await apply(deps, admin, await upload(deps, admin, 'reference,price_trade,brand\nHS-ESPRESSO,-,\n'));
    const { sku, product } = await skuNamed('HS-ESPRESSO');
    expect([sku.prices.trade, product.brand]).toEqual([undefined, 'Harbor Roasters']);
  });

  test.each([
    ['', { code: 'noRows' }],
    ['reference,price_retail\n', { code: 'noRows' }],
    ['name\nTea\n', { code: 'noReference' }],
    ['reference,prise\nA,1\n', { code: 'unknownColumn', name: 'prise' }],
    ['reference,name,Name\nA,b,c\n', { code: 'columnTwice', name: 'name' }],
    ['reference,name\nA,"b\nC,d\n', { code: 'quote', line: 2 }],
    ['reference\n\0\n', { code: 'encoding' }],
  ])('the file %j is refused as a whole', async (file, problem) => {
    const read = await upload(deps, admin, file);
    expect([read.made.state, read.problem]).toEqual(['unreadable', problem]);
    expect(await startImport(deps, admin, read.made.id)).toMatchObject({ ok: false, problem: { status: 409 } });
  });

  test('it is stopped, and goes on where it was', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `N-${index},Thing ${index},daily,one,1`);
    const read = await upload(deps, admin, ['reference,name,category,unit,price_retail', ...rows].join('\n'));
    valueOrThrow(await startImport(deps, admin, read.made.id));
    const working = workOnImports(deps);
    valueOrThrow(await stopImport(deps, admin, read.made.id));
    await working;
    const stopped = valueOrThrow(await importOnDesk(deps, read.made.id));
    expect(stopped.made.state).toBe('stopped');
    expect(await workOnImports(deps)).toBe(false);
    const done = await apply(deps, admin, stopped);
    expect([done.made.state, countsIn(done)]).toEqual(['done', 'new-product applied 300']);
    expect((await deps.storage.read.catalog.list({ archived: false, order: 'name', offset: 0, limit: 1 })).total).toBe(
      306,
    );
  });

  test('work of a server that died goes on when its lease is over, each row once', async () => {
    const read = await upload(deps, admin, 'reference,price_retail\nHS-TEA,15\nHS-CUPS,39\n');
    valueOrThrow(await startImport(deps, admin, read.made.id));
    const now = deps.clock.now();
    await deps.storage.tx(({ imports }) => imports.take(now, now + 30_000)); // and nothing more is heard of it
    expect(await workOnImports(deps)).toBe(false);
    store.advance(30_001);
    expect(await workOnImports(deps)).toBe(true);
    const done = valueOrThrow(await importOnDesk(deps, read.made.id));
    expect(countsIn(done)).toBe('change applied 2');
    expect(await auditOf('product-changed')).toHaveLength(2);
  });

  test('nobody without the right goes on with it', async () => {
    const read = await upload(deps, admin, 'reference,price_retail\nHS-TEA,15\n');
    valueOrThrow(await startImport(deps, admin, read.made.id));
    await deps.storage.tx(({ staff }) => staff.save({ ...admin.staff, roles: ['operator'] }));
    await workOnImports(deps);
    expect(valueOrThrow(await importOnDesk(deps, read.made.id)).made.state).toBe('stopped');
    expect((await skuNamed('HS-TEA')).sku.prices.retail?.price).toBe(1_480);
  });
});
