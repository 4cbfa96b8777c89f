import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  discardRulesDraft,
  publishRules,
  rulesOnDesk,
  saveRulesDraft,
} from '../../server/features/authorization/price-rules.ts';
import { changePriceSettings, priceSettingsOnDesk } from '../../server/features/manual-prices/price-settings.ts';
import type { Operator } from '../../server/features/session/identity.ts';
import type { ManualPriceSettings } from '../../server/storage/records.ts';
import type { PriceRules } from '../../shared/domain/authorization-rules.ts';
import { defaultReasons } from '../../shared/domain/price-reason.ts';
import type { Result } from '../../shared/domain/result.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { aStaffMember } from '../support/identities.ts';
import { usualRules } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('rules for manual prices', (engine) => {
  let shop: TestApp;
  let admin: Operator;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    admin = await aStaffMember(shop.deps, 'admin@store.test');
  });
  beforeEach(async () => {
    const { edit, draft } = await desk();
    if (draft) value(await discardRulesDraft(shop.deps, admin, edit.version));
  });
  const value = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };
  const desk = async () => value(await rulesOnDesk(shop.deps, admin));
  const save = async (rules: PriceRules) => {
    const { edit } = await desk();
    return saveRulesDraft(shop.deps, admin, { seen: edit.version, rules, note: 'Ask up to 15%' });
  };
  const publish = async () => publishRules(shop.deps, admin, (await desk()).edit.version);

  it('are drafted, looked at, and published as the next version', async () => {
    const first = value(await save(usualRules));
    expect(await desk()).toMatchObject({ draft: { version: first.version }, problems: [] });
    expect(value(await publish())).toMatchObject({ version: first.version, publishedBy: 'Priya Raman' });
    const changed = { ...usualRules, increases: [{ from: 0, effect: 'ask' as const, approvers: [] }] };
    const second = value(await save(changed));
    expect(await desk()).toMatchObject({ inForce: first.version ? { version: first.version } : undefined });
    value(await publish());
    const { inForce, draft, versions } = await desk();
    expect([inForce?.version, inForce?.rules.increases.length, draft]).toEqual([first.version + 1, 1, undefined]);
    expect(versions.slice(0, 2).map(({ version }) => version)).toEqual([second.version, first.version]);
    const { id } = admin.staff;
    const actions = (await shop.deps.storage.read.audit.chain(`staff:${id}`)).map(({ action }) => action);
    expect(actions.slice(-4)).toEqual([
      'price-rules-drafted',
      'price-rules-published',
      'price-rules-drafted',
      'price-rules-published',
    ]);
  });

  it('may have gaps as a draft, and are not published with them', async () => {
    const [small, middle] = usualRules.discounts;
    if (!small || !middle) throw new Error('The usual rules have three ranges.');
    value(await save({ ...usualRules, discounts: [small, { ...middle, from: 601 }] }));
    const refused = await publish();
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        code: 'rules-incomplete',
        status: 422,
        details: {
          problems: [
            { code: 'gap', kind: 'discounts', from: 501, to: 600 },
            { code: 'gap', kind: 'discounts', from: 1_501, to: 10_000 },
          ],
        },
      },
    });
    expect((await desk()).draft).toBeDefined();
  });

  it('name nobody who may not decide, and no values without sense', async () => {
    const { staff } = shop.deps.storage.read;
    const operator = await staff.byEmail('operator@store.test');
    const approver = await staff.byEmail('approver@store.test');
    const named = (id: string | undefined, more = {}): PriceRules => ({
      ...usualRules,
      discounts: [{ from: 0, to: 10_000, effect: 'ask', approvers: [{ kind: 'staff', id: id ?? '', ...more }] }],
    });
    for (const [rules, problem] of [
      [named(operator?.id), { at: 'discounts.0.approvers.0', code: 'approver' }],
      [named('nobody'), { code: 'approver' }],
      [named(approver?.id, { afterMinutes: -1 }), { code: 'minutes' }],
      [
        { ...usualRules, second: { approvers: [], overAmount: -5 } },
        { at: 'second.overAmount', code: 'amount' },
      ],
      [{ ...usualRules, increases: [{ from: 0.5, effect: 'ask', approvers: [] }] }, { code: 'percent' }],
    ] as const)
      expect(await save(rules)).toMatchObject({ problem: { code: 'rules-invalid', details: { problems: [problem] } } });
    expect((await save(named(approver?.id))).ok).toBe(true);
  });

  it('are changed by one administrator at a time, and by nobody else', async () => {
    const { edit } = await desk();
    const draft = { seen: edit.version, rules: usualRules, note: '' };
    const saved = await Promise.all(Array.from({ length: 10 }, () => saveRulesDraft(shop.deps, admin, draft)));
    expect(saved.filter((it) => it.ok)).toHaveLength(1);
    expect(saved.find((it) => !it.ok)).toMatchObject({ problem: { code: 'changed-meanwhile', status: 409 } });
    for (const email of ['operator@store.test', 'approver@store.test']) {
      const other = await aStaffMember(shop.deps, email);
      const attempts = [
        await rulesOnDesk(shop.deps, other),
        await saveRulesDraft(shop.deps, other, draft),
        await publishRules(shop.deps, other, edit.version + 1),
        await discardRulesDraft(shop.deps, other, edit.version + 1),
      ];
      for (const attempt of attempts) expect(attempt).toMatchObject({ problem: { code: 'right-missing' } });
    }
  });

  it('have a draft to discard or publish, or say that there is none', async () => {
    expect(await publish()).toMatchObject({ problem: { code: 'no-draft', status: 409 } });
    const { edit } = await desk();
    expect(await discardRulesDraft(shop.deps, admin, edit.version)).toMatchObject({ problem: { code: 'no-draft' } });
  });

  describe('and settings of manual prices', () => {
    const base: ManualPriceSettings = {
      allowed: true,
      reasonDemanded: true,
      reasons: defaultReasons,
      guards: { roleLimits: {} },
      decideWithinDays: 7,
    };
    const change = async (settings: ManualPriceSettings) => {
      const { edit, settings: known } = await priceSettingsOnDesk(shop.deps);
      const seen = edit.version;
      return changePriceSettings(shop.deps, admin, { seen, settings: { ...known, ...settings } });
    };

    it('are changed by version', async () => {
      const { edit } = await priceSettingsOnDesk(shop.deps);
      expect((await change({ ...base, guards: { roleLimits: { operator: { below: 500 } } } })).ok).toBe(true);
      const stale = await changePriceSettings(shop.deps, admin, { seen: edit.version, settings: base });
      expect(stale).toMatchObject({ problem: { code: 'changed-meanwhile' } });
      expect((await priceSettingsOnDesk(shop.deps)).settings).toMatchObject({ reasonDemanded: true });
    });

    it.each([
      [{ guards: { roleLimits: {}, minimumMargin: 10_000 } }, 'guards.minimumMargin'],
      [{ guards: { roleLimits: { approver: { below: 1 } } } }, 'guards.roleLimits.approver'],
      [{ guards: { roleLimits: { operator: { above: -1 } } } }, 'guards.roleLimits.operator.above'],
      [{ guards: { roleLimits: {}, orderLimit: { amount: 0.5 } } }, 'guards.orderLimit.amount'],
      [{ reasons: [{ id: 'own', label: ' ', needsNote: false, allowsFree: false }] }, 'reasons.0.label'],
      [{ reasons: [...defaultReasons, ...defaultReasons.slice(0, 1)] }, 'reasons.7.id'],
      [{ decideWithinDays: 0 }, 'decideWithinDays'],
      [{ reasons: [{ id: 'No', label: 'x', needsNote: false, allowsFree: false }] }, 'reasons.0.id'],
    ] as const)('refuse %j', async (wrong, at) => {
      expect(await change({ ...base, ...wrong })).toMatchObject({
        problem: { code: 'price-settings-invalid', status: 422, details: { problems: [{ at }] } },
      });
    });
  });
});
