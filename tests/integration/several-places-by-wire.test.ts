import { beforeEach, expect, it } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('delivery to several places on the wire', (engine) => {
  let shop: TestApp;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });

  it('comes from VTEX’s clients by selectedAddresses and logisticsInfo, and goes back to them as it came', async () => {
    const client = new CheckoutClient(await shop.signedIn('maren@store.test'));
    await client.open();
    await client.add('tea', 10);
    await client.add('cups', 1);
    const address = { street: 'Rua A', city: 'Portland', state: 'OR', postalCode: '97201', country: 'USA' };
    const selectedAddresses = [
      { ...address, addressId: 'a-1' },
      { ...address, addressId: 'a-2', street: 'Rua B' },
    ];
    const standard = { selectedSla: 'Standard', selectedDeliveryChannel: 'delivery' };
    const logisticsInfo = [
      { itemIndex: 0, addressId: 'a-1', quantity: 7, ...standard },
      { itemIndex: 0, addressId: 'a-2', quantity: 3, ...standard },
      { itemIndex: 1, addressId: 'a-2', ...standard },
    ];
    const form = await client.change('POST', 'attachments/shippingData', { selectedAddresses, logisticsInfo });
    expect(form.shippingData).toMatchObject({
      selectedAddresses: [{ addressId: 'a-1' }, { addressId: 'a-2', street: 'Rua B' }],
      logisticsInfo: [
        { itemIndex: 0, addressId: 'a-1', quantity: 7 },
        { itemIndex: 0, addressId: 'a-2', quantity: 3 },
        { itemIndex: 1, addressId: 'a-2', quantity: 1 },
      ],
    });
    expect(form.totalizers.find(({ id }) => id === 'Shipping')?.value).toBe(2_400);
    const { selectedAddresses: given, logisticsInfo: told } = form.shippingData ?? {};
    const back = await client.change('POST', 'attachments/shippingData', {
      selectedAddresses: given,
      logisticsInfo: told,
    });
    expect(back.shippingData).toEqual(form.shippingData);
    for (const wrong of [
      [
        { itemIndex: 0, addressId: 'a-1', quantity: 7 },
        { itemIndex: 0, addressId: 'a-2', quantity: 2 },
      ],
      [
        { itemIndex: 0, addressId: 'a-1' },
        { itemIndex: 9, addressId: 'a-2' },
      ],
      [
        { itemIndex: 0, addressId: 'a-1' },
        { itemIndex: 1, addressId: 'a-9' },
      ],
    ])
      expect(
        (await client.send('POST', 'attachments/shippingData', { logisticsInfo: wrong })).statusCode,
      ).toBeGreaterThanOrEqual(400);
    expect((await client.open()).shippingData).toEqual(form.shippingData);
  });

  it('comes with an order that brings its cart, a sku once for each place', async () => {
    const address = {
      receiverName: 'Ana',
      street: 'Rua A',
      city: 'Portland',
      state: 'OR',
      postalCode: '97201',
      country: 'USA',
    };
    const guest = shop.browser();
    await new CheckoutClient(guest).open();
    const reply = await guest.send('/api/checkout/pub/orders', {
      method: 'PUT',
      json: {
        items: [
          { id: 'tea', quantity: 6, seller: '1' },
          { id: 'tea', quantity: 4, seller: '1' },
        ],
        clientProfileData: { email: 'guest@example.com', firstName: 'Ana', lastName: 'Lima' },
        shippingData: {
          selectedAddresses: [
            { ...address, addressId: 'a-1' },
            { ...address, addressId: 'a-2', street: 'Rua B' },
          ],
          logisticsInfo: [
            { itemIndex: 0, addressId: 'a-1' },
            { itemIndex: 1, addressId: 'a-2' },
          ],
        },
        paymentData: { payments: [{ paymentSystem: '47' }] },
      },
    });
    expect(reply.json().orders).toMatchObject([
      {
        value: 17_200,
        items: [{ quantity: 10 }],
        shippingData: {
          logisticsInfo: [
            { addressId: 'a-1', quantity: 6 },
            { addressId: 'a-2', quantity: 4 },
          ],
        },
      },
    ]);
  });
});
