import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Edit } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Author } from './author.ts';

/**
 * Takes the turn at a thing until the transaction ends, for somebody who saw it at a version. Refuses with 409 and who was faster
 * when it was changed since.
 */
export async function lockEdit(tables: Tables, thing: string, seen: number): Promise<Result<Edit>> {
  const edit = await tables.edits.lock(thing);
  return edit.version === seen ? ok(edit) : refused(changedMeanwhile(edit));
}

/** Counts the change that is being made. */
export const noteEdit = async (
  tables: Tables,
  deps: Deps,
  author: Author,
  { thing, edit }: { readonly thing: string; readonly edit: Edit },
): Promise<void> => tables.edits.save(thing, { version: edit.version + 1, at: deps.clock.now(), by: author.name });

export interface ChangedMeanwhile extends Problem {
  readonly code: 'changed-meanwhile';
  readonly details: Readonly<Record<string, unknown>> & Pick<Edit, 'by' | 'at'>;
}
export const isChangedMeanwhile = (problem: Problem): problem is ChangedMeanwhile =>
  problem.code === 'changed-meanwhile';

export const changedMeanwhile = ({ by, at }: Edit): ChangedMeanwhile => ({
  code: 'changed-meanwhile',
  status: 409,
  message: `Not saved. ${by || 'Somebody'} changed this meanwhile. Nothing of yours was saved. Load it again and compare.`,
  details: { by, at },
});
