import { beforeAll, beforeEach, expect, it } from 'vitest';
import { decideAuthorization } from '../../server/features/authorization/decide-authorization.ts';
import type { AskedPrice } from '../../shared/api/price-requests.ts';
import type { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { aStaffMember } from '../support/identities.ts';
import { cartOnCall, orderAtPrice, publish, usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const address = '/api/telesales/v1/price-requests';

describeEngines('prices that an operator asked for', (engine) => {
  let shop: TestApp;
  let nadia: CheckoutClient;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    nadia = await cartOnCall(shop);
  });
  beforeEach(() => publish(shop.deps, usualRules));

  const asked = async (): Promise<readonly AskedPrice[]> => (await nadia.browser.get(address)).json().requests;
  const asksPrices = async () => (await nadia.browser.get('/api/telesales/v1/toolbar')).json().asksPrices;
  const ask = async () => {
    const orderId = await orderAtPrice(nadia, 3_420);
    const found = await shop.deps.storage.read.authorizations.ofOrder(orderId);
    return { orderId, id: found?.id ?? '' };
  };
  const decide = async (id: string, decision: 'approve' | 'deny', comment: string) =>
    decideAuthorization(shop.deps, await aStaffMember(shop.deps, 'approver@store.test'), { id, decision, comment });

  it('are told to them alone: what waits, then who decided, and with which words, until that was told', async () => {
    expect(await asksPrices()).toBe(false);
    const { id, orderId } = await ask();
    expect(await asksPrices()).toBe(true);
    expect(await asked()).toMatchObject([
      {
        id,
        state: 'waiting',
        order: { id: orderId, number: expect.stringMatching(/^HS-/) },
        customer: 'Maren Holloway',
        product: 'Paper Cups, 12 oz',
        price: 3_420,
        decision: null,
        isTold: false,
      },
    ]);
    expect((await nadia.browser.post(`${address}/${id}/told`)).json()).toMatchObject({ isTold: false });
    await decide(id, 'deny', 'Not below 36');
    expect(await asked()).toMatchObject([
      { id, state: 'denied', decision: { by: 'Elena Sousa', comment: 'Not below 36' }, isTold: false },
    ]);
    const colleague = await shop.signedIn('operator2@store.test');
    expect((await colleague.get(address)).json()).toEqual({ requests: [] });
    expect((await colleague.post(`${address}/${id}/told`)).statusCode).toBe(404);
    for (let time = 0; time < 2; time += 1)
      expect((await nadia.browser.post(`${address}/${id}/told`)).json()).toMatchObject({ id, isTold: true });
    expect(await asksPrices()).toBe(false);
    expect(await asked()).toMatchObject([{ id, isTold: true }]);
  });

  it('are forgotten after a week', async () => {
    const { id } = await ask();
    await decide(id, 'approve', '');
    expect(await asksPrices()).toBe(true);
    shop.advance(7 * 24 * 3_600_000 + 1);
    nadia = await cartOnCall(shop);
    expect(await asked()).toEqual([]);
  });

  it('are nothing for approvers, customers and visitors', async () => {
    for (const [email, status] of [
      ['approver@store.test', 403],
      ['maren@store.test', 403],
    ] as const)
      expect((await (await shop.signedIn(email)).get(address)).statusCode).toBe(status);
    expect((await shop.browser().get(address)).statusCode).toBe(401);
  });
});
