import { beforeEach, expect, it } from 'vitest';
import type { OmsOrder } from '../../shared/api/oms-order.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { depot } from '../support/pickup-points.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('pickup', (engine) => {
  let shop: TestApp;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await save(depot);
    await save({ ...depot, id: 'closed', name: 'Closed Pier', active: false, position: 2 });
  });

  const save = (point: typeof depot) => shop.deps.storage.tx((tables) => tables.pickupPoints.save(point));
  const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
  const pathOf = ({ reply }: ShownPage): string => reply.raw.req.url ?? '';
  const fill = async (browser: TestBrowser) =>
    press(browser, await open(browser, '/p/tea'), { action: '/cart/add', typed: { quantity: '2' } });
  const choose = async (browser: TestBrowser, address: string) =>
    press(browser, await open(browser, '/checkout?step=delivery'), {
      action: '/checkout/delivery',
      typed: { address },
    });
  const contact = { firstName: 'Iris', lastName: 'Vale', email: 'iris@example.com', phone: '' };

  it('lets a guest fetch the order at a point that the store offers, free of charge', async () => {
    const browser = shop.browser();
    await fill(browser);
    const step = await press(browser, await open(browser, '/checkout'), {
      action: '/checkout/contact',
      typed: contact,
    });
    expect(mainOf(step)).toContain('Front Avenue Depot');
    expect(mainOf(step)).toContain('Weekdays 7 AM to 6 PM');
    expect(mainOf(step)).not.toContain('Closed Pier');
    expect(fieldsIn(step.page, '/checkout/delivery').address).toBe('new');

    const chosen = await choose(browser, 'pickup:depot');
    expect(mainOf(chosen)).toContain('Front Avenue Depot, 1500 NW Front Ave, Portland, OR 97209');
    expect(mainOf(chosen)).toContain('Pickup, ready Fri, Mar 13, free');
    expect(mainOf(chosen)).toContain('Pay when you pick it up');
    expect(mainOf(chosen)).toContain('Place order, $29.60');

    const placed = await press(browser, chosen, { action: '/checkout/place', typed: { payment: '47' } });
    expect(pathOf(placed)).toMatch(/^\/order-placed\//);
    expect(mainOf(placed)).toContain('Ready for pickup');
    expect(mainOf(placed)).toContain('You pay $29.60 when you pick it up.');
    expect(mainOf(placed)).toContain('2 items, pickup.');
  });

  it('is a way to deliver of its own for VTEX’s clients: chosen, told and kept with the order', async () => {
    const client = new CheckoutClient(await shop.signedIn('maren@store.test'));
    await client.open();
    await client.add('tea', 2);
    const sla = 'Pickup depot';
    const form = await client.change('POST', 'attachments/shippingData', {
      logisticsInfo: [{ itemIndex: 0, selectedSla: sla, selectedDeliveryChannel: 'pickup-in-point' }],
    });
    expect(form.shippingData).toMatchObject({
      address: { addressType: 'pickup', addressId: 'depot' },
      selectedAddresses: [{ addressType: 'pickup', street: 'NW Front Ave' }],
      logisticsInfo: [
        {
          selectedSla: sla,
          selectedDeliveryChannel: 'pickup-in-point',
          addressId: 'depot',
          slas: [{ id: sla, price: 0, pickupPointId: 'depot', pickupStoreInfo: { isPickupStore: true } }],
        },
      ],
      pickupPoints: [{ id: 'depot', friendlyName: 'Front Avenue Depot' }],
    });
    expect(form.value).toBe(2_960);

    const placed = await press(client.browser, await open(client.browser, '/checkout'), { action: '/checkout/place' });
    const id = `${pathOf(placed).split('/').at(-1)}-01`;
    await save({ ...depot, name: 'Moved Depot', active: false });
    const order: OmsOrder = (
      await (await shop.signedIn('operator@store.test')).get(`/api/oms/pvt/orders/${id}`)
    ).json();
    expect(order.shippingData).toMatchObject({
      address: { addressType: 'pickup', receiverName: 'Maren Holloway', street: 'NW Front Ave' },
      logisticsInfo: [
        {
          selectedDeliveryChannel: 'pickup-in-point',
          deliveryChannel: 'pickup-in-point',
          selectedSla: sla,
          pickupPointId: 'depot',
          pickupStoreInfo: { isPickupStore: true, friendlyName: 'Front Avenue Depot' },
          shippingEstimate: '1bd',
        },
      ],
    });
    const shown = await open(client.browser, `/account/orders/${id}`);
    expect(mainOf(shown)).toContain('Pick up at Front Avenue Depot 1500 NW Front Ave');
  });

  it('is kept with an order that brings its cart, and refused there for a closed point', async () => {
    const guest = new CheckoutClient(shop.browser());
    const put = (point: string) => {
      const logisticsInfo = [
        { itemIndex: 0, selectedSla: `Pickup ${point}`, selectedDeliveryChannel: 'pickup-in-point' },
      ];
      const json = {
        items: [{ id: 'tea', quantity: 2, seller: '1' }],
        clientProfileData: { email: 'guest@example.com', firstName: 'Ana', lastName: 'Lima' },
        shippingData: { logisticsInfo },
        paymentData: { payments: [{ paymentSystem: '47' }] },
      };
      return guest.browser.send('/api/checkout/pub/orders', { method: 'PUT', json });
    };
    expect((await put('closed')).statusCode).toBe(400);
    expect((await put('depot')).json().orders).toMatchObject([
      {
        value: 2_960,
        shippingData: {
          address: { addressType: 'pickup', receiverName: 'Ana Lima' },
          logisticsInfo: [{ selectedSla: 'Pickup depot', selectedDeliveryChannel: 'pickup-in-point' }],
        },
      },
    ]);
  });

  it('asks again for a point that has closed since, and places nothing', async () => {
    const browser = await shop.signedIn('maren@store.test');
    await fill(browser);
    const chosen = await choose(browser, 'pickup:depot');
    await save({ ...depot, active: false });
    const refused = await press(browser, chosen, { action: '/checkout/place' });
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('The order was not placed. Nothing was charged.');
    expect(fieldsIn(refused.page, '/checkout/delivery').address).toMatch(/^home-of-/);
    const home = await press(browser, refused, { action: '/checkout/delivery' });
    expect(mainOf(home)).toContain('418 SE Alder St');
    expect(mainOf(home)).toContain('$41.60');
  });

  it.each(['closed', 'nowhere', ''])('refuses the point %j, and the cart stays as it is', async (id) => {
    const browser = await shop.signedIn('maren@store.test');
    await fill(browser);
    const refused = await choose(browser, `pickup:${id}`);
    expect(refused.reply.statusCode).toBe(422);
    expect(mainOf(refused)).toContain('Choose an address.');
    expect(mainOf(await open(browser, '/checkout'))).toContain('418 SE Alder St');
  });

  it.each([
    ['a closed point', [{ itemIndex: 0, selectedSla: 'Pickup closed', selectedDeliveryChannel: 'pickup-in-point' }]],
    [
      'a point and the wrong channel',
      [{ itemIndex: 0, selectedSla: 'Pickup depot', selectedDeliveryChannel: 'delivery' }],
    ],
    [
      'a point for one line and delivery for the next',
      [
        { itemIndex: 0, selectedSla: 'Pickup depot' },
        { itemIndex: 1, selectedSla: 'Standard' },
      ],
    ],
  ])('refuses VTEX’s clients %s', async (_what, logisticsInfo) => {
    const client = new CheckoutClient(shop.browser());
    await client.open();
    await client.add('tea', 1);
    await client.add('cups', 1);
    expect((await client.send('POST', 'attachments/shippingData', { logisticsInfo })).statusCode).toBe(400);
    expect((await client.open()).shippingData?.address).toBeNull();
  });
});
