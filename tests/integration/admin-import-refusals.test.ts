import { beforeAll, expect, test } from 'vitest';
import { mostFileBytes } from '../../server/features/catalog-import/receive-file.ts';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { open } from '../support/page-forms.ts';
import { noticeOn, sendForm } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';
import { uploadFile } from '../support/upload-file.ts';

const list = '/admin/products/import';
const file = { name: 'goods.csv', content: 'reference,price_retail\nHS-TEA,15\n' };

describeEngines('A catalog file that cannot be taken', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const upload = async (content: string | Uint8Array, name = 'goods.csv') =>
    uploadFile(admin, await open(admin, list), list, { name, content });
  const importsOf = () => store.deps.storage.read.imports.list('catalog', 100);

  test.each<[string, string | Uint8Array, string]>([
    ['a workbook', Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'), 'It is not text in UTF-8.'],
    ['an older encoding', Buffer.from('reference,name\nA,Caf\u00e9\n', 'latin1'), 'It is not text in UTF-8.'],
    ['nothing', '', 'It is empty, or has no rows below the names of its columns.'],
    ['names alone', 'reference,name\n', 'It is empty, or has no rows'],
    ['no reference', 'name\nTea\n', 'The column “reference” is missing.'],
    ['a strange column', 'reference,<b>prise\nA,1\n', 'There is no column “<b>prise”.'],
    ['a column twice', 'reference,name,Name\nA,b,c\n', 'The column “name” is there twice.'],
    ['an open quote', 'reference,name\nA,"b\nC,d\n', 'A quotation mark is missing or too many near line 2.'],
    [
      'an endless row',
      `reference,name\nA,"${'x\n'.repeat(60_000)}"\n`,
      'does not end. A quotation mark may be missing.',
    ],
    ['too many rows', `reference\n${'A\n'.repeat(20_001)}`, 'It has more than 20,000 rows.'],
  ])('says why: %s', async (_what, content, words) => {
    const { page } = await upload(content);
    expect(noticeOn(page)).toContain('This file cannot be imported. Nothing was changed.');
    expect(noticeOn(page)).toContain(words);
    expect(page.querySelector('main form')).toBeNull();
  });

  test('says why: too large, whatever comes after', async () => {
    const row = `A,${'x'.repeat(1_000)}\n`;
    const { page } = await upload(`reference,name\n${row.repeat(Math.ceil(mostFileBytes / row.length) + 10)}`);
    expect(noticeOn(page)).toContain('It is larger than 10 MB.');
  });

  test('none was chosen', async () => {
    const before = (await importsOf()).length;
    const { page, reply } = await upload('', '');
    expect([reply.statusCode, textOf(page.getElementById('file-error'))]).toEqual([422, 'Choose a file first.']);
    expect(await importsOf()).toHaveLength(before);
  });

  test('came without the page it belongs to, before a byte of it is read', async () => {
    const before = (await importsOf()).length;
    const elsewhere = await open(store.browser(), '/login');
    const { reply } = await uploadFile(admin, elsewhere, list, file);
    expect([reply.statusCode, await importsOf()]).toEqual([403, expect.objectContaining({ length: before })]);
  });

  test('came from a page that is no form with a file', async () => {
    const reply = await sendForm(admin, await open(admin, list), list, [['file', 'x']]);
    expect(reply.statusCode).toBe(415);
  });

  test('a name that is markup or a path is text', async () => {
    const { page } = await upload('reference\nA\n', '../<b>goods.csv');
    expect(textOf(page.querySelector('h1'))).toBe('<b>goods.csv');
  });

  test('is for administrators alone, whatever is asked of it', async () => {
    const made = (await importsOf()).find(({ state }) => state === 'checking');
    while (await workOnImports(store.deps));
    for (const email of ['operator@store.test', 'approver@store.test', 'maren@store.test']) {
      const reader = await store.signedIn(email);
      for (const address of [list, `${list}/template.csv`, `${list}/${made?.id}`, `${list}/${made?.id}/errors.csv`])
        expect((await reader.navigate(address)).statusCode).toBe(403);
      for (const act of ['apply', 'stop'])
        expect((await reader.submit(`${list}/${made?.id}/${act}`, {}, '/')).statusCode).toBe(403);
      const { reply } = await uploadFile(reader, await open(reader, '/'), list, file);
      expect(reply.statusCode).toBe(403);
    }
    expect((await importsOf()).filter(({ startedAt }) => startedAt !== undefined)).toEqual([]);
  });

  test('is not taken while acting for a customer', async () => {
    const own = await testApp({ engine, seed: seedShop });
    await own.deps.storage.tx(async ({ staff }) => {
      const person = await staff.byEmail('operator@store.test');
      if (person) await staff.save({ ...person, roles: ['operator', 'admin'] });
    });
    const both = await own.signedIn('operator@store.test');
    await both.startCall('maren@store.test');
    const shown = await open(both, list);
    expect(textOf(shown.page.querySelector('main'))).toContain('End your call first');
    expect((await uploadFile(both, shown, list, file)).reply.statusCode).toBe(403);
  });

  test('is not found when there is none', async () => {
    const form = await open(admin, list);
    const replies = [
      await admin.navigate(`${list}/nothing`),
      await admin.navigate(`${list}/nothing/errors.csv`),
      await sendForm(admin, form, `${list}/nothing/apply`, []),
      await sendForm(admin, form, `${list}/nothing/stop`, []),
    ];
    for (const { statusCode, body } of replies)
      expect([statusCode, body.includes('There is no such import')]).toEqual([404, true]);
  });
});
