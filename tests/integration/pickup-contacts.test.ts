import { beforeEach, expect, it } from 'vitest';
import type { OmsOrder } from '../../shared/api/oms-order.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { mailTo } from '../support/outbox.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { depot } from '../support/pickup-points.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('contacts of a pickup', (engine) => {
  let shop: TestApp;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await shop.deps.storage.tx((tables) => tables.pickupPoints.save(depot));
  });

  const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
  const pathOf = ({ reply }: ShownPage): string => reply.raw.req.url ?? '';
  const focusedIn = ({ page }: ShownPage) => page.querySelector('[autofocus]')?.getAttribute('name');
  const choose = async (browser: TestBrowser, typed: Readonly<Record<string, string>> = {}) => {
    await press(browser, await open(browser, '/p/tea'), { action: '/cart/add', typed: { quantity: '2' } });
    return press(browser, await open(browser, '/checkout?step=delivery'), {
      action: '/checkout/delivery',
      typed: { address: 'pickup:depot', ...typed },
    });
  };
  const place = (browser: TestBrowser, page: ShownPage, typed: Readonly<Record<string, string>> = {}) =>
    press(browser, page, { action: '/checkout/place', typed: { payment: '47', ...typed } });
  const save = (browser: TestBrowser, page: ShownPage, typed: Readonly<Record<string, string>>) =>
    press(browser, page, { action: '/checkout/place', to: '/checkout/alternate', typed });
  const tobias = {
    'alternate-firstName': 'Tobias',
    'alternate-lastName': 'Lund',
    'alternate-email': 'tobias@example.com',
    'alternate-phone': '(503) 555-0177',
  };
  const ordersOf = async (browser: TestBrowser) => textOf((await open(browser, '/account/orders')).page.body);

  it('are whoever orders and nobody else until somebody is named, and follow a change of the contact', async () => {
    const browser = await shop.signedIn('maren@store.test');
    const chosen = await choose(browser);
    expect(mainOf(chosen)).toContain('Primary contact Maren Holloway maren@store.test');
    const changed = await press(browser, await open(browser, '/checkout?step=contact'), {
      action: '/checkout/contact',
      typed: { firstName: 'Marie' },
    });
    expect(mainOf(changed)).toContain('Primary contact Marie Holloway');
  });

  it.each([
    ['without a last name', { 'primary-lastName': '' }, 'primary-lastName'],
    ['with half an e-mail', { 'primary-email': 'maren@store' }, 'primary-email'],
    ['with a phone that is none', { 'primary-phone': 'ask Maren' }, 'primary-phone'],
  ])('are not taken %s', async (_how, typed, field) => {
    const browser = await shop.signedIn('maren@store.test');
    const refused = await choose(browser, typed);
    expect(refused.reply.statusCode).toBe(422);
    expect(refused.page.querySelector(`#${field}`)?.getAttribute('aria-invalid')).toBe('true');
    expect(fieldsIn(refused.page, '/checkout/delivery')).toMatchObject({ address: 'pickup:depot', ...typed });
  });

  it('hold the order back while an alternate is begun: nothing is lost, and typing goes on there', async () => {
    const browser = await shop.signedIn('maren@store.test');
    const chosen = await choose(browser);
    const begun = { 'alternate-firstName': 'Tobias', 'alternate-email': 'tobias@northlinecafe' };
    const refused = await place(browser, chosen, begun);
    expect(refused.reply.statusCode).toBe(422);
    expect(mainOf(refused)).toContain('Save or remove the alternate contact first.');
    expect(mainOf(refused)).toContain('Save or remove it before you place the order.');
    expect(focusedIn(refused)).toBe('alternate-lastName');
    expect(fieldsIn(refused.page, '/checkout/place')).toMatchObject({ ...begun, payment: '47' });
    expect(await ordersOf(browser)).not.toContain('HS-2');

    const still = await save(browser, refused, begun);
    expect(still.reply.statusCode).toBe(422);
    expect(mainOf(still)).toContain('This e-mail is not complete.');
    const discarded = await press(browser, still, { action: '/checkout/place', to: '/checkout/alternate/remove' });
    expect(fieldsIn(discarded.page, '/checkout/place')).toMatchObject({ 'alternate-firstName': '', payment: '47' });
    expect(pathOf(await place(browser, discarded))).toMatch(/^\/order-placed\//);
  });

  it('hold the order back for a whole alternate too, until it is saved; then both are on the order, the wire and the mail', async () => {
    const browser = await shop.signedIn('maren@store.test');
    const chosen = await choose(browser, { 'primary-firstName': 'Iris', 'primary-email': 'iris@example.com' });
    const refused = await place(browser, chosen, tobias);
    expect(refused.reply.statusCode).toBe(422);
    expect(focusedIn(refused)).toBe('alternate-firstName');
    const saved = await save(browser, refused, tobias);
    expect(mainOf(saved)).toContain('Alternate contact Tobias Lund tobias@example.com · (503) 555-0177');
    const placed = await place(browser, saved);
    expect(mainOf(placed)).toContain('Primary contact Iris Holloway iris@example.com');
    expect(mainOf(placed)).toContain('Alternate contact Tobias Lund');

    const id = `${pathOf(placed).split('/').at(-1)}-01`;
    expect(mainOf(await open(browser, `/account/orders/${id}`))).toContain('Alternate contact Tobias Lund');
    const operator = await shop.signedIn('operator@store.test');
    const shown = mainOf(await open(operator, `/admin/orders/${id}`));
    expect(shown).toContain('Tobias Lund tobias@example.com');
    expect(shown).not.toContain('555-0177');
    const order: OmsOrder = (await operator.get(`/api/oms/pvt/orders/${id}`)).json();
    expect(order.shippingData).toMatchObject({
      address: { addressType: 'pickup', receiverName: 'Iris Holloway' },
      contactInformation: [
        { id: 'primary', firstName: 'Iris', lastName: 'Holloway', email: 'iris@example.com' },
        { id: 'alternate', firstName: 'Tobias', email: 'tobias@example.com', phone: '+15035550177' },
      ],
    });
    const [mail] = await mailTo(shop, 'maren@store.test');
    expect(mail?.body).toContain('Iris Holloway collects it.');
    expect(mail?.body).toContain('Tobias Lund can collect it instead.');
  });

  it('ask again for an alternate that was changed and not saved, and forget one that is removed', async () => {
    const browser = await shop.signedIn('maren@store.test');
    const saved = await save(browser, await choose(browser), tobias);
    const edited = await open(browser, '/checkout?step=alternate');
    expect(fieldsIn(edited.page, '/checkout/place')).toMatchObject(tobias);
    expect((await place(browser, edited, { 'alternate-lastName': 'Berg' })).reply.statusCode).toBe(422);
    const removed = await press(browser, saved, { action: '/checkout/place', to: '/checkout/alternate/remove' });
    expect(mainOf(removed)).not.toContain('Tobias');
  });

  it('come from VTEX’s clients with the choice of the point or after it, whole or not at all', async () => {
    const client = new CheckoutClient(await shop.signedIn('maren@store.test'));
    await client.open();
    await client.add('tea', 2);
    const point = { selectedSla: 'Pickup depot', selectedDeliveryChannel: 'pickup-in-point' };
    const iris = { firstName: 'Iris', lastName: 'Vale', email: 'iris@example.com' };
    const logisticsInfo = [{ itemIndex: 0, ...point }];
    const form = await client.change('POST', 'attachments/shippingData', { logisticsInfo });
    expect(form.shippingData?.contactInformation).toMatchObject([{ id: 'primary', email: 'maren@store.test' }]);
    const both = await client.change('POST', 'attachments/shippingData', {
      contactInformation: [iris, { ...iris, firstName: 'Ivo', phone: '503 555 0177' }],
    });
    expect(both.shippingData?.contactInformation).toMatchObject([
      { id: 'primary', firstName: 'Iris', phone: null },
      { id: 'alternate', firstName: 'Ivo', phone: '+15035550177' },
    ]);
    const half = await client.send('POST', 'attachments/shippingData', {
      contactInformation: [iris, { firstName: 'I' }],
    });
    expect(half.statusCode).toBe(422);
    expect((await client.open()).shippingData?.contactInformation).toHaveLength(2);
  });
});
