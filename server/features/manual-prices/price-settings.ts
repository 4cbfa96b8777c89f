import { isMoney } from '../../../shared/domain/money.ts';
import { mostBasisPoints, wholeInBasisPoints } from '../../../shared/domain/percent.ts';
import { allows, staffRoles } from '../../../shared/domain/permissions.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import type { PriceGuards } from '../../../shared/domain/price-guards.ts';
import { knownReasons, type PriceReason } from '../../../shared/domain/price-reason.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Edit, ManualPriceSettings } from '../../storage/records.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';

const thing = 'settings:manualPrices';
const longestLabel = 60;
const mostReasons = 30;

export interface PriceSettingsOnDesk {
  readonly settings: ManualPriceSettings;
  /** `version` is what a change says it has seen. */
  readonly edit: Edit;
}

export async function priceSettingsOnDesk(deps: Deps): Promise<PriceSettingsOnDesk> {
  const { meta, edits } = deps.storage.read;
  return { settings: (await meta.settings()).manualPrices, edit: await edits.of(thing) };
}

/** What is wrong, by where it stands: "reasons.2.label", "guards.minimumMargin". */
export interface PriceSettingProblem {
  readonly at: string;
  readonly code: 'percent' | 'amount' | 'needed' | 'too-long' | 'twice' | 'role' | 'too-many' | 'days';
}

/** Refusals: 403 `right-missing`, 409 `changed-meanwhile`, 422 `price-settings-invalid` (details.problems). */
export async function changePriceSettings(
  deps: Deps,
  identity: Identity,
  { seen, settings }: { readonly seen: number; readonly settings: ManualPriceSettings },
): Promise<Result<ManualPriceSettings>> {
  if (!may(identity, 'manage-settings')) return refused(rightMissing);
  const next = { ...settings, reasons: settings.reasons.map((it) => ({ ...it, label: plainLine(it.label) })) };
  const problems = [...reasonProblems(next.reasons), ...guardProblems(next.guards), ...dayProblems(next)];
  if (problems.length > 0) return refused(invalid(problems));
  return deps.storage.tx(async (tables) => {
    await tables.edits.lock('settings'); // all settings are one row
    const turn = await lockEdit(tables, thing, seen);
    if (!turn.ok) return turn;
    const all = await tables.meta.settings();
    if (JSON.stringify(all.manualPrices) === JSON.stringify(next)) return ok(next);
    await tables.meta.saveSettings({ ...all, manualPrices: next });
    await noteEdit(tables, deps, authorOf(deps, identity), { thing, edit: turn.value });
    const details = { section: 'manualPrices', before: all.manualPrices, after: next };
    await authorOf(deps, identity).note(tables, 'settings-changed', details);
    return ok(next);
  });
}

function reasonProblems(reasons: readonly PriceReason[]): readonly PriceSettingProblem[] {
  if (reasons.length > mostReasons) return [{ at: 'reasons', code: 'too-many' }];
  return reasons.flatMap(({ id, label }, place): readonly PriceSettingProblem[] => {
    const at = `reasons.${place}`;
    const isKnown = knownReasons.some((known) => known === id);
    if (!/^[a-z0-9-]{1,64}$/.test(id)) return [{ at: `${at}.id`, code: 'needed' }];
    if (reasons.findIndex((it) => it.id === id) < place) return [{ at: `${at}.id`, code: 'twice' }];
    if (label === '' && !isKnown) return [{ at: `${at}.label`, code: 'needed' }];
    return [...label].length > longestLabel ? [{ at: `${at}.label`, code: 'too-long' }] : [];
  });
}

function guardProblems({ minimumMargin, roleLimits, orderLimit }: PriceGuards): readonly PriceSettingProblem[] {
  const percent = (at: string, value: number | undefined, most: number): readonly PriceSettingProblem[] =>
    value === undefined || (Number.isInteger(value) && value >= 0 && value <= most) ? [] : [{ at, code: 'percent' }];
  const amount = orderLimit?.amount;
  return [
    ...percent('guards.minimumMargin', minimumMargin, wholeInBasisPoints - 1),
    ...percent('guards.orderLimit.basisPoints', orderLimit?.basisPoints, wholeInBasisPoints),
    ...(amount === undefined || (isMoney(amount) && amount >= 0)
      ? []
      : [{ at: 'guards.orderLimit.amount', code: 'amount' } as const]),
    ...staffRoles.flatMap((role) => {
      const limit = roleLimits[role];
      if (limit && !allows([role], 'change-prices'))
        return [{ at: `guards.roleLimits.${role}`, code: 'role' } as const];
      return [
        ...percent(`guards.roleLimits.${role}.below`, limit?.below, wholeInBasisPoints),
        ...percent(`guards.roleLimits.${role}.above`, limit?.above, mostBasisPoints),
      ];
    }),
  ];
}

/** From a day to a quarter of a year. */
export const decisionDays = { from: 1, to: 90 } as const;

const dayProblems = ({ decideWithinDays: days }: ManualPriceSettings): readonly PriceSettingProblem[] =>
  Number.isInteger(days) && days >= decisionDays.from && days <= decisionDays.to
    ? []
    : [{ at: 'decideWithinDays', code: 'days' }];

export interface PriceSettingsInvalid extends Problem {
  readonly code: 'price-settings-invalid';
  readonly details: { readonly problems: readonly PriceSettingProblem[] };
}
export const isPriceSettingsInvalid = (problem: Problem): problem is PriceSettingsInvalid =>
  problem.code === 'price-settings-invalid';

const invalid = (problems: readonly PriceSettingProblem[]): PriceSettingsInvalid => ({
  code: 'price-settings-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
  details: { problems },
});
