import type { TestBrowser } from './test-browser.ts';

export interface CartLineSeen {
  readonly id: string;
  readonly quantity: number;
}

/** The cart of whoever the browser is served as, by VTEX's wire. */
export async function cartOf(browser: TestBrowser): Promise<{ readonly id: string; readonly items: CartLineSeen[] }> {
  const { orderFormId, items } = (await browser.post('/api/checkout/pub/orderForm', {})).json();
  return { id: orderFormId, items: items.map(({ id, quantity }: CartLineSeen) => ({ id, quantity })) };
}

export async function addToCart(browser: TestBrowser, skuId: string, quantity = 1): Promise<void> {
  const { id } = await cartOf(browser);
  const orderItems = [{ id: skuId, quantity, seller: '1' }];
  const reply = await browser.post(`/api/checkout/pub/orderForm/${id}/items`, { orderItems });
  if (reply.statusCode !== 200) throw new Error(`Not added: ${reply.body}`);
}
