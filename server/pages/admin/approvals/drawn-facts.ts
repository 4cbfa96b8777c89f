import type { AuthorizationDetail } from '../../../features/authorization/authorization-views.ts';
import type { Desk } from '../desk.ts';
import { waitsForWords } from './approval-words.ts';

/** What may change while a request is open on somebody's screen, as it was drawn: what it is and what was said. */
export type DrawnFact = readonly [label: string, text: string];

export function drawnFacts({ t, formats }: Desk, request: AuthorizationDetail): readonly DrawnFact[] {
  const { waitsFor, approvals, order, items, state } = request;
  return [
    [t('approvals.fact.state'), t(`approvals.state.${state}`)],
    [t('approvals.fact.waitsFor'), waitsFor ? waitsForWords(t, waitsFor) : '–'],
    [t('approvals.fact.approvals'), approvals.map(({ byName }) => byName).join(', ') || '–'],
    [t('approvals.fact.total'), formats.money(order.value)],
    ...items.map(({ name, price }): DrawnFact => [t('approvals.fact.price', { product: name }), formats.money(price)]),
  ];
}

export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

/** What reads otherwise than in the form that was sent. */
export function differencesFrom(drawn: string | null, now: readonly DrawnFact[]): readonly Difference[] {
  const before = readDrawn(drawn);
  return now.flatMap(([label, text]) => {
    const was = before.get(label);
    return was === undefined || was === text ? [] : [{ label, before: was, now: text }];
  });
}

/** A form that nobody's page drew tells nothing. */
function readDrawn(drawn: string | null): ReadonlyMap<string, string> {
  try {
    const facts: unknown = JSON.parse(drawn ?? '[]');
    return new Map(Array.isArray(facts) ? facts.filter(isFact) : []);
  } catch {
    return new Map();
  }
}

const isFact = (it: unknown): it is DrawnFact =>
  Array.isArray(it) && it.length === 2 && it.every((part) => typeof part === 'string');
