import type { Money } from '../../../shared/domain/money.ts';
import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { discountLimit, floorOf, limitsOfRoles, type PriceGuards } from '../../../shared/domain/price-guards.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import { discountOf, type Verdict, verdictOf, withOrderLimit } from '../../../shared/domain/price-verdict.ts';
import type { CartLine, ManualPriceSettings, PriceRulesVersion } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** A line of a cart or an order with its prices. */
export interface ManualLine extends CartLine {
  readonly price: Money;
  readonly total: Money;
}

export interface JudgedLines {
  /** In force now; undefined = none, so that everything is asked about. */
  readonly rules: PriceRulesVersion | undefined;
  /** By `uniqueId`, of each line with a manual price. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const nothingToJudge: JudgedLines = { rules: undefined, verdicts: new Map() };

/** What rules and guards say at this moment about the manual prices. Reads nothing when there are none. */
export async function judgeLines(
  tables: Tables,
  { guards }: Pick<ManualPriceSettings, 'guards'>,
  lines: readonly ManualLine[],
): Promise<JudgedLines> {
  const manual = lines.filter((line) => line.manual !== undefined);
  if (manual.length === 0) return nothingToJudge;
  const rules = await tables.priceRules.inForce();
  const costs = await tables.catalog.costs([...new Set(manual.map((line) => line.skuId))]);
  const rolesBy = await rolesOfGivers(tables, guards, manual);
  const judged = manual.map(({ uniqueId, skuId, quantity, price, total, manual: given }) => {
    const line = { uniqueId, quantity, own: lineTotal(price, quantity), total };
    const floor = floorOf(costs.get(skuId), guards.minimumMargin);
    const limits = limitsOfRoles(rolesBy.get(given?.by ?? '') ?? [], guards);
    return { ...line, verdict: verdictOf(line, { rules: rules?.rules, floor, limits }) };
  });
  const together = withOrderLimit(judged, discountLimit(itemsTotal(lines), guards.orderLimit));
  return { rules, verdicts: new Map(together.map((line) => [line.uniqueId, line.verdict])) };
}

/** At the customer's own prices. */
export const itemsTotal = (lines: readonly Pick<ManualLine, 'price' | 'quantity'>[]): Money =>
  lines.reduce((sum, line) => sum + lineTotal(line.price, line.quantity), 0);

/** What the manual prices of these lines take off together. */
export const discountsOf = (lines: readonly ManualLine[]): Money =>
  lines
    .filter((line) => line.manual !== undefined)
    .reduce((sum, { price, quantity, total }) => sum + discountOf({ own: lineTotal(price, quantity), total }), 0);

/** The roles of whoever gave a price, as they are now; read only where roles have limits. */
async function rolesOfGivers(
  { staff, appKeys }: Tables,
  { roleLimits }: PriceGuards,
  lines: readonly ManualLine[],
): Promise<ReadonlyMap<string, readonly StaffRole[]>> {
  if (Object.keys(roleLimits).length === 0) return new Map();
  const givers = [...new Set(lines.flatMap((line) => line.manual?.by ?? []))];
  const found = givers.map(
    async (by) => [by, ((await staff.byId(by)) ?? (await appKeys.byKey(by)))?.roles ?? []] as const,
  );
  return new Map(await Promise.all(found));
}
