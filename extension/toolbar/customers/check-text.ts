import { type FieldProblem, longestName } from '../../../shared/domain/customer-fields.ts';
import { isEmail } from '../../../shared/domain/email.ts';
import type { DraftField } from '../../messaging/protocol.ts';

/** What can be told to be wrong without asking the store, which checks everything again. */
export function checkText(field: DraftField, text: string, isNeeded: boolean): FieldProblem | undefined {
  const typed = text.trim();
  if (typed === '') return isNeeded ? { code: 'needed' } : undefined;
  if (field === 'email') return isEmail(typed) ? undefined : { code: 'email' };
  return [...typed].length > longestName ? { code: 'tooLong', count: longestName } : undefined;
}
