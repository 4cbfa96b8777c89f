import { randomInt } from 'node:crypto';
import { test } from 'vitest';
import { walkThroughCarts } from '../support/cart-model.ts';
import { describeEngines } from '../support/engines.ts';

const steps = Number(process.env.SOAK_STEPS ?? 5_000);
const seed = Number(process.env.SOAK_SEED ?? randomInt(2 ** 31));

describeEngines(`${steps} random switches, shares and take-overs, other ones each time`, (engine) => {
  test(`leave every cart as its owners made it (SOAK_SEED=${seed})`, async () => {
    console.log(await walkThroughCarts(engine, seed, steps), `SOAK_SEED=${seed}`);
  });
});
