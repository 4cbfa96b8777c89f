import { beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';

let shop: TestApp;
beforeAll(async () => {
  shop = await testApp();
});
const page = async (email: string, language: string) =>
  (await shop.signedIn(email)).navigate('/admin/api', { 'accept-language': language });

it.each([
  ['en', 'Also while acting for a customer', 'Anyone'],
  ['es', 'También al actuar por un cliente', 'Cualquiera'],
  ['pt-BR', 'Também ao agir por um cliente', 'Qualquer um'],
])('shows every operation of openapi.json in %s, without a script of its own', async (language, acting, anyone) => {
  const reply = await page('admin@store.test', language);
  expect(reply.statusCode).toBe(200);
  const document = (await shop.browser().get('/api/telesales/v1/openapi.json')).json();
  const operations = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => ({
      name: `<b>${method.toUpperCase()}</b> ${path}`,
      operationId,
    })),
  );
  for (const { name, operationId } of operations) {
    expect(reply.body).toContain(name);
    expect(reply.body).toContain(`<details class="api-one" id="${operationId}">`);
  }
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const name of Object.keys(document.components.schemas)) expect(reply.body).toContain(`id="schema-${name}"`);
  for (const words of [acting, anyone, `lang="${language}"`]) expect(reply.body).toContain(words);
  expect(reply.body.match(/<script/g)).toHaveLength(1); // the dashboard's own
});

it('is for those who give out app keys', async () => {
  expect((await page('operator@store.test', 'en')).statusCode).toBe(403);
});
