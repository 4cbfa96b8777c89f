import { type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Identity, Operator } from './identity.ts';

/** App keys have rights but no calls of their own. */
export const asStaff = async <T>(
  identity: Identity,
  run: (staff: Operator) => Promise<Result<T>>,
): Promise<Result<T>> => (identity.kind === 'staff' ? run(identity) : refused(staffOnly));

export const staffOnly: Problem = {
  code: 'staff-only',
  status: 403,
  message: 'Not done. Only a person who is signed in has a toolbar and calls. Nothing changed.',
};
