import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';

const anEventOf = (topic: string, at = noon) => ({ topic, kind: 'changed', payload: { version: 1 }, at });

describeEngines('live events', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });
  const add = (topic: string, at = noon) => storage.tx(({ liveEvents }) => liveEvents.add(anEventOf(topic, at)));
  const after = async (topic: string, seq = 0, limit = 1_000) =>
    (await storage.read.liveEvents.after(topic, seq, limit)).map((event) => event.seq);

  test('what was told of a topic comes back in its order, from any number on', async () => {
    const [first, second, third] = [await add('wade'), await add('wade'), await add('wade', noon + 60_000)];
    await add('maren');
    expect(await after('wade')).toEqual([first, second, third]);
    expect(await after('wade', first, 1)).toEqual([second]);
    expect(await storage.read.liveEvents.after('wade', second, 5)).toEqual([
      { ...anEventOf('wade', noon + 60_000), seq: third },
    ]);
    expect(await storage.read.liveEvents.heads(['wade', 'nobody'])).toEqual(new Map([['wade', third]]));
    expect(await storage.read.liveEvents.heads([])).toEqual(new Map());
  });

  test('a change that is undone told nothing', async () => {
    const undone = storage.tx(async ({ liveEvents }) => {
      await liveEvents.add(anEventOf('undone'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await after('undone')).toEqual([]);
  });

  test('a reader beside 200 writers at once never sees a number before a smaller one', async () => {
    let isWriting = true;
    const writers = Promise.all(Array.from({ length: 200 }, () => add('busy'))).finally(() => {
      isWriting = false;
    });
    const seen: number[] = [];
    while (isWriting) {
      seen.push(...(await after('busy', seen.at(-1))));
      await setImmediate();
    }
    seen.push(...(await after('busy', seen.at(-1))));
    expect(seen).toEqual((await writers).toSorted((a, b) => a - b));
    expect(seen).toEqual(await after('busy'));
  });

  test('old ones are deleted, and numbers go on rising where a topic was deleted with them', async () => {
    const old = await add('quiet', 10);
    await add('lively', 10);
    const kept = await add('lively', noon);
    expect(await storage.tx(({ liveEvents }) => liveEvents.deleteOlder(noon, 10))).toBe(2);
    expect(await storage.read.liveEvents.heads(['quiet', 'lively'])).toEqual(new Map([['lively', kept]]));
    expect(await after('lively')).toEqual([kept]);
    expect(await add('quiet', 11)).toBeGreaterThan(old);
  });
});
