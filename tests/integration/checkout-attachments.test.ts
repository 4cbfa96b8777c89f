import { beforeAll, expect, it } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('attachments of the cart on the wire', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });
  const visitor = async () => {
    const client = new CheckoutClient(shop.browser());
    await client.open();
    return client;
  };

  it('keeps attachments: contact in parts, both shapes of address, payment as number or text, the rest as given', async () => {
    const client = await visitor();
    await client.add('tea', 1);
    await client.change('POST', 'attachments/clientProfileData', { email: 'guest@example.com' });
    const named = await client.change('POST', 'attachments/clientProfileData', {
      firstName: 'Ana',
      phone: '503 555 0177',
    });
    expect(named.clientProfileData).toMatchObject({
      email: 'guest@example.com',
      firstName: 'Ana',
      phone: '+15035550177',
    });
    const typed = {
      street: 'Rua A',
      city: 'Portland',
      state: 'OR',
      postalCode: '97201',
      country: 'USA',
      addressId: 'a-1',
    };
    const byAddress = await client.change('POST', 'attachments/shippingData', { address: typed });
    expect(byAddress.shippingData).toMatchObject({
      address: { addressId: 'a-1', street: 'Rua A' },
      selectedAddresses: [{ addressId: 'a-1' }],
      logisticsInfo: [{ itemIndex: 0, selectedSla: 'Standard', slas: [{ id: 'Standard', price: 1_200 }] }],
    });
    const bySelected = await client.change('POST', 'attachments/shippingData', {
      selectedAddresses: [{ ...typed, street: 'Rua B' }],
      logisticsInfo: [{ itemIndex: 0, selectedSla: 'Standard', selectedDeliveryChannel: 'delivery' }],
      clearAddressIfPostalCodeNotFound: false,
    });
    expect(bySelected.shippingData?.address?.street).toBe('Rua B');
    for (const paymentSystem of [47, '201']) {
      const paid = await client.change('POST', 'attachments/paymentData', { payments: [{ paymentSystem, value: 1 }] });
      expect(paid.paymentData.payments).toMatchObject([{ paymentSystem: Number(paymentSystem), value: paid.value }]);
    }
    await client.change('POST', 'attachments/openTextField', { value: 'Ring twice' });
    await client.change('POST', 'attachments/marketingData', { utmSource: 'mail', marketingTags: ['spring'] });
    await client.change('POST', 'attachments/clientPreferencesData', { locale: 'pt-BR', optinNewsLetter: true });
    const form = await client.change('PUT', 'customData/faststore/cartEtag', { value: 'etag-1' });
    expect(form).toMatchObject({
      openTextField: { value: 'Ring twice' },
      marketingData: { utmSource: 'mail', marketingTags: ['spring'] },
      clientPreferencesData: { locale: 'pt-BR', optinNewsLetter: true },
      customData: { customApps: [{ id: 'faststore', fields: { cartEtag: 'etag-1' } }] },
    });
    expect((await client.change('POST', 'attachments/openTextField', { value: null })).openTextField).toBeNull();
  });

  it('refuses a coupon politely and a second profile with 403', async () => {
    const client = await visitor();
    await client.add('tea', 1);
    const coupon = await client.change('POST', 'coupons', { text: 'SPRING' });
    expect(coupon.messages[0]?.text).toBe('Coupon not added. “SPRING” is not known here. The total is unchanged.');
    expect((await client.change('PATCH', 'profile', { ignoreProfileData: true })).ignoreProfileData).toBe(true);
    await client.change('POST', 'attachments/clientProfileData', { email: 'guest@example.com' });
    expect((await client.send('PATCH', 'profile', { ignoreProfileData: false })).statusCode).toBe(403);
  });

  it('never lets the e-mail of an account be changed, whoever asks', async () => {
    const operator = await shop.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const client = new CheckoutClient(operator);
    await client.open();
    const same = await client.change('POST', 'attachments/clientProfileData', { email: 'Maren@Store.test' });
    expect(same.clientProfileData?.email).toBe('maren@store.test');
    const other = await client.send('POST', 'attachments/clientProfileData', { email: 'mine@example.com' });
    expect(other.statusCode).toBe(422);
    expect(other.json()).toMatchObject({ error: { code: 'email-fixed' }, fields: { email: expect.any(String) } });
  });

  it('names saved addresses by their id, and refuses other ways to deliver or pay', async () => {
    const client = new CheckoutClient(await shop.signedIn('wade@store.test'));
    const form = await client.open();
    await client.add('tea', 1);
    const saved = form.availableAddresses[0]?.addressId;
    await client.change('POST', 'attachments/shippingData', { address: { street: 'Elsewhere', city: 'Portland' } });
    const back = await client.change('POST', 'attachments/shippingData', { selectedAddresses: [{ addressId: saved }] });
    expect(back.shippingData?.address).toMatchObject({ addressId: saved, street: 'SE Alder St' });
    const pickup = {
      logisticsInfo: [{ itemIndex: 0, selectedSla: 'Pickup', selectedDeliveryChannel: 'pickup-in-point' }],
    };
    expect((await client.send('POST', 'attachments/shippingData', pickup)).statusCode).toBe(400);
    for (const payments of [[{ paymentSystem: 2 }], [{ paymentSystem: 47 }, { paymentSystem: 201 }]])
      expect((await client.send('POST', 'attachments/paymentData', { payments })).statusCode).toBe(400);
  });

  it('keeps no more than a cart should carry, and no names that reach into objects', async () => {
    const client = await visitor();
    await client.add('tea', 1);
    const large = await client.send('PUT', 'customData/app/field', { value: 'x'.repeat(30_000) });
    expect(large.statusCode).toBe(413);
    for (const name of ['__proto__', 'constructor%2fprototype', 'a b'])
      expect([400, 404]).toContain((await client.send('PUT', `customData/app/${name}`, { value: 1 })).statusCode);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const path = `/api/checkout/pub/orderForm/${client.id}/customData/app/field`;
    const nested = await client.browser.send(path, { method: 'PUT', payload: `{"value":${deep}}` });
    expect(nested.statusCode).toBe(400);
    const kept = await client.change('PUT', 'customData/app', { constructor: 'text', toString: 1 });
    expect(kept.customData?.customApps[0]?.fields).toEqual({ constructor: 'text', toString: 1 });
  });
});
