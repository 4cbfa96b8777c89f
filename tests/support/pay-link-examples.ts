import type { Examples } from './api-examples.ts';
import { CheckoutClient } from './checkout-client.ts';
import type { TestApp } from './test-app.ts';

/** An example for links to pay by, made in a call. */
export async function payLinkExamples(shop: TestApp): Promise<Examples> {
  const admin = await shop.signedIn('admin@store.test');
  await admin.startCall('trade@store.test');
  return {
    'POST /api/telesales/v1/pay-links': async () => {
      const client = new CheckoutClient(admin);
      await client.open();
      await client.add('tea', 1);
      return admin.post('/api/telesales/v1/pay-links', { orderFormId: client.id, mail: true });
    },
  };
}
