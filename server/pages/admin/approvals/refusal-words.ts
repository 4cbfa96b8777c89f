import type { Problem } from '../../../../shared/domain/result.ts';
import type { PlainMessageKey, Translator } from '../../messages/translator.ts';

const known: Readonly<Record<string, PlainMessageKey>> = {
  'right-missing': 'approvals.refusal.right-missing',
  'own-price': 'approvals.refusal.own-price',
  'approved-already': 'approvals.refusal.approved-already',
  'not-asked': 'approvals.refusal.not-asked',
  'comment-missing': 'approvals.denyNeedsWords',
  'note-invalid': 'approvals.noCards',
  'authorization-changed': 'approvals.changedHint',
  'authorization-unknown': 'approvals.unknown',
};

/** Why a decision was refused, in the reader's language. */
export function refusalWords(t: Translator, { code, message }: Problem): string {
  const key = Object.hasOwn(known, code) ? known[code] : undefined;
  return key ? t(key) : message;
}
