import { ok, type Result, refused } from './result.ts';

/** Most units of one line; as many as the store's forms have digits for. */
export const maxQuantity = 9_999;
/** Most lines of one cart. */
export const maxLines = 500;

export interface Line {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly quantity: number;
}

export type LineRefusal = 'quantity-invalid' | 'line-unknown' | 'too-many-lines';

/** A whole number of units that a line may hold. */
export const isQuantity = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxQuantity;

/** The same sku twice is one line: its units are added to the line there is, which keeps its place and `uniqueId`. */
export function addLine<L extends Line>(lines: readonly L[], added: L): Result<readonly L[], LineRefusal> {
  const known = lines.find((line) => line.skuId === added.skuId);
  const quantity = (known?.quantity ?? 0) + added.quantity;
  if (!isQuantity(added.quantity) || !isQuantity(quantity)) return refused('quantity-invalid');
  if (known) return ok(lines.map((line) => (line === known ? { ...line, quantity } : line)));
  return lines.length >= maxLines ? refused('too-many-lines') : ok([...lines, added]);
}

/** 0 removes the line. */
export function setQuantity<L extends Line>(
  lines: readonly L[],
  uniqueId: string,
  quantity: number,
): Result<readonly L[], LineRefusal> {
  if (quantity !== 0 && !isQuantity(quantity)) return refused('quantity-invalid');
  if (!lines.some((line) => line.uniqueId === uniqueId)) return refused('line-unknown');
  if (quantity === 0) return ok(lines.filter((line) => line.uniqueId !== uniqueId));
  return ok(lines.map((line) => (line.uniqueId === uniqueId ? { ...line, quantity } : line)));
}

/** Units in all lines. */
export const countUnits = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((sum, line) => sum + line.quantity, 0);
