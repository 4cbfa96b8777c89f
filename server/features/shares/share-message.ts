import { looksLikeCardNumber } from '../../../shared/domain/call.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import { longestShareMessage } from '../../../shared/domain/share.ts';

/** Why words cannot be shown with a cart; `undone` says what does not happen: "Link not made." */
export function messageProblem(message: string, undone: string): Problem | undefined {
  const what = looksLikeCardNumber(message)
    ? 'Never write card numbers here'
    : [...message].length > longestShareMessage
      ? `A message has ${longestShareMessage} characters at most`
      : undefined;
  if (what === undefined) return undefined;
  return {
    code: 'note-invalid',
    status: 422,
    message: `${undone} ${what}. Change the message.`,
    fields: { message: what },
  };
}
