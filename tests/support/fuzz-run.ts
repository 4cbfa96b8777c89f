import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { type FuzzRequest, requestsTo } from './fuzz-requests.ts';
import type { FuzzShop } from './fuzz-shop.ts';
import { aCustomer } from './people.ts';
import { placeOne } from './place-order.ts';

/** A request of a crowd may wait for the others; sent alone it must be answered in this time (ms). */
const timeLimitMs = 2_000;
const patienceMs = 30_000;
/** After a failure so many smaller crowds are tried; then it is told with what is left of it. */
const mostSmaller = 150;
/** Sent at once, one to as many. */
const mostAtOnce = 39;

export interface FuzzPlan {
  readonly requests: number;
  /** The same seed sends the same requests; a failure names it. */
  readonly seed: number;
}

/** Sends so many requests, many at once, and looks at each reply. A failure is told with the fewest requests that show it. */
export async function fuzz(shop: FuzzShop, { requests, seed }: FuzzPlan): Promise<number> {
  const routes = shop.store.app.declaredRoutes.filter(({ method }) => method !== 'HEAD');
  // Crowds are of every size alike, twenty on average.
  const crowd = fc.noBias(
    fc.array(requestsTo(routes, shop.forms, shop.known), { minLength: 1, maxLength: mostAtOnce, size: 'max' }),
  );
  let sent = 0;
  let crowds = 0;
  let smaller = 0;
  const property = fc.asyncProperty(crowd, async (all) => {
    if (smaller > mostSmaller) return;
    if (crowds % 5 === 0) await shop.refresh();
    crowds += 1;
    sent += all.length;
    const problems = (await Promise.all(all.map((request) => problemsWith(shop, request)))).flat();
    smaller += problems.length > 0 || smaller > 0 ? 1 : 0;
    expect(problems).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: Math.ceil(requests / 17) });
  return sent;
}

async function problemsWith(shop: FuzzShop, request: FuzzRequest): Promise<readonly string[]> {
  const name = `${request.method} ${request.path.slice(0, 200)} as ${request.caller}`;
  const first = await timed(shop, request);
  if (!first) return [`${name}: no answer in ${patienceMs} ms`];
  const ms = first.ms > timeLimitMs ? ((await timed(shop, request))?.ms ?? patienceMs) : first.ms;
  return [...(ms > timeLimitMs ? [`${ms} ms`] : []), ...faultsOf(first.reply)].map((fault) => `${name}: ${fault}`);
}

async function timed(shop: FuzzShop, request: FuzzRequest) {
  const started = performance.now();
  const reply = await Promise.race([shop.send(request), sleep(patienceMs, undefined, { ref: false })]);
  return reply && { reply, ms: Math.round(performance.now() - started) };
}

function faultsOf({ statusCode, headers, body }: LightMyRequestResponse): readonly string[] {
  const faults: string[] = [];
  if (statusCode >= 500) faults.push(`answered ${statusCode} ${body.slice(0, 200)}`);
  if (/\n\s+at .+:\d+/.test(body)) faults.push('shows a stack');
  if (headers['x-content-type-options'] !== 'nosniff') faults.push(`may be sniffed (${statusCode})`);
  if (!String(headers['content-security-policy']).includes("frame-ancestors 'none'")) faults.push('may be framed');
  return faults;
}

/** What holds whatever was sent: the server answers and sells, nobody's cart moved, sums and audit are whole. */
export async function expectUnharmed({ store, bystandersCarts }: FuzzShop): Promise<void> {
  const { read } = store.deps.storage;
  expect((await store.browser().get('/healthz')).statusCode).toBe(200);
  expect((await store.browser().navigate('/')).statusCode).toBe(200);
  for (const cart of bystandersCarts) expect(await read.carts.byId(cart.id)).toEqual(cart);
  const { total, orders } = await read.orders.find(
    {},
    { offset: 0, limit: 1_000, order: { by: 'sequence', descending: true } },
  );
  expect(total).toBe(orders.length);
  for (const { value, lines, itemsTotal, discountsTotal, shippingTotal, taxTotal } of orders) {
    expect(itemsTotal + discountsTotal + shippingTotal + taxTotal).toBe(value);
    expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(itemsTotal + discountsTotal);
  }
  for (const { sku } of await read.catalog.skus(['tea', 'espresso', 'cups', 'dripper', 'kettle', 'pallet']))
    expect(sku.stock).toBeGreaterThanOrEqual(0);
  expect((await verifyAudit(store.deps)).broken).toBeUndefined();
  const late = await aCustomer('late@store.test');
  await store.deps.storage.tx(async ({ customers, catalog }) => {
    await customers.save(late);
    const [found] = await catalog.skus(['espresso']);
    if (found) await catalog.saveProduct({ ...found.product, archivedAt: undefined }); // an administrator may have taken it off
  });
  expect(await placeOne(await store.signedIn('late@store.test'), 'espresso')).toMatch(/^\d+-01$/);
}
