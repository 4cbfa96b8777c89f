import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startRelay } from '../../support/gateway-relay.ts';
import { testSandbox } from '../../support/sandbox.ts';
import { people } from '../../support/shop.ts';
import { startStoreProcess } from '../../support/store-process.ts';
import { anySku, appClient, cartWithOneLine, type OrderFormReply, wireClient } from '../../support/wire-client.ts';

interface Started {
  readonly id: string;
  readonly orderGroup: string;
}

test('a server killed between the charge and its own commit finds out, and charges nothing twice', async () => {
  const sandbox = await testSandbox();
  const relay = await startRelay(sandbox.origin);
  const store = await startStoreProcess({ GATEWAY_URL: relay.origin, GATEWAY_KEY: sandbox.key });
  try {
    const { orderFormId } = await cartWithOneLine(
      await wireClient(store.origin, people.maria),
      await anySku(store.origin),
    );
    const shop = appClient(store.origin);
    const cart = `/api/checkout/pub/orderForm/${orderFormId}`;
    const form = await shop.get<OrderFormReply & { value: number; availableAccounts: { accountId: string }[] }>(cart);
    const payment = { paymentSystem: 4, accountId: form.availableAccounts[0]?.accountId };
    await shop.post(`${cart}/attachments/paymentData`, { payments: [payment] });
    const { value } = form;
    const body = { referenceId: orderFormId, value, referenceValue: value, interestValue: 0 };
    const { id, orderGroup } = await shop.post<Started>(`${cart}/transaction`, body);
    await shop.post(`/api/payments/transactions/${id}/payments`, [{ ...payment, value }]);

    const charged = relay.holdAnswers();
    const lost = shop.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`, {}).catch(() => 'lost');
    await charged;
    await store.kill();
    expect(await lost).toBe('lost');
    relay.pass();
    await store.restart();

    const order = () => shop.get<{ status: string }>(`/api/oms/pvt/orders/${orderGroup}-01`);
    const until = Date.now() + 40_000;
    while ((await order()).status === 'order-created' && Date.now() < until) await sleep(500);
    expect((await order()).status).toBe('window-to-cancel');
    expect(sandbox.book.charges()).toMatchObject([{ state: 'approved', value }]);
  } finally {
    await store.close();
    relay.close();
  }
}, 90_000);
