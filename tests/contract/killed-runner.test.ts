import { expect, test } from 'vitest';
import { describeEngines, freshPlace } from '../support/engines.ts';
import { killWhileOrdering } from './kill-while-ordering.ts';

const due = 1_000;

describeEngines('a runner of subscriptions killed 5 times', (engine) => {
  test(`has made each of ${due} cycles exactly once`, async () => {
    const timesMs = Array.from({ length: 5 }, () => 20 + Math.random() * 180);
    const runners = engine === 'postgres' ? 2 : 1; // the embedded database has one server
    const { whenKilled, ...made } = await killWhileOrdering(await freshPlace(engine), { due, timesMs, runners });
    expect(whenKilled).toBeGreaterThan(0);
    expect(whenKilled).toBeLessThan(due);
    expect(made).toEqual({ cycles: due, orders: due, taken: due, wrong: [] });
  }, 180_000);
});
