import type { ImportOnDesk } from '../../../../features/catalog-import/import-desk.ts';
import type { ImportCount } from '../../../../storage/storage.ts';

/** Rows of a file by what they do and what became of them. */
export interface Tally {
  readonly rows: number;
  readonly newProducts: number;
  readonly newSkus: number;
  readonly changes: number;
  readonly same: number;
  readonly errors: number;
  /** What they would do is not known yet. */
  readonly unchecked: number;
  readonly toApply: number;
  readonly applied: number;
}

export function tallyOf({ counts, made }: ImportOnDesk): Tally {
  const sum = (fits: (count: ImportCount) => boolean) => counts.filter(fits).reduce((all, { count }) => all + count, 0);
  const of = (verdict: ImportCount['verdict']) => sum((count) => count.verdict === verdict);
  return {
    rows: made.rowCount,
    newProducts: of('new-product'),
    newSkus: of('new-sku'),
    changes: of('change'),
    same: of('same'),
    errors: of('error'),
    unchecked: of('unchecked'),
    toApply: sum(({ phase }) => phase === 'apply'),
    applied: sum(({ phase }) => phase === 'applied'),
  };
}

/** Seconds until the rest is applied at the pace of what was; undefined before there is a pace. */
export function secondsLeft({ made }: ImportOnDesk, { applied, toApply }: Tally, now: number): number | undefined {
  const workedMs = made.startedAt === undefined ? 0 : now - made.startedAt;
  return applied > 0 && workedMs > 0 ? Math.ceil(((workedMs / applied) * toApply) / 1_000) : undefined;
}
