import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Entity } from './entity.ts';
import { type Asked, chosenMembers, conditionAsked, rangeAsked, shownPart, sortingAsked } from './question.ts';

export interface FoundDocuments<Document> {
  readonly documents: readonly Document[];
  /** `resources=0-10/98`: the first index, the one behind the last, and how many there are. */
  readonly contentRange: string;
}

/** Documents of an entity by filter. Refusals: 400 for what cannot be read or is not filtered here, 503 for a blocked wildcard. */
export async function searchDocuments<C, D extends { readonly id: string }>(
  deps: Deps,
  entity: Entity<C, D>,
  asked: Asked,
  rangeHeader: string | undefined,
): Promise<Result<FoundDocuments<D>>> {
  const chosen = chosenMembers(entity, asked._fields);
  if (!chosen.ok) return chosen;
  const sorting = sortingAsked(entity, asked._sort);
  if (!sorting.ok) return sorting;
  const range = rangeAsked(rangeHeader);
  if (!range.ok) return range;
  const tables = deps.storage.read;
  const { country } = await tables.meta.settings();
  const condition = conditionAsked(entity, asked, { country, blocked: 503 });
  if (!condition.ok) return condition;
  const usual = { by: entity.usualOrder(condition.value), descending: false };
  const slice = { ...range.value, ...(sorting.value ?? usual) };
  const { total, rows } = await entity.find(tables, condition.value, slice, deps.config.account);
  const { offset } = range.value;
  return ok({
    documents: rows.map((document) => shownPart(document, chosen.value)),
    contentRange: `resources=${offset}-${offset + rows.length}/${total}`,
  });
}
