import { expect, test } from 'vitest';
import { killWhileOrdering } from '../contract/kill-while-ordering.ts';
import { describeEngines, freshPlace } from '../support/engines.ts';

const due = 1_000;

describeEngines('a runner of subscriptions killed 50 times', (engine) => {
  test(`has made each of ${due} cycles exactly once`, async () => {
    const timesMs = Array.from({ length: 50 }, () => Math.random() * 60);
    const runners = engine === 'postgres' ? 2 : 1;
    const { whenKilled, ...made } = await killWhileOrdering(await freshPlace(engine), { due, timesMs, runners });
    console.log(`${whenKilled} of ${due} cycles were made by runners that were killed`);
    expect(made).toEqual({ cycles: due, orders: due, taken: due, wrong: [] });
  });
});
