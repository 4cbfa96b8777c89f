import type { Problem } from '../../../../shared/domain/result.ts';
import type { DraftView } from '../../../features/drafts/list-drafts.ts';
import type { Desk, DeskFrame } from '../desk.ts';

/** For whom a draft is: a shopper who is not signed in has no name. */
export const draftFor = ({ t }: DeskFrame, { customer }: DraftView): string => customer?.name ?? t('drafts.visitor');

/** Why the shopper's cart was not opened, in the reader's language. */
export function draftProblemWords({ t, formats }: Desk, { code, details }: Problem): string {
  switch (code) {
    case 'code-unknown':
      return t('drafts.problem.codeUnknown');
    case 'too-many-tries':
      return t('drafts.problem.tooManyTries');
    case 'cart-locked':
      return t('drafts.problem.locked', { who: String(details?.by), time: formats.time(Number(details?.since)) });
    case 'call-changed':
    case 'call-running':
      return t('drafts.problem.callRuns');
    case 'consent-withdrawn':
    case 'customer-disabled':
    case 'staff-account':
      return t('drafts.problem.cannotAct');
    default:
      return t('drafts.problem.notDone');
  }
}
