import { expect, test } from 'vitest';
import { killWhileWriting } from '../contract/kill-while-writing.ts';
import { describeEngines, freshPlace } from '../support/engines.ts';

describeEngines('a server killed 25 times', (engine) => {
  test('has kept everything it acknowledged, and nothing by half', async () => {
    const times = Array.from({ length: 25 }, () => Math.random() * 2_000);
    const { acknowledged, lost, halves } = await killWhileWriting(await freshPlace(engine), times);
    expect(acknowledged).toBeGreaterThan(1_000);
    expect({ lost, halves }).toEqual({ lost: [], halves: [] });
  });
});
