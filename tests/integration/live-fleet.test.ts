import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../server/storage/demo/random.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { type EventReader, type ReadEvent, readEvents } from '../support/event-reader.ts';
import { browserOver } from '../support/over-http.ts';
import { type ServerFleet, startFleet } from '../support/server-fleet.ts';

/** Two processes of the built server on one PostgreSQL; writers and readers at both. */
let fleet: ServerFleet;
beforeAll(async () => {
  fleet = await startFleet(2);
}, 120_000);
afterAll(() => fleet.close());

const signedIn = async (email: string) => {
  const client = new CheckoutClient(browserOver(fleet.origin));
  expect((await client.browser.signIn(email)).statusCode).toBe(200);
  await client.open();
  return client;
};
const portAt = (n: number) => fleet.ports[n % fleet.ports.length] ?? 0;

/** Reads until `count` were told, leaving now and then, and coming back to whichever server with the last number. */
async function restless(client: CheckoutClient, seed: number, first: EventReader, count: number) {
  const random = seededRandom(seed);
  const told: ReadEvent[] = [];
  for (let reader = first; ; ) {
    const left = count - told.length;
    told.push(...(await reader.untilTold(Math.min(left, random.between(1, 30)))));
    const { lastId } = reader;
    reader.close();
    if (told.length >= count) return told;
    reader = await readEvents(client.browser, { port: portAt(random.between(0, 1)), lastEventId: lastId });
  }
}

test('200 changes at both servers at once are told to readers who come and go: none is missed, none is told twice', async () => {
  const changes = 200;
  const writers = await Promise.all(Array.from({ length: 4 }, () => signedIn('maren@store.test')));
  await writers[0]?.add('tea', 1);
  const reading = await signedIn('maren@store.test');
  const version = (await fleet.deps.storage.read.carts.byId(reading.id))?.version ?? 0;
  const open = await Promise.all([0, 1, 2, 3].map((n) => readEvents(reading.browser, { port: portAt(n) })));
  const readers = open.map((reader, n) => restless(reading, 1 + n, reader, changes));
  await Promise.all(
    writers.map(async (client, n) => {
      for (let round = 0; round < changes / writers.length; round += 1) await client.add(n % 2 ? 'tea' : 'cups', 1);
    }),
  );
  const expected = Array.from({ length: changes }, (_, n) => version + 1 + n);
  for (const told of await Promise.all(readers)) expect(told.map(({ event }) => event.version)).toEqual(expected);
});

test('a server that ends closes its streams, and the reader goes on at the other', async () => {
  const client = await signedIn('wade@store.test');
  await client.add('tea', 1);
  const reader = await readEvents(client.browser, { port: portAt(0) });
  await client.add('tea', 1);
  await reader.untilTold(1);
  const [code] = await Promise.all([fleet.terminate(portAt(0)), reader.ended]);
  expect(code).toBe(0);
  await client.add('tea', 1);
  const next = await readEvents(client.browser, { port: portAt(1), lastEventId: reader.lastId });
  const told = [...reader.told, ...(await next.untilTold(1))];
  expect(told.map(({ event }) => Number(event.version) - Number(told[0]?.event.version))).toEqual([0, 1]);
  next.close();
});
