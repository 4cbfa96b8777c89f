import type { SessionInput } from '../../../shared/api/session.ts';
import type { Session } from '../../storage/records.ts';

type Public = Session['public'];

/** Members of body and query as text; the body beats the query. `items` chooses what the reply shows and is no member. */
export function publicInputs(body: SessionInput | undefined, query: Readonly<Record<string, unknown>>): Public {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) if (name !== 'items') given[name] = textOf(value);
  for (const [name, member] of Object.entries(body?.public ?? {})) given[name] = textOf(memberValue(member));
  return given;
}

const memberValue = (member: unknown): unknown =>
  typeof member === 'object' && member !== null && 'value' in member ? member.value : member;

function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value.at(-1));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const maxKept = 100;
const looksLikeToken = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** What the row keeps of a request's inputs: those that speak of this request alone, and tokens (security rule 9), are not. */
export function keptInputs(before: Public, given: Public, ofRequest: readonly string[]): Public {
  const kept = Object.entries({ ...before, ...given }).filter(
    ([name, value]) => !ofRequest.includes(name) && !looksLikeToken.test(value),
  );
  return Object.fromEntries(kept.slice(-maxKept));
}
