import type { LightMyRequestResponse } from 'fastify';
import type { Deps } from '../../server/deps.ts';
import type { ManualPriceSettings } from '../../server/storage/records.ts';
import type { OrderForm } from '../../shared/api/order-form.ts';
import type { PriceRules } from '../../shared/domain/authorization-rules.ts';
import { CheckoutClient } from './checkout-client.ts';
import type { TestApp } from './test-app.ts';

/** An operator on a call with the customer, in their cart, which is emptied. */
export async function cartOnCall(
  shop: TestApp,
  customer = 'maren@store.test',
  operator = 'operator@store.test',
): Promise<CheckoutClient> {
  const client = await callWith(shop, customer, operator);
  await emptied(client);
  return client;
}

/** An operator on a call with the customer, in their cart as it is. */
export async function callWith(shop: TestApp, customer: string, operator: string): Promise<CheckoutClient> {
  const browser = await shop.signedIn(operator);
  await browser.startCall(customer);
  const client = new CheckoutClient(browser);
  await client.open();
  return client;
}

export async function emptied(client: CheckoutClient): Promise<OrderForm> {
  const { items } = await client.open();
  return items.length === 0 ? client.open() : client.change('POST', 'items/removeAll', {});
}

export const changePrice = (
  client: CheckoutClient,
  index: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> => client.send('PUT', `items/${index}/price`, body, headers);

/** As `changePrice`, for a price that must be taken. */
export const givePrice = (client: CheckoutClient, index: number, price: number, more = {}): Promise<OrderForm> =>
  client.change('PUT', `items/${index}/price`, { price, ...more });

/** Changes settings of manual prices behind the dashboard's back. */
export const setPrices = ({ storage }: Deps, changes: Partial<ManualPriceSettings>): Promise<void> =>
  storage.tx(async ({ meta }) => {
    const settings = await meta.settings();
    await meta.saveSettings({ ...settings, manualPrices: { ...settings.manualPrices, ...changes } });
  });

/** Publishes rules as an administrator would have, behind the dashboard's back, and gives their version. */
export const publish = ({ storage, clock }: Deps, rules: PriceRules): Promise<number> =>
  storage.tx(async ({ priceRules }) => {
    const version = ((await priceRules.list(1))[0]?.version ?? 0) + 1;
    const by = { note: '', editedAt: clock.now(), editedBy: 'Priya Raman', publishedBy: 'Priya Raman' };
    await priceRules.save({ version, rules, ...by, publishedAt: clock.now() });
    return version;
  });

/** Up to 5 % off applies, up to 15 % is asked about, more is denied; up to 10 % more applies, beyond is asked about. */
export const usualRules: PriceRules = {
  discounts: [
    { from: 0, to: 500, effect: 'automatic', approvers: [] },
    { from: 501, to: 1_500, effect: 'ask', approvers: [{ kind: 'role', role: 'approver' }] },
    { from: 1_501, to: 10_000, effect: 'deny', approvers: [] },
  ],
  increases: [
    { from: 0, to: 1_000, effect: 'automatic', approvers: [] },
    { from: 1_001, effect: 'ask', approvers: [] },
  ],
};

/** Places the cart by the wire, to the callback that confirms it, and gives the orderId. */
export async function placeCart(client: CheckoutClient, paymentSystem = 201): Promise<string> {
  const { value } = await client.fillIn(paymentSystem);
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
  const { id, orderGroup } = (await client.send('POST', 'transaction', body)).json();
  await client.browser.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem, value }]);
  const confirmed = await client.browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
  if (confirmed.statusCode !== 204) throw new Error(confirmed.body);
  return `${orderGroup}-01`;
}

/** An order of two sleeves of cups (38.00 each) at the price, placed on a call. */
export async function orderAtPrice(client: CheckoutClient, price: number, more = {}): Promise<string> {
  await emptied(client);
  await client.add('cups', 2);
  await givePrice(client, 0, price, more);
  return placeCart(client);
}
