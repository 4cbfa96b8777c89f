import { beforeEach, expect, it } from 'vitest';
import { decideAuthorization } from '../../server/features/authorization/decide-authorization.ts';
import { settleCharges } from '../../server/features/payments/settle-charges.ts';
import { type CardStore, cardStore, keepCard } from '../support/card-store.ts';
import { describeEngines } from '../support/engines.ts';
import { aStaffMember } from '../support/identities.ts';
import { cartOnCall, givePrice, publish, usualRules } from '../support/priced-carts.ts';

describeEngines('a manual price that is paid by card', (engine) => {
  let shop: CardStore;
  beforeEach(async () => {
    shop = await cardStore(engine);
    await publish(shop.store.deps, usualRules);
  });
  /** An order of two sleeves of cups at the price, on a call, by the customer's card. */
  const placedAt = async (price: number): Promise<string> => {
    const { id: accountId } = await keepCard(shop, 'maren@store.test');
    const client = await cartOnCall(shop.store);
    await client.add('cups', 2);
    await givePrice(client, 0, price);
    await client.fillIn();
    const payment = { paymentSystem: 2, accountId };
    const { value } = await client.change('POST', 'attachments/paymentData', { payments: [payment] });
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    const { id, orderGroup } = (await client.send('POST', 'transaction', body)).json();
    await client.browser.post(`/api/payments/transactions/${id}/payments`, [{ ...payment, value }]);
    expect((await client.browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`)).statusCode).toBe(204);
    return `${orderGroup}-01`;
  };
  const order = (id: string) => shop.store.deps.storage.read.orders.byId(id);
  const decide = async (orderId: string, decision: 'approve' | 'deny') => {
    const { deps } = shop.store;
    const request = await deps.storage.read.authorizations.ofOrder(orderId);
    const elena = await aStaffMember(deps, 'approver@store.test');
    const decided = await decideAuthorization(deps, elena, { id: request?.id ?? '', decision, comment: 'As agreed' });
    expect(decided.ok).toBe(true);
  };

  it('is held while it waits, and goes on without another charge once it is approved', async () => {
    const id = await placedAt(3_420);
    expect(await order(id)).toMatchObject({ state: 'waiting-for-order-authorization', payment: { approved: false } });
    expect(shop.held()).toHaveLength(1);
    await decide(id, 'approve');
    expect(await order(id)).toMatchObject({ state: 'window-to-cancel', payment: { approved: true } });
    await settleCharges(shop.store.deps);
    expect(shop.sandbox.book.charges().map(({ state }) => state)).toEqual(['approved']);
  });

  it('is given back when it is denied', async () => {
    await decide(await placedAt(3_420), 'deny');
    await settleCharges(shop.store.deps);
    expect(shop.sandbox.book.charges().map(({ state }) => state)).toEqual(['given-back']);
  });
});
