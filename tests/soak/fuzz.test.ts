import { randomInt } from 'node:crypto';
import { test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { expectUnharmed, fuzz } from '../support/fuzz-run.ts';
import { fuzzShop } from '../support/fuzz-shop.ts';

const requests = Number(process.env.SOAK_REQUESTS ?? 50_000);
const seed = Number(process.env.SOAK_SEED ?? randomInt(2 ** 31));

describeEngines(`${requests} malformed requests, other ones each time`, (engine) => {
  test(`harm nobody (SOAK_SEED=${seed})`, async () => {
    const shop = await fuzzShop(engine);
    const sent = await fuzz(shop, { requests, seed });
    await expectUnharmed(shop);
    console.log(`${sent} requests with SOAK_SEED=${seed}`);
  });
});
