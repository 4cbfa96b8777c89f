import type { LightMyRequestResponse } from 'fastify';
import { CheckoutClient } from './checkout-client.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

type Whose = { readonly email: string } | { readonly level: string };

/** Asks for a cart to prepare, in place of whatever call runs; it must be granted unless the test says otherwise. */
export async function prepare(browser: TestBrowser, whose: Whose, isGranted = true): Promise<LightMyRequestResponse> {
  const { call } = (await browser.get('/api/telesales/v1/toolbar')).json();
  const body = { whose, reason: 'phone-order', shownCall: call?.id ?? '' };
  const reply = await browser.post('/api/telesales/v1/call/prepare', body);
  if (isGranted && reply.statusCode !== 200) throw new Error(reply.body);
  return reply;
}

/** An operator who prepares a cart. */
export async function preparing(
  shop: TestApp,
  whose: Whose,
  operator = 'operator@store.test',
): Promise<CheckoutClient> {
  const browser = await shop.signedIn(operator);
  await prepare(browser, whose);
  const client = new CheckoutClient(browser);
  await client.open();
  return client;
}
