import type { Examples } from './api-examples.ts';
import { CheckoutClient } from './checkout-client.ts';
import { share, shared, sharesOf, take } from './shares.ts';
import type { TestApp } from './test-app.ts';

/** Examples for links to carts, of an operator's own cart. */
export async function shareExamples(shop: TestApp): Promise<Examples> {
  const client = new CheckoutClient(await shop.signedIn('restricted@store.test'));
  await client.open();
  await client.add('tea', 1);
  const { path } = await shared(client, { message: 'As we said' });
  await take(await shop.signedIn('maren@store.test'), path);
  const root = '/api/telesales/v1/shares';
  const newest = async () => `${root}/${(await sharesOf(client.browser))[0]?.id}`;
  return {
    [`POST ${root}`]: () => share(client.browser, client.id, { expiresInDays: 3, message: 'Look', sellerCode: 'S-1' }),
    [`GET ${root}`]: () => client.browser.get(root),
    [`PATCH ${root}/{id}`]: async () => client.browser.patch(await newest(), { expiresInDays: 30, message: '' }),
    [`POST ${root}/{id}/revoke`]: async () => client.browser.post(`${await newest()}/revoke`),
    [`POST ${root}/{id}/mail`]: async () => {
      const { id, url } = await shared(client);
      return client.browser.post(`${root}/${id}/mail`, { url, email: 'iris@example.com' });
    },
  };
}
