import { beforeEach, expect, it } from 'vitest';
import { giveUpUnconfirmed } from '../../server/features/orders/order-jobs.ts';
import { settleCharges } from '../../server/features/payments/settle-charges.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import { type CardStore, cardStore, keepCard } from '../support/card-store.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { stockOf } from '../support/goods.ts';
import { answerBank } from '../support/sandbox.ts';

describeEngines('cards by the wire', (engine) => {
  let shop: CardStore;
  let client: CheckoutClient;
  beforeEach(async () => {
    shop = await cardStore(engine);
    client = new CheckoutClient(await shop.store.signedIn('wade@store.test'));
    await client.open();
    await client.add('tea', 2);
  });
  const begin = async (payment: Record<string, unknown> = { paymentSystem: 2 }) => {
    await client.fillIn();
    const { value } = await client.change('POST', 'attachments/paymentData', { payments: [payment] });
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    return (await client.send('POST', 'transaction', body)).json();
  };
  const pay = (id: string, payment: Record<string, unknown>) =>
    client.browser.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem: 2, value: 4_160, ...payment }]);
  const call = (group = '1610001') => client.browser.post(`/api/checkout/pub/gatewayCallback/${group}`);
  const order = () => shop.store.deps.storage.read.orders.byId('1610001-01');

  it('a cart lists the customer’s cards and takes one by its accountId', async () => {
    const card = await keepCard(shop, 'wade@store.test');
    const form = await client.open();
    const account = {
      accountId: card.id,
      paymentSystem: '2',
      paymentSystemName: 'Visa',
      cardNumber: '************4242',
      expirationDate: '08/2037',
      isExpired: false,
    };
    expect(form.paymentData.availableAccounts).toMatchObject([account]);
    expect(form.availableAccounts).toMatchObject([account]);
    expect(form.paymentData.availableTokens).toEqual([]);
    expect(form.paymentData.paymentSystems.map(({ stringId, groupName }) => [stringId, groupName])).toEqual([
      ['201', 'promissoryPaymentGroup'],
      ['47', 'cashPaymentGroup'],
      ['2', 'creditCardPaymentGroup'],
      ['4', 'creditCardPaymentGroup'],
      ['1', 'creditCardPaymentGroup'],
    ]);
    const { paymentData } = await client.change('POST', 'attachments/paymentData', {
      payments: [{ paymentSystem: '2', accountId: card.id }],
    });
    expect(paymentData.payments).toMatchObject([{ paymentSystem: 2, accountId: card.id }]);
    const profile = await client.browser.get('/api/checkout/pub/profiles?email=wade@store.test');
    expect(profile.json().availableAccounts).toMatchObject([account]);
    const stranger = await shop.store.browser().get('/api/checkout/pub/profiles?email=wade@store.test');
    expect(stranger.json().availableAccounts).toEqual([]);
    const other = { payments: [{ paymentSystem: '4', accountId: card.id }] };
    expect((await client.send('POST', 'attachments/paymentData', other)).statusCode).toBe(400);
  });

  it('goes from transaction by payments with accountId to the callback, which charges', async () => {
    const card = await keepCard(shop, 'wade@store.test');
    const { id } = await begin();
    expect((await call()).statusCode).toBe(428);
    expect((await pay(id, {})).json().error.code).toBe('card-missing');
    expect((await pay(id, { fields: { accountId: card.id } })).statusCode).toBe(201);
    expect(shop.gateway.asked).toEqual([]);
    expect((await call()).statusCode).toBe(204);
    expect((await call()).statusCode).toBe(204);
    expect((await pay(id, { accountId: card.id })).statusCode).toBe(201);
    expect(shop.held()).toHaveLength(1);
    expect(await order()).toMatchObject({ state: 'window-to-cancel', payment: { approved: true } });
    const admin = await shop.store.signedIn('admin@store.test');
    const oms = (await admin.get('/api/oms/pvt/orders/1610001-01')).json();
    expect(oms.paymentData.transactions[0].payments).toMatchObject([
      {
        paymentSystem: '2',
        paymentSystemName: 'Visa',
        group: 'creditCardPaymentGroup',
        lastDigits: '4242',
        firstDigits: null,
        cardNumber: null,
        accountId: card.id,
      },
    ]);
    const found = async (names: string) =>
      (await admin.get(`/api/oms/pvt/orders?f_paymentNames=${names}`)).json().paging.total;
    expect([await found('Visa'), await found('Visa,Notes Payable'), await found('Mastercard')]).toEqual([1, 1, 0]);
  });

  it('somebody else’s card is unknown here: 404, nothing changed', async () => {
    const card = await keepCard(shop, 'maren@store.test');
    const attached = await client.send('POST', 'attachments/paymentData', {
      payments: [{ paymentSystem: '2', accountId: card.id }],
    });
    expect([attached.statusCode, attached.json().error.code]).toEqual([404, 'card-unknown']);
    const { id } = await begin();
    expect((await pay(id, { accountId: card.id })).statusCode).toBe(404);
    expect((await order())?.payment.card).toBeUndefined();
    expect(attached.body).not.toContain('4242');
  });

  it('a declined card ends the order, and every further callback says so', async () => {
    const card = await keepCard(shop, 'wade@store.test', { token: testTokens.declined });
    const { id } = await begin({ paymentSystem: 2, accountId: card.id });
    await pay(id, {});
    for (let times = 0; times < 2; times += 1) {
      const declined = await call();
      expect([declined.statusCode, declined.json().error.code]).toEqual([402, 'card-declined']);
    }
    expect((await order())?.state).toBe('order-creation-error');
    expect(await stockOf(shop.store.deps, 'tea')).toBe(1_000);
    expect((await client.open()).items).toMatchObject([{ id: 'tea', quantity: 2 }]);
    expect((await client.browser.get('/api/oms/user/orders')).json().list).toEqual([]);
  });

  it('the bank’s confirmation is a 428 with its address', async () => {
    const card = await keepCard(shop, 'wade@store.test', { token: testTokens.asks });
    const { id } = await begin();
    await pay(id, { accountId: card.id });
    const asked = await call();
    expect([asked.statusCode, asked.json().error.code]).toEqual([428, 'payment-to-confirm']);
    const { redirectUrl } = asked.json().error.details;
    expect(await answerBank(redirectUrl, 'yes')).toBe('http://store.test/checkout/payment/1610001?from=bank');
    expect((await call()).statusCode).toBe(204);
    expect((await order())?.state).toBe('window-to-cancel');
  });

  it('no answer of the gateway is a 503 that can be asked again, and is given up after five minutes', async () => {
    const card = await keepCard(shop, 'wade@store.test');
    const { id } = await begin();
    await pay(id, { accountId: card.id });
    shop.gateway.line = 'answer-lost';
    const lost = await call();
    expect([lost.statusCode, lost.json().error.code]).toEqual([503, 'payment-uncertain']);
    shop.store.advance(5 * 60_000 + 1);
    await giveUpUnconfirmed(shop.store.deps);
    shop.gateway.line = 'good';
    await settleCharges(shop.store.deps);
    expect((await call()).json().error.code).toBe('payment-withdrawn');
    expect(shop.held()).toEqual([]);
  });

  it('an order that brings its cart may name a card of its customer', async () => {
    const card = await keepCard(shop, 'wade@store.test');
    const put = await client.browser.send('/api/checkout/pub/orders', {
      method: 'PUT',
      json: {
        items: [{ id: 'tea', quantity: 2, seller: '1' }],
        clientProfileData: { email: 'wade@store.test', firstName: 'Wade', lastName: 'Wilson' },
        shippingData: { address: { addressId: `home-of-${card.owner.kind === 'customer' && card.owner.customerId}` } },
        paymentData: { payments: [{ paymentSystem: 2, accountId: card.id }] },
      },
    });
    const { orderGroup, transactionData } = put.json();
    await pay(transactionData.merchantTransactions[0].transactionId, {});
    expect((await call(orderGroup)).statusCode).toBe(204);
  });
});
