import { beforeEach, expect, it } from 'vitest';
import type { OmsOrder } from '../../shared/api/oms-order.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { mailTo } from '../support/outbox.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { depot } from '../support/pickup-points.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('delivery to several places', (engine) => {
  let shop: TestApp;
  let browser: TestBrowser;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await shop.deps.storage.tx((tables) => tables.pickupPoints.save(depot));
    browser = await shop.signedIn('maren@store.test');
  });

  const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
  const pathOf = ({ reply }: ShownPage): string => reply.raw.req.url ?? '';
  const addTea = async (quantity: number) =>
    press(browser, await open(browser, '/p/tea'), { action: '/cart/add', typed: { quantity: String(quantity) } });
  const kiosk = {
    receiver: 'Northline Kiosk',
    street: 'NW 6th Ave',
    number: '800',
    city: 'Portland',
    state: 'OR',
    postalCode: '97209',
    country: 'USA',
  };
  /** The page that asks what goes to Maren's home, to the kiosk and to the depot, in that order. */
  const threePlaces = async (): Promise<ShownPage> => {
    const added = await press(browser, await open(browser, '/checkout?step=several'), {
      action: '/checkout/several/address',
      typed: kiosk,
    });
    const places = [...added.page.querySelectorAll('input[name="to"][type="checkbox"]')].map((it) =>
      it.getAttribute('value'),
    );
    const to = places.map((value) => ['to', value ?? '']);
    return open(browser, `/checkout?${new URLSearchParams([['step', 'several'], ...to])}`);
  };
  const quantities = ({ page }: ShownPage) =>
    Object.keys(fieldsIn(page, '/checkout/several')).filter((it) => it.startsWith('part-'));
  const divide = (page: ShownPage, units: readonly string[]) =>
    press(browser, page, {
      action: '/checkout/several',
      typed: {
        ...Object.fromEntries(quantities(page).map((name, index) => [name, units[index] ?? ''])),
        to: tos(page),
      },
    });
  const tos = ({ page }: ShownPage) =>
    [...page.querySelectorAll('form[action="/checkout/several"] input[name="to"]')].map(
      (it) => it.getAttribute('value') ?? '',
    );
  const orderOf = async (placed: ShownPage): Promise<OmsOrder> => {
    const id = `${pathOf(placed).split('/').at(-1)}-01`;
    return (await (await shop.signedIn('operator@store.test')).get(`/api/oms/pvt/orders/${id}`)).json();
  };

  it('takes one line of ten to three places, each with its part, on pages, order, wire and mail', async () => {
    await addTea(10);
    const page = await threePlaces();
    expect(mainOf(page)).toContain('Northline Kiosk');
    const divided = await divide(page, ['5', '3', '2']);
    expect(pathOf(divided)).toBe('/checkout');
    expect(mainOf(divided)).toContain('3 places');
    expect(mainOf(divided)).toContain('5 × Breakwater Breakfast Tea Delivery, $12.00');
    expect(mainOf(divided)).toContain('2 × Breakwater Breakfast Tea Pickup, free');
    // Ten at $14.80, and the van drives twice.
    expect(mainOf(divided)).toContain('Place order, $172.00');

    const placed = await press(browser, divided, { action: '/checkout/place', typed: { payment: '47' } });
    expect(mainOf(placed)).toContain('3 × Breakwater Breakfast Tea Delivery, $12.00');
    const order = await orderOf(placed);
    expect(order.items.map(({ quantity }) => quantity)).toEqual([10]);
    expect(order.shippingData?.selectedAddresses).toMatchObject([
      { addressType: 'residential', street: 'SE Alder St' },
      { addressType: 'residential', street: 'NW 6th Ave' },
      { addressType: 'pickup', street: 'NW Front Ave', receiverName: 'Maren Holloway' },
    ]);
    const parts = order.shippingData?.logisticsInfo ?? [];
    expect(
      parts.map(({ itemIndex, quantity, price, deliveryChannel }) => [itemIndex, quantity, price, deliveryChannel]),
    ).toEqual([
      [0, 5, 1_200, 'delivery'],
      [0, 3, 1_200, 'delivery'],
      [0, 2, 0, 'pickup-in-point'],
    ]);
    expect(parts.map(({ addressId }) => addressId)).toEqual(
      order.shippingData?.selectedAddresses.map((it) => it.addressId),
    );
    expect(parts.reduce((sum, { price }) => sum + price, 0)).toBe(
      order.totals.find(({ id }) => id === 'Shipping')?.value,
    );
    expect(parts.reduce((sum, part) => sum + (part.quantity ?? 0), 0)).toBe(10);
    const shown = await open(await shop.signedIn('operator@store.test'), `/admin/orders/${order.orderId}`);
    expect(mainOf(shown)).toContain('2 × Breakwater Breakfast Tea');
    expect(mainOf(await open(browser, `/account/orders/${order.orderId}`))).toContain('Goes to several places');
    const [mail] = await mailTo(shop, 'maren@store.test');
    expect(mail?.body).toMatch(
      /It goes to:\nNorthline Kiosk\n800 NW 6th Ave\nPortland, OR 97209\n3 × Breakwater Breakfast Tea/,
    );
    expect(mail?.body).toMatch(/Pick it up at:\nFront Avenue Depot\n(.*\n)+2 × Breakwater/);
  });

  it.each([
    ['one unit short', ['5', '3', '1']],
    ['one unit over', ['5', '3', '3']],
    ['no number', ['5', 'five', '0']],
    ['a negative number', ['12', '-2', '0']],
    ['half a unit', ['9.5', '0.5', '0']],
  ])('refuses %s, with what was typed still there, and the cart stays as it is', async (_what, units) => {
    await addTea(10);
    const page = await threePlaces();
    const refused = await divide(page, units);
    expect(refused.reply.statusCode).toBe(422);
    expect(mainOf(refused)).toContain('Say where all 10 go.');
    const fields = fieldsIn(refused.page, '/checkout/several');
    expect(quantities(refused).map((name) => fields[name])).toEqual(units);
    expect(mainOf(await open(browser, '/checkout'))).not.toContain('places');
  });

  it('asks again once the cart has changed, and places nothing meanwhile', async () => {
    await addTea(10);
    const divided = await divide(await threePlaces(), ['5', '3', '2']);
    await addTea(1);
    expect((await press(browser, divided, { action: '/checkout/place' })).reply.statusCode).toBe(409);
    const asked = await open(browser, '/checkout');
    expect(mainOf(asked)).toContain('Choose where to deliver first.');
    const again = await divide(asked, ['6', '3', '2']);
    expect(mainOf(again)).toContain('6 × Breakwater Breakfast Tea');
  });

  it('is one delivery again where one place gets all', async () => {
    await addTea(10);
    const all = await divide(await threePlaces(), ['0', '10', '']);
    expect(mainOf(all)).toContain('Northline Kiosk, 800 NW 6th Ave, Portland, OR 97209');
    expect(mainOf(all)).toContain('Place order, $160.00');
  });

  it('is free everywhere for a cart that is worth it', async () => {
    await addTea(20);
    const divided = await divide(await threePlaces(), ['18', '2', '0']);
    expect(mainOf(divided)).toContain('2 × Breakwater Breakfast Tea Delivery, free');
    expect(mainOf(divided)).toContain('Place order, $296.00');
  });

  it('refuses a place that is nobody’s, or somebody else’s', async () => {
    await addTea(10);
    const page = await threePlaces();
    const [uniqueId = ''] = quantities(page);
    for (const place of ['home-of-wade', 'pickup:nowhere', 'x'])
      expect(
        (
          await press(browser, page, {
            action: '/checkout/several',
            typed: { to: [tos(page)[0] ?? '', place], [uniqueId]: '4', [uniqueId.replace(/0$/, '1')]: '6' },
          })
        ).reply.statusCode,
      ).toBe(422);
  });
});
