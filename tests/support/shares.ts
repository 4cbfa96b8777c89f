import type { OrderForm } from '../../shared/api/order-form.ts';
import type { MadeShare, Share } from '../../shared/api/shares.ts';
import { CheckoutClient } from './checkout-client.ts';
import { open, press, type ShownPage } from './page-forms.ts';
import { cartOnCall, givePrice } from './priced-carts.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

const root = '/api/telesales/v1/shares';

export const share = (browser: TestBrowser, orderFormId: string, more: object = {}) =>
  browser.post(root, { orderFormId, ...more });

/** A link that must be made. */
export async function shared(
  client: CheckoutClient,
  more: object = {},
): Promise<MadeShare & { readonly path: string }> {
  const reply = await share(client.browser, client.id, more);
  if (reply.statusCode !== 201) throw new Error(`Not shared: ${reply.body}`);
  const made: MadeShare = reply.json();
  return { ...made, path: new URL(made.url).pathname };
}

export const sharesOf = async (browser: TestBrowser): Promise<readonly Share[]> =>
  (await browser.get(root)).json().shares;

/** Three boxes of tea (14.80 each) and two sleeves of cups, in the cart of Maren, whom an operator acts for. */
export async function actingCart(shop: TestApp): Promise<CheckoutClient> {
  const client = await cartOnCall(shop);
  await client.add('tea', 3);
  await client.add('cups', 2);
  return client;
}

/** The same with the tea at 14.00 by hand: a little less than 6 % off. */
export async function pricedCart(shop: TestApp): Promise<CheckoutClient> {
  const client = await actingCart(shop);
  await givePrice(client, 0, 1_400);
  return client;
}

/** Opens the link and takes a copy, as its page's button does. */
export async function take(browser: TestBrowser, path: string, way?: 'add' | 'replace'): Promise<ShownPage> {
  return press(browser, await open(browser, path), { action: path, typed: way ? { way } : {} });
}

/** The cart of this browser, by the wire. */
export const cartIn = (browser: TestBrowser): Promise<OrderForm> => new CheckoutClient(browser).open();

/** sku → quantity and price of one unit. */
export const linesIn = async (browser: TestBrowser): Promise<Record<string, readonly [number, number]>> =>
  Object.fromEntries((await cartIn(browser)).items.map((item) => [item.id, [item.quantity, item.sellingPrice ?? 0]]));
