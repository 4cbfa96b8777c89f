import type { Trail } from '../../../features/audit/audit-trail.ts';
import type { AuditActor } from '../../../features/audit/read-entries.ts';
import type { Desk } from '../desk.ts';
import type { Filter } from '../filters/filter.ts';
import { dateFilter } from '../filters/period.ts';
import { actionWords, auditActions } from './action-words.ts';
import { actorWords } from './actor-words.ts';
import { type AuditQuery, auditAddress, auditFields, auditPath, auditPeriod } from './audit-query.ts';

/** The filters of the audit trail; a customer and a call are found by the search and can only be removed here. */
export function auditFilters(desk: Desk, query: AuditQuery, actors: readonly AuditActor[]): readonly Filter[] {
  const { t } = desk;
  const choose = (name: string, member: Member, values: readonly (readonly [string, string])[]): Filter => ({
    id: member,
    name,
    value: query[member] ? (values.find(([value]) => value === query[member])?.[1] ?? query[member]) : undefined,
    removed: auditAddress(query, { [member]: '' }),
    choices: values.map(([value, label]) => ({
      label,
      href: auditAddress(query, { [member]: value }),
      isChosen: value === query[member],
    })),
  });
  const only = (name: string, member: Member): readonly Filter[] =>
    query[member] ? [choose(name, member, [[query[member], query[member]]])] : [];
  return [
    dateFilter(desk, {
      period: auditPeriod(query),
      chosen: query,
      address: (period) => auditAddress(query, { period }),
      action: auditPath,
      hidden: auditFields({ ...query, period: undefined, before: undefined, after: undefined }),
    }),
    choose(
      t('audit.who'),
      'actor',
      actors.map((actor) => [actor.id, actorWords(t, actor)]),
    ),
    choose(
      t('audit.action'),
      'action',
      auditActions.map((action) => [action, actionWords(t, action)]),
    ),
    resultFilter(desk, query),
    ...only(t('audit.customer'), 'customerNumber'),
    ...only(t('audit.call'), 'callId'),
  ];
}

type Member = 'actor' | 'action' | 'customerNumber' | 'callId';

const resultFilter = ({ t }: Desk, query: AuditQuery): Filter => ({
  id: 'result',
  name: t('audit.result'),
  value: query.onlyRefused ? t('audit.refused') : undefined,
  removed: auditAddress(query, { onlyRefused: false }),
  choices: [
    {
      label: t('audit.refused'),
      href: auditAddress(query, { onlyRefused: true }),
      isChosen: query.onlyRefused,
    },
  ],
});

/** How many entries match, in words. */
export const countWords = ({ t, formats }: Desk, { total, isMore }: Pick<Trail, 'total' | 'isMore'>): string =>
  isMore ? t('audit.countMore', { number: formats.number(total) }) : t('audit.count', { count: total });
