import {
  type CallOutcome,
  callOutcomes,
  maxCallNoteLength,
  type WrapUpCode,
  wrapUpCodes,
} from '../../shared/domain/call.ts';
import {
  type CallDraft,
  type CallEnd,
  type Confirmation,
  type CustomerDraft,
  type DraftField,
  draftFields,
} from './protocol.ts';

const maxText = 400;

/** The value as an object with unknown members; undefined for anything else. */
export const readRecord = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // any object can be read by member; the members stay unknown
    : undefined;

export const readMember = (value: unknown, name: string): unknown => {
  const record = readRecord(value);
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
};

/** A member that is text of 1 to `max` characters. */
export function readText(value: unknown, name: string, max = maxText): string | undefined {
  const text = readMember(value, name);
  return typeof text === 'string' && text.length > 0 && text.length <= max ? text : undefined;
}

/** An object whose named members are all text; undefined when one is missing or anything else. */
export function readTexts<const K extends string>(
  value: unknown,
  ...names: readonly K[]
): Record<K, string> | undefined {
  const texts: Partial<Record<K, string>> = {};
  for (const name of names) {
    const text = readText(value, name);
    if (text === undefined) return undefined;
    texts[name] = text;
  }
  return hasAll(texts, names) ? texts : undefined;
}

const hasAll = <K extends string>(texts: Partial<Record<K, string>>, names: readonly K[]): texts is Record<K, string> =>
  names.every((name) => texts[name] !== undefined);

/** For messages that carry nothing. */
export const readNothing = (value: unknown): null | undefined =>
  value === null || value === undefined ? null : undefined;

const isOutcome = (value: unknown): value is CallOutcome => callOutcomes.some((it) => it === value);
const isWrapUpCode = (value: unknown): value is WrapUpCode => wrapUpCodes.some((it) => it === value);

export function readCallDraft(value: unknown): CallDraft | undefined {
  const callId = readText(value, 'callId', 64);
  if (callId === undefined) return undefined;
  const { outcome, wrapUpCode, note } = readRecord(value) ?? {};
  if (outcome !== undefined && !isOutcome(outcome)) return undefined;
  if (wrapUpCode !== undefined && !isWrapUpCode(wrapUpCode)) return undefined;
  if (note !== undefined && (typeof note !== 'string' || note.length > maxCallNoteLength)) return undefined;
  return {
    callId,
    ...(outcome === undefined ? {} : { outcome }),
    ...(wrapUpCode === undefined ? {} : { wrapUpCode }),
    ...(note === undefined ? {} : { note }),
  };
}

export function readCallEnd(value: unknown): CallEnd | undefined {
  const draft = readCallDraft(value);
  const outcome = draft?.outcome;
  return draft && outcome ? { ...draft, outcome } : undefined;
}

/** Whose draft is asked for: a customer's, or with the number '' that of a new one. */
export function readDraftKey(value: unknown): { operator: string; number: string } | undefined {
  const operator = readText(value, 'operator');
  const number = readMember(value, 'number');
  return operator && isTyped(number) ? { operator, number } : undefined;
}

export function readCustomerDraft(value: unknown): CustomerDraft | undefined {
  const { number, query } = readRecord(value) ?? {};
  const typed = readRecord(readMember(value, 'texts'));
  if (!isTyped(number) || !isTyped(query) || !typed) return undefined;
  const texts: Partial<Record<DraftField, string>> = {};
  for (const field of draftFields) {
    const text = readMember(typed, field);
    if (isTyped(text)) texts[field] = text;
    else if (text !== undefined) return undefined;
  }
  return { number, query, texts };
}

const isTyped = (value: unknown): value is string => typeof value === 'string' && value.length <= maxText;

export function readConfirmation(value: unknown): Confirmation | undefined {
  const texts = readTexts(value, 'id', 'title', 'initials', 'about', 'confirm', 'cancel');
  const facts = readMember(value, 'facts');
  if (!texts || !Array.isArray(facts) || facts.length > 8) return undefined;
  const read = facts.map((fact) => readTexts(fact, 'term', 'text')).filter((fact) => fact !== undefined);
  return read.length === facts.length ? { ...texts, facts: read } : undefined;
}
