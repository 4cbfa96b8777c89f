import type { AuditEntry } from '../../../features/audit/read-entries.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Desk } from '../desk.ts';
import { actionWords } from './action-words.ts';
import { actorWords } from './actor-words.ts';
import { changeWords } from './change-words.ts';

/** The columns of the exported audit: words for people, ids and the hash for comparing. */
export const csvColumns = (t: Translator): readonly string[] => [
  t('audit.time'),
  t('audit.who'),
  t('audit.csv.actorId'),
  t('audit.csv.customerNumber'),
  t('audit.customer'),
  t('audit.action'),
  t('audit.csv.actionCode'),
  t('audit.change'),
  t('audit.result'),
  t('audit.call'),
  t('audit.chain'),
  t('audit.entry'),
  t('audit.mac'),
  t('audit.csv.facts'),
];

/** Times are ISO 8601 in UTC. */
export async function* csvRows(
  desk: Pick<Desk, 't' | 'formats'>,
  entries: AsyncIterable<AuditEntry>,
): AsyncGenerator<readonly (string | number)[]> {
  const { t } = desk;
  for await (const entry of entries) {
    yield [
      new Date(entry.at).toISOString(),
      actorWords(t, entry.actor),
      entry.actor.id,
      entry.customer?.number ?? '',
      entry.customer?.name ?? '',
      actionWords(t, entry.action),
      entry.action,
      changeWords(desk, entry),
      t(entry.isRefused ? 'audit.refused' : 'audit.done'),
      entry.callId ?? '',
      entry.chain,
      entry.seq,
      entry.mac,
      JSON.stringify(entry.details),
    ];
  }
}
