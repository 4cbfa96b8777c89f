import type { CallLimits } from '../../../shared/domain/call.ts';
import { byLevel } from '../../../shared/domain/level.ts';
import type { DecimalSign } from '../../../shared/domain/read-money.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Edit, StoreSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { paymentsFor } from '../checkout/payments-for.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import type { Identity } from '../session/identity.ts';
import { readSections, sectionMembers } from './read-settings.ts';
import { type SettingsInputs, type SettingsSection, settingsInvalid, settingsSections } from './settings-input.ts';

export interface SettingsChange<S extends SettingsSection> {
  readonly section: S;
  /** As the form was drawn. */
  readonly version: number;
  readonly input: SettingsInputs[S];
  /** How amounts are written in it. */
  readonly signs: readonly DecimalSign[];
}

/**
 * Changes one section; the others may be changed at the same time. The currency can be chosen while nothing was priced and nothing
 * ordered. Refusals: 409 `changed-meanwhile`, 422 `settings-invalid`.
 */
export const changeSettings = <S extends SettingsSection>(
  deps: Deps,
  identity: Identity,
  { section, version, input, signs }: SettingsChange<S>,
): Promise<Result<StoreSettings>> =>
  deps.storage.tx(async (tables) => {
    await tables.edits.lock('settings'); // all sections are one row
    const turn = await lockEdit(tables, editOf(section), version);
    if (!turn.ok) return turn;
    const before = await tables.meta.settings();
    const after = readSections[section](input, before, { currency: before.currency, signs });
    if (!after.ok) return refused(settingsInvalid(after.problem));
    if (after.value.currency !== before.currency) {
      await tables.catalog.lockCategories(); // no product is put on the shelf meanwhile
      if (!(await isEmptyStore(tables))) return refused(settingsInvalid({ currency: { code: 'currencyFixed' } }));
    }
    const members = { before: sectionMembers[section](before), after: sectionMembers[section](after.value) };
    if (JSON.stringify(members.before) === JSON.stringify(members.after)) return ok(before);
    await tables.meta.saveSettings(after.value);
    await shortenCalls(tables, before.call, after.value.call);
    await noteEdit(tables, deps, authorOf(deps, identity), { thing: editOf(section), edit: turn.value });
    await authorOf(deps, identity).note(tables, 'settings-changed', { section, ...members });
    return ok(after.value);
  });

/** A shorter limit holds for the calls that run, from their next request on; a longer pause begins with the next click, a longer call with the next. */
const shortenCalls = async (
  { calls }: Tables,
  before: CallLimits,
  { idleMs, absoluteMs }: CallLimits,
): Promise<void> => {
  const isShorter = idleMs < before.idleMs || absoluteMs < before.absoluteMs;
  if (isShorter) await calls.shorten({ idleByMs: Math.max(before.idleMs - idleMs, 0), absoluteMs });
};

/** Amounts are kept in the currency's smallest unit: another currency would make other amounts of them. */
async function isEmptyStore({ catalog, orders }: Tables): Promise<boolean> {
  for (const archived of [false, true])
    if ((await catalog.list({ archived, order: 'name', offset: 0, limit: 1 })).total > 0) return false;
  return (await orders.figures({})).count === 0;
}

const editOf = (section: SettingsSection): string => `settings:${section}`;

export interface SettingsOnDesk {
  readonly settings: StoreSettings;
  readonly edits: ReadonlyMap<SettingsSection, Edit>;
  /** The currency can still be chosen. */
  readonly isEmpty: boolean;
}

/** The settings with who changed each section last, and the ways to pay that the store can take: cards with a gateway only. */
export async function settingsOnDesk(deps: Deps): Promise<SettingsOnDesk> {
  const tables = deps.storage.read;
  const edits = await Promise.all(
    settingsSections.map(async (section) => [section, await tables.edits.of(editOf(section))] as const),
  );
  return {
    settings: withTakenPayments(deps, await tables.meta.settings()),
    edits: new Map(edits),
    isEmpty: await isEmptyStore(tables),
  };
}

function withTakenPayments(deps: Deps, settings: StoreSettings): StoreSettings {
  const tradePolicies = byLevel((level) => ({ payments: paymentsFor(deps, settings, level).map(({ id }) => id) }));
  return { ...settings, tradePolicies };
}
