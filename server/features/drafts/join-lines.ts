import { addLine } from '../../../shared/domain/cart-lines.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { CartLine } from '../../storage/records.ts';
import { quantityInvalid, tooManyLines } from '../checkout/cart-problems.ts';

/** A sku that is in both is one line, at the price that was given last. */
export function joinLines(lines: readonly CartLine[], added: readonly CartLine[]): Result<readonly CartLine[]> {
  let joined = lines;
  for (const line of added) {
    const next = addLine(joined, line);
    if (!next.ok) return refused(wordsOf(next.problem));
    const { manual } = line;
    joined = manual ? next.value.map((it) => (it.skuId === line.skuId ? { ...it, manual } : it)) : next.value;
  }
  return ok(joined);
}

const wordsOf = (refusal: string): Problem => (refusal === 'too-many-lines' ? tooManyLines : quantityInvalid);
