import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { findOverrides } from './find-overrides.ts';
import type { Override, PriceReport, ReportPeriod, ReportRow, ReportSums } from './report-views.ts';

/** What was given away at manual prices, by whom and why, for those who decide about prices. 403 `right-missing`. */
export async function readReport(deps: Deps, identity: Identity, period: ReportPeriod): Promise<Result<PriceReport>> {
  if (!may(identity, 'decide-authorizations')) return refused(rightMissing);
  const { overrides, isCut } = await findOverrides(deps, period);
  const count = (outcome: Override['outcome']) => overrides.filter((it) => it.outcome === outcome).length;
  return ok({
    ...sumsOf(overrides),
    waiting: count('waiting'),
    canceled: count('canceled'),
    isCut,
    byOperator: rowsBy(overrides, ({ by }) => by),
    byReason: rowsBy(overrides, ({ reason }) => ({ id: reason, name: '' })),
    byProduct: rowsBy(overrides, ({ reference, product }) => ({ id: reference, name: product })),
  });
}

/** The overrides that the report sums up, to be written into a file. That it was taken is an entry of the audit. 403 `right-missing`. */
export async function exportReport(
  deps: Deps,
  identity: Identity,
  period: ReportPeriod,
): Promise<Result<readonly Override[]>> {
  if (!may(identity, 'decide-authorizations')) return refused(rightMissing);
  const { overrides } = await findOverrides(deps, period);
  const details = Object.fromEntries(Object.entries(period).filter(([, value]) => value !== undefined));
  await deps.storage.tx((tables) => audit(tables, deps, { identity, action: 'price-report-exported', details }));
  return ok(overrides);
}

/** A name is the newest under which the id is known. */
function rowsBy(
  overrides: readonly Override[],
  nameOf: (it: Override) => Pick<ReportRow, 'id' | 'name'>,
): readonly ReportRow[] {
  const groups = Map.groupBy(overrides, (it) => nameOf(it).id);
  const rows = [...groups].flatMap(([id, group]) => {
    const [newest] = group;
    return newest ? [{ id, name: nameOf(newest).name, ...sumsOf(group) }] : [];
  });
  return rows.toSorted((a, b) => b.givenAway - a.givenAway || b.count - a.count || (a.id < b.id ? -1 : 1));
}

function sumsOf(overrides: readonly Override[]): ReportSums {
  const standing = overrides.filter(({ outcome }) => outcome === 'stands');
  const times = new Map(overrides.flatMap(({ decision: it }) => (it ? [[it.authorizationId, it.took] as const] : [])));
  return {
    count: standing.length,
    ownTotal: standing.reduce((sum, { ownTotal }) => sum + ownTotal, 0),
    givenAway: standing.reduce((sum, { givenAway }) => sum + givenAway, 0),
    timeToDecision: medianOf([...times.values()]),
  };
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return lower === undefined || upper === undefined ? undefined : Math.round((lower + upper) / 2);
}
