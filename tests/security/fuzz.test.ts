import { expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { expectUnharmed, fuzz } from '../support/fuzz-run.ts';
import { fuzzShop } from '../support/fuzz-shop.ts';

/** Ten thousand in all; PostgreSQL answers the same requests, more slowly. */
const requests = { sqlite: 7_000, postgres: 3_000 } as const;
const seed = 20_913;
const timeLimitMs = 300_000;

describeEngines('thousands of malformed requests to every route', (engine) => {
  test(
    'are answered in time, refused in words, and harm nobody',
    async () => {
      const shop = await fuzzShop(engine);
      expect(await fuzz(shop, { requests: requests[engine], seed })).toBeGreaterThanOrEqual(requests[engine]);
      await expectUnharmed(shop);
    },
    timeLimitMs,
  );
});
