import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { mostFileBytes } from '../../server/features/catalog-import/receive-file.ts';
import type { Import } from '../../server/storage/records.ts';
import { seedShop } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { open } from '../support/page-forms.ts';
import { noticeOn } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const path = '/admin/products/import';
const type = 'multipart/form-data; boundary=edge';
const fileHead = 'content-disposition: form-data; name="file"; filename="torn.csv"\r\n\r\n';

let store: TestApp;
let admin: TestBrowser;
let fields: string;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
  admin = await store.signedIn('admin@store.test');
  await store.app.listen({ host: '127.0.0.1', port: 0 });
  const { page } = await open(admin, path);
  const token = page.querySelector(`form[action="${path}"] input[name=_token]`)?.getAttribute('value');
  const field = (name: string, value = '') =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  fields = field('_token', token ?? '') + field('_call');
});

beforeEach(() => store.advance(1)); // so that the newest is the last one

const newest = async (): Promise<Import | undefined> => (await store.deps.storage.read.imports.list('catalog', 1))[0];
const send = (payload: string) =>
  admin.send(path, { method: 'POST', payload, headers: { 'content-type': type, accept: 'text/html' } });

test('a form that ends within its file is told as a file that did not arrive whole', async () => {
  const { headers } = await send(`${fields}--edge\r\n${fileHead}reference,name\nA,B\nC,`);
  const { page } = await open(admin, String(headers.location));
  expect(noticeOn(page)).toContain('It did not arrive whole. Upload it again.');
});

test.each([
  ['ends within a field', () => fields.slice(0, 60)],
  ['is none', () => 'reference,name\nA,B\n'],
])('a form that %s cannot be read', async (_what, payload) => {
  const before = (await newest())?.id;
  expect((await send(payload())).statusCode).toBe(400);
  expect((await newest())?.id).toBe(before);
});

test('a form whose file stands before its fields is taken for a foreign one', async () => {
  const reply = await send(`--edge\r\n${fileHead}reference\nA\r\n${fields}--edge--\r\n`);
  expect(reply.statusCode).toBe(403);
});

/** A connection on which a browser has begun to send a file, and will send so many bytes in all. */
function connection(bytes: number): Socket {
  const { port } = store.app.server.address() as AddressInfo; // listening on a port, so not a pipe
  const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const head = `POST ${path} HTTP/1.1\r\nhost: store.test\r\norigin: ${admin.origin}\r\nsec-fetch-site: same-origin\r\ncookie: ${cookie}`;
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head}\r\ncontent-type: ${type}\r\ncontent-length: ${bytes}\r\n\r\n`);
  socket.write(`${fields}--edge\r\n${fileHead}reference,name\n`);
  return socket;
}

test('over the network the rest of a file that is far too large is thrown away', async () => {
  const socket = connection(10 * mostFileBytes);
  const answered = once(socket, 'data');
  const row = Buffer.from(`A,${'x'.repeat(65_000)}\n`);
  for (let bytes = 0; bytes < 4 * mostFileBytes; bytes += row.length)
    if (!socket.write(row)) await once(socket, 'drain');
  const [, location] = /location: (\S+)/.exec(String(await answered)) ?? [];
  const { page } = await open(admin, location ?? '');
  expect(noticeOn(page)).toContain('It is larger than 10 MB.');
  socket.destroy();
});

test('a connection that is lost is noticed', async () => {
  const socket = connection(1_000);
  await expect.poll(async () => (await newest())?.state).toBe('reading');
  expect(textOf((await open(admin, `${path}/${(await newest())?.id}`)).page)).toContain('The file is coming in.');
  socket.destroy();
  await expect.poll(newest).toMatchObject({ state: 'unreadable', problem: '{"code":"cut"}' });
});
