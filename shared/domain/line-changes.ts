interface PricedUnits {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly manual?: { readonly price: number; readonly total?: number } | undefined;
}

export const lineChangeKinds = ['none', 'added', 'quantity', 'price', 'removed'] as const;
export type LineChangeKind = (typeof lineChangeKinds)[number];

export interface LineChange<L> {
  /** As it is; of a removed one as it was. */
  readonly line: L;
  readonly change: LineChangeKind;
  /** Units before, of a line whose quantity changed. */
  readonly was?: number;
}

/** What became of each line of a cart: those it has in their order, then those it has no more. A sku that was taken out and added is one. */
export function compareLines<L extends PricedUnits>(
  before: readonly L[],
  after: readonly L[],
): readonly LineChange<L>[] {
  const earlier = (line: L): L | undefined =>
    before.find(({ uniqueId }) => uniqueId === line.uniqueId) ?? before.find(({ skuId }) => skuId === line.skuId);
  const kept = new Set(after.map(earlier));
  return [
    ...after.map((line) => changeOf(earlier(line), line)),
    ...before.filter((line) => !kept.has(line)).map((line) => ({ line, change: 'removed' as const })),
  ];
}

function changeOf<L extends PricedUnits>(before: L | undefined, line: L): LineChange<L> {
  if (!before) return { line, change: 'added' };
  if (before.quantity !== line.quantity) return { line, change: 'quantity', was: before.quantity };
  const isSamePrice = before.manual?.price === line.manual?.price && before.manual?.total === line.manual?.total;
  return { line, change: isSamePrice ? 'none' : 'price' };
}
