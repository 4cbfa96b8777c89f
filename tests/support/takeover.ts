import type { LightMyRequestResponse } from 'fastify';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

const root = '/api/telesales/v1/take-over';

/** Take-overs as the toolbar drives them, through one browser. */
export const takeOverOf = (browser: TestBrowser) => ({
  look: () => browser.get(root),
  take: (body: object = {}) => browser.post(root, body),
  renew: () => browser.post(`${root}/renew`),
  handBack: (changes: 'kept' | 'undone') => browser.post(`${root}/hand-back`, { changes }),
  putBack: (uniqueId: string) => browser.post(`${root}/put-back`, { uniqueId }),
  addItems: () => browser.post(`${root}/add-items`, {}),
  ask: () => browser.post(`${root}/ask`),
  break: (orderFormId: string) => browser.post(`${root}/break`, { orderFormId }),
  decline: () => browser.post(`${root}/decline`),
});

/** An operator on a call with the customer. */
export async function onCall(store: TestApp, operator: string, customer = 'maren@store.test'): Promise<TestBrowser> {
  const browser = await store.signedIn(operator);
  const started = await browser.startCall(customer);
  if (started.statusCode >= 300) throw new Error(`No call: ${started.body}`);
  return browser;
}

export const codeOf = (reply: LightMyRequestResponse): string => reply.json().error?.code ?? String(reply.statusCode);
