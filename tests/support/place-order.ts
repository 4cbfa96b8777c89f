import { CheckoutClient } from './checkout-client.ts';
import type { TestBrowser } from './test-browser.ts';

/** Places one unit by VTEX's wire, to the callback that confirms it, and gives the orderId. */
export async function placeOne(browser: TestBrowser, sku: string, paymentSystem = 47): Promise<string> {
  const client = new CheckoutClient(browser);
  await client.open();
  await client.add(sku, 1);
  const { value } = await client.fillIn(paymentSystem);
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
  const started = await client.send('POST', 'transaction', body);
  if (started.statusCode !== 200) throw new Error(started.body);
  const { id, orderGroup } = started.json();
  await browser.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem, value }]);
  const confirmed = await browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
  if (confirmed.statusCode !== 204) throw new Error(confirmed.body);
  return `${orderGroup}-01`;
}
