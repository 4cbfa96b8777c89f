import { expect, test } from 'vitest';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aRulesVersion } from './desk-records.ts';

describeEngines('rules for manual prices', (engine) => {
  test('the newest published version is in force, whatever is drafted', async () => {
    const { storage } = await freshStorage(engine);
    const { read } = storage;
    expect(await read.priceRules.inForce()).toBeUndefined();
    const first = aRulesVersion({ version: 1, publishedAt: noon, publishedBy: 'Elena Sousa' });
    const second = aRulesVersion({ version: 2, publishedAt: noon + 1, publishedBy: 'Elena Sousa', note: 'Łódź' });
    const draft = aRulesVersion({ version: 3 });
    await storage.tx(async ({ priceRules }) => {
      for (const version of [first, second, draft]) await priceRules.save(version);
      await priceRules.save({ ...draft, note: 'Once more' });
    });
    expect(await read.priceRules.inForce()).toEqual(second);
    expect(await read.priceRules.byVersion(1)).toEqual(first);
    expect(await read.priceRules.list(2)).toEqual([{ ...draft, note: 'Once more' }, second]);
    expect(await storage.tx(({ priceRules }) => priceRules.deleteDraft(2))).toBe(false);
    expect(await storage.tx(({ priceRules }) => priceRules.deleteDraft(3))).toBe(true);
    expect(await read.priceRules.byVersion(3)).toBeUndefined();
  });
});
