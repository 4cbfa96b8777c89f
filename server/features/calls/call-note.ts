import { looksLikeCardNumber, maxCallNoteLength } from '../../../shared/domain/call.ts';
import type { Problem } from '../../../shared/domain/result.ts';

/** Why a note cannot be kept; `undone` says what does not happen: "Call not ended." */
export function noteProblem(note: string, undone: string): Problem | undefined {
  const what = looksLikeCardNumber(note)
    ? 'Never write card numbers here'
    : note.length > maxCallNoteLength
      ? `A note has ${maxCallNoteLength} characters at most`
      : undefined;
  if (what === undefined) return undefined;
  return { code: 'note-invalid', status: 422, message: `${undone} ${what}. Change the note.`, fields: { note: what } };
}
