import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/price-rules.ts';
import type { Approver } from '../../../shared/domain/approvers.ts';
import type { PriceRules } from '../../../shared/domain/authorization-rules.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import type { PriceRulesVersion } from '../../storage/records.ts';
import { discardRulesDraft, publishRules, rulesOnDesk, saveRulesDraft } from './price-rules.ts';

/** Rules for manual prices, for administrators' programs; the dashboard has a page for them. */
export function registerPriceRules(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.getPriceRules, async ({ identity }) => {
    const desk = await rulesOnDesk(deps, identity);
    if (!desk.ok) return desk;
    const { edit, inForce, versions, problems } = desk.value;
    return ok({
      seen: edit.version,
      inForce: inForce?.version ?? null,
      versions: versions.map(wireVersion),
      problems: [...problems],
    });
  });
  route(app, deps, api.putPriceRulesDraft, async ({ identity, body: { seen, rules, note = '' } }) =>
    answer(await saveRulesDraft(deps, identity, { seen, rules: rulesIn(rules), note })),
  );
  route(app, deps, api.deletePriceRulesDraft, async ({ identity, query }) =>
    answer(await discardRulesDraft(deps, identity, query.seen)),
  );
  route(app, deps, api.publishPriceRules, async ({ identity, body }) =>
    answer(await publishRules(deps, identity, body.seen)),
  );
}

const answer = (result: Result<PriceRulesVersion>) => (result.ok ? ok(wireVersion(result.value)) : result);

const wireVersion = ({ rules, publishedAt, ...version }: PriceRulesVersion) => ({
  ...version,
  rules: wireRules(rules),
  publishedAt: publishedAt ?? null,
});

/** The same, as values that may be written to. */
const wireRules = (rules: PriceRules): api.WirePriceRules => JSON.parse(JSON.stringify(rules)) as api.WirePriceRules;

function rulesIn({ discounts, increases, second }: api.WirePriceRules): PriceRules {
  const ranges = (given: api.WirePriceRules['discounts']) =>
    given.map((range) => ({ ...range, approvers: range.approvers.map(approverIn) }));
  return {
    discounts: ranges(discounts),
    increases: ranges(increases),
    ...(second && { second: { ...second, approvers: second.approvers.map(approverIn) } }),
  };
}

/** One that names nobody is nobody's, which the rules refuse. */
function approverIn({ kind, id = '', role, afterMinutes }: api.WireApprover): Approver {
  const later = afterMinutes === undefined ? {} : { afterMinutes };
  return kind === 'role' && role ? { kind: 'role', role, ...later } : { kind: 'staff', id, ...later };
}
