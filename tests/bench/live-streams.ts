import { setTimeout as sleep } from 'node:timers/promises';
import { CheckoutClient } from '../support/checkout-client.ts';
import { type EventReader, readEvents } from '../support/event-reader.ts';
import { browserOver } from '../support/over-http.ts';
import { demoPassword, people } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { anySku } from '../support/wire-client.ts';
import { type Percentiles, percentilesOf } from './load.ts';

export const openStreams = 200;
/** As many as a login may have. */
const ofLogin = 5;
const customers = [people.wade, people.maria, people.maren];
const changes = 50;

export interface LiveFigures {
  /** Resident, beyond what the server had before the first stream. */
  readonly moreBytes: number;
  /** ms from sending a change until a reader knows of it. */
  readonly toldAfter: Percentiles;
}

/** What many open streams cost the server, and how soon they tell. */
export async function measureStreams(): Promise<LiveFigures> {
  const store = await startStoreProcess({ LOG_LEVEL: 'silent' });
  const port = Number(new URL(store.origin).port);
  const readers: EventReader[] = [];
  try {
    const logins = Array.from({ length: openStreams / ofLogin }, (_, n) => customers[n % customers.length] ?? '');
    const clients: CheckoutClient[] = [];
    for (const email of logins) clients.push(await signedIn(store.origin, email));
    const [first] = clients;
    if (!first) throw new Error('Nobody reads.');
    const sku = await anySku(store.origin);
    await first.change('POST', 'items/removeAll');
    await first.add(sku, 1);
    for (let n = 0; n < changes; n += 1) await changeQuantity(first, n); // as warm as it gets before the streams
    await sleep(2_000);
    const before = store.memoryBytes();
    for (const { browser } of clients)
      readers.push(...(await Promise.all(Array.from({ length: ofLogin }, () => readEvents(browser, { port })))));
    const toldAfter = await timesUntilTold(first, readers);
    await sleep(6_000); // their right has been looked at
    return { moreBytes: store.memoryBytes() - before, toldAfter };
  } finally {
    for (const reader of readers) reader.close();
    await store.close();
  }
}

async function signedIn(origin: string, email: string): Promise<CheckoutClient> {
  const browser = browserOver(origin);
  const { statusCode } = await browser.signIn(email, demoPassword);
  if (statusCode !== 200) throw new Error(`${email} was not let in: ${statusCode}.`);
  const client = new CheckoutClient(browser);
  await client.open();
  return client;
}

const changeQuantity = (client: CheckoutClient, n: number) =>
  client.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 2 + (n % 2) }] });

async function timesUntilTold(client: CheckoutClient, readers: readonly EventReader[]) {
  const refused = readers.find(({ status }) => status !== 200);
  const [reader] = readers;
  if (!reader || refused) throw new Error(`A stream was answered ${refused?.status}.`);
  const times: number[] = [];
  for (let n = 1; n <= changes; n += 1) {
    const sent = performance.now();
    await Promise.all([changeQuantity(client, n + 1), reader.untilTold(n)]);
    times.push(performance.now() - sent);
  }
  return percentilesOf(times);
}
