import { checkRules, type PriceRules, type RuleProblem } from '../../../shared/domain/authorization-rules.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Edit, PriceRulesVersion } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { rulesInvalid, valueProblems } from './rule-values.ts';

const thing = 'price-rules';
const mostVersions = 50;

export interface RulesOnDesk {
  /** undefined: no rules, so that every manual price is asked about. */
  readonly inForce: PriceRulesVersion | undefined;
  readonly draft: PriceRulesVersion | undefined;
  /** What keeps the draft from being published. */
  readonly problems: readonly RuleProblem[];
  /** Newest first, the draft included. */
  readonly versions: readonly PriceRulesVersion[];
  /** `version` is what a change of the draft says it has seen. */
  readonly edit: Edit;
}

/** For administrators. 403 without the right. */
export async function rulesOnDesk(deps: Deps, identity: Identity): Promise<Result<RulesOnDesk>> {
  if (!may(identity, 'manage-settings')) return refused(rightMissing);
  const { priceRules, edits } = deps.storage.read;
  const versions = await priceRules.list(mostVersions);
  const draft = draftIn(versions);
  const problems = draft ? checkRules(draft.rules) : [];
  return ok({ inForce: await priceRules.inForce(), draft, problems, versions, edit: await edits.of(thing) });
}

export interface RulesDraft {
  readonly seen: number;
  readonly rules: PriceRules;
  readonly note: string;
}

/**
 * Keeps the draft of the next version, which may still have gaps and overlaps. Refusals: 403, 409 `changed-meanwhile`, 422 `rules-invalid` for
 * values that no rule can have and approvers who may not decide.
 */
export const saveRulesDraft = (
  deps: Deps,
  identity: Identity,
  { seen, rules, note }: RulesDraft,
): Promise<Result<PriceRulesVersion>> =>
  inTurn(deps, identity, seen, async (tables, versions) => {
    const problems = valueProblems(rules, await tables.staff.list());
    if (problems.length > 0) return refused(rulesInvalid(problems));
    const draft: PriceRulesVersion = {
      version: draftIn(versions)?.version ?? (versions[0]?.version ?? 0) + 1,
      rules: sorted(rules),
      note: plainLine(note).slice(0, 200),
      editedAt: deps.clock.now(),
      editedBy: displayNameOf(identity),
      publishedAt: undefined,
      publishedBy: '',
    };
    await tables.priceRules.save(draft);
    await authorOf(deps, identity).note(tables, 'price-rules-drafted', { version: draft.version, after: draft.rules });
    return ok(draft);
  });

/** Refusals: 403, 409 `changed-meanwhile` and `no-draft`. */
export const discardRulesDraft = (deps: Deps, identity: Identity, seen: number): Promise<Result<PriceRulesVersion>> =>
  inTurn(deps, identity, seen, async (tables, versions) => {
    const draft = draftIn(versions);
    if (!draft || !(await tables.priceRules.deleteDraft(draft.version))) return refused(noDraft);
    await authorOf(deps, identity).note(tables, 'price-rules-discarded', { version: draft.version });
    return ok(draft);
  });

/**
 * The draft holds for prices judged from now on; prices that wait already keep the version they were judged by. Refusals: 403,
 * 409 `changed-meanwhile` and `no-draft`, 422 `rules-incomplete` (details.problems: `RuleProblem`s) and `rules-invalid`.
 */
export const publishRules = (deps: Deps, identity: Identity, seen: number): Promise<Result<PriceRulesVersion>> =>
  inTurn(deps, identity, seen, async (tables, versions) => {
    const draft = draftIn(versions);
    if (!draft) return refused(noDraft);
    const wrong = valueProblems(draft.rules, await tables.staff.list());
    if (wrong.length > 0) return refused(rulesInvalid(wrong));
    const problems = checkRules(draft.rules);
    if (problems.length > 0) return refused(incomplete(problems));
    const published = { ...draft, publishedAt: deps.clock.now(), publishedBy: displayNameOf(identity) };
    const before = (await tables.priceRules.inForce())?.rules ?? null;
    await tables.priceRules.save(published);
    const details = { version: published.version, before, after: published.rules };
    await authorOf(deps, identity).note(tables, 'price-rules-published', details);
    return ok(published);
  });

const draftIn = (versions: readonly PriceRulesVersion[]): PriceRulesVersion | undefined =>
  versions.find(({ publishedAt }) => publishedAt === undefined);

const sorted = ({ discounts, increases, ...rules }: PriceRules): PriceRules => ({
  ...rules,
  discounts: [...discounts].sort((a, b) => a.from - b.from),
  increases: [...increases].sort((a, b) => a.from - b.from),
});

/** One administrator after the other; whoever has not seen the last change is told. */
const inTurn = (
  deps: Deps,
  identity: Identity,
  seen: number,
  change: (tables: Tables, versions: readonly PriceRulesVersion[]) => Promise<Result<PriceRulesVersion>>,
): Promise<Result<PriceRulesVersion>> => {
  if (!may(identity, 'manage-settings')) return Promise.resolve(refused(rightMissing));
  return deps.storage.tx(async (tables) => {
    const turn = await lockEdit(tables, thing, seen);
    if (!turn.ok) return turn;
    const changed = await change(tables, await tables.priceRules.list(mostVersions));
    if (changed.ok) await noteEdit(tables, deps, authorOf(deps, identity), { thing, edit: turn.value });
    return changed;
  });
};

const noDraft: Problem = {
  code: 'no-draft',
  status: 409,
  message: 'Not done. There is no draft. Load the rules again.',
};
const incomplete = (problems: readonly RuleProblem[]): Problem => ({
  code: 'rules-incomplete',
  status: 422,
  message: 'Not published. Every percentage needs exactly one range. Close the gaps and overlaps first.',
  details: { problems },
});
