import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { people } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { anySku, cartWithOneLine, type OrderFormReply, type WireClient, wireClient } from '../support/wire-client.ts';

const rounds = Number(process.env.SOAK_ROUNDS ?? 60);
const mostPieces = 40;

interface Writer {
  readonly client: WireClient;
  readonly cart: string;
  /** What the server said it has, and what was sent last. */
  acknowledged: number;
  sent: number;
  writes: number;
}

test(`no acknowledged write is lost in ${rounds} rounds of kill -9 under load`, async () => {
  const store = await startStoreProcess();
  try {
    const skuId = await anySku(store.origin);
    const writers = await Promise.all(
      [people.wade, people.maria, people.maren].map(async (email): Promise<Writer> => {
        const client = await wireClient(store.origin, email);
        const { orderFormId } = await cartWithOneLine(client, skuId);
        return { client, cart: orderFormId, acknowledged: 1, sent: 1, writes: 0 };
      }),
    );
    for (let round = 0; round < rounds; round += 1) {
      const writing = Promise.all(writers.map(writeUntilRefused));
      await sleep(200 + Math.random() * 800);
      await store.kill();
      await writing;
      await store.restart();
      for (const writer of writers) {
        const possible = [writer.acknowledged, writer.sent]; // the last one may or may not have been stored
        expect(possible).toContain(await storedIn(writer));
      }
    }
    const writes = writers.reduce((sum, writer) => sum + writer.writes, 0);
    expect(writes).toBeGreaterThan(rounds);
    console.log(`${writes} acknowledged writes over ${rounds} kills, none lost`);
  } finally {
    await store.close();
  }
});

/** Changes the quantity again and again until the server is gone. */
async function writeUntilRefused(writer: Writer): Promise<void> {
  for (;;) {
    writer.sent = (writer.acknowledged % mostPieces) + 1;
    const items = [{ index: 0, quantity: writer.sent }];
    const reply = await writer.client
      .post<OrderFormReply>(`/api/checkout/pub/orderForm/${writer.cart}/items/update`, { orderItems: items })
      .catch(() => undefined); // the kill
    if (!reply) return;
    writer.acknowledged = writer.sent;
    writer.writes += 1;
  }
}

async function storedIn(writer: Writer): Promise<number> {
  const { items } = await writer.client.get<OrderFormReply>(`/api/checkout/pub/orderForm/${writer.cart}`);
  const quantity = items[0]?.quantity ?? 0;
  writer.acknowledged = quantity;
  return quantity;
}
