import type { DecisionRefusal } from '../../../shared/domain/approvers.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Authorization } from '../../storage/records.ts';

/** Refusals of the verbs in this folder. Pages word them in the reader's language by `code`. */

export const authorizationUnknown: Problem = {
  code: 'authorization-unknown',
  status: 404,
  message: 'There is no such request here. Nothing was decided.',
};

/** E13. `details`: `{state, by, at}`. */
export function decidedAlready({ state, decision }: Authorization, timeZone: string): Problem {
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone }).format(decision?.at ?? 0);
  const who = decision?.byName || 'the store';
  const what = state === 'closed' ? `The order was canceled at ${time}` : `Already decided by ${who} at ${time}`;
  return {
    code: 'authorization-decided',
    status: 409,
    message: `${what}. Your answer was not counted.`,
    details: { state, by: decision?.byName ?? '', at: decision?.at ?? 0 },
  };
}

/** E14. `details`: `{version, orderVersion}` as they are now. */
export const authorizationChanged = (version: number, orderVersion: number): Problem => ({
  code: 'authorization-changed',
  status: 409,
  message: 'Not decided. The request changed since it was shown. Look at it again, then decide.',
  details: { version, orderVersion },
});

const refusals = {
  'right-missing': 'Your role does not include this.',
  'own-price': 'You asked for this price, so someone else decides.',
  'approved-already': 'You approved this already. A second person must look at it.',
  'not-asked': 'Somebody else is asked about this price.',
} as const satisfies Record<DecisionRefusal, string>;

export const mayNotDecide = (refusal: DecisionRefusal): Problem => ({
  code: refusal,
  status: 403,
  message: `Not decided. ${refusals[refusal]} Nothing changed.`,
  details: { refusal }, // kept by the verb itself, which knows the order
});

export const commentMissing: Problem = {
  code: 'comment-missing',
  status: 422,
  message: 'Not denied. Say why, or which price you would accept.',
  fields: { comment: 'is needed to deny' },
};
