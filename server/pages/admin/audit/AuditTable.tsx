import * as icons from '../../../../shared/design/icons.ts';
import type { AuditEntry } from '../../../features/audit/read-entries.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { callLength } from '../overview/call-length.ts';
import { actionWords } from './action-words.ts';
import { actorWords } from './actor-words.ts';
import { auditAddress, everyEntry } from './audit-query.ts';
import { changeWords, orderOf } from './change-words.ts';
import { EntryDetails } from './EntryDetails.tsx';

interface AuditTableProps {
  readonly desk: Desk;
  readonly entries: readonly AuditEntry[];
  /** The call that all entries belong to began at this moment (ms): they tell how long after it they came, not for whom. */
  readonly callStartedAt?: number;
}

/** One row an entry; a card each on small screens. */
export const AuditTable = ({ desk, entries, callStartedAt }: AuditTableProps) => {
  const { t } = desk;
  const isStory = callStartedAt !== undefined;
  return (
    <div class="table-cards">
      <table class="table audit">
        <thead>
          <tr>
            <th scope="col">{t('audit.time')}</th>
            {isStory && (
              <th scope="col" class="num">
                {t('audit.since')}
              </th>
            )}
            <th scope="col">{t('audit.who')}</th>
            {!isStory && <th scope="col">{t('audit.for')}</th>}
            <th scope="col">{t('audit.action')}</th>
            <th scope="col">{t('audit.change')}</th>
            <th scope="col">{t('audit.result')}</th>
            {!isStory && <th scope="col">{t('audit.call')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={`${entry.chain} ${entry.seq}`} desk={desk} entry={entry} callStartedAt={callStartedAt} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly desk: Desk;
  readonly entry: AuditEntry;
  readonly callStartedAt: number | undefined;
}

const Row = ({ desk, entry, callStartedAt }: RowProps) => {
  const { t, formats } = desk;
  const isStory = callStartedAt !== undefined;
  return (
    <tr>
      <td class="tn nowrap">
        <Time at={entry.at} text={formats.logMoment(entry.at)} />
      </td>
      {isStory && (
        <td class="num muted" data-label={t('audit.since')}>
          {callLength(entry.at - callStartedAt)}
        </td>
      )}
      <td class="nowrap" data-label={t('audit.who')}>
        <bdi>{actorWords(t, entry.actor)}</bdi>
      </td>
      {!isStory && (
        <td class={entry.customer ? undefined : 'only-wide'} data-label={t('audit.for')}>
          <For desk={desk} customer={entry.customer} />
        </td>
      )}
      <td class="strong nowrap" data-label={t('audit.action')}>
        {actionWords(t, entry.action)}
      </td>
      <td class="audit-wide" data-label={t('audit.change')}>
        <Change desk={desk} entry={entry} />
      </td>
      <td data-label={t('audit.result')}>
        <Result desk={desk} isRefused={entry.isRefused} />
      </td>
      {!isStory && (
        <td class={entry.callId ? 'nowrap' : 'nowrap only-wide'} data-label={t('audit.call')}>
          <Story desk={desk} entry={entry} />
        </td>
      )}
    </tr>
  );
};

const For = ({ desk, customer }: { readonly desk: Desk; readonly customer: AuditEntry['customer'] }) =>
  customer ? (
    <a href={auditAddress(everyEntry, { customerNumber: customer.number })}>
      <bdi>{customer.name}</bdi> <span class="hint mono nowrap">{customer.number}</span>
    </a>
  ) : (
    <span class="hint">{desk.t('admin.none')}</span>
  );

const Change = ({ desk, entry }: { readonly desk: Desk; readonly entry: AuditEntry }) => {
  const words = changeWords(desk, entry);
  const order = orderOf(entry);
  return (
    <div class="audit-change">
      {order ? <a href={`/admin/orders/${order.id}`}>{words}</a> : <bdi>{words}</bdi>}
      <EntryDetails desk={desk} entry={entry} />
    </div>
  );
};

const Result = ({ desk: { t }, isRefused }: { readonly desk: Desk; readonly isRefused: boolean }) =>
  isRefused ? (
    <span class="badge badge-red">
      <Icon path={icons.ban} />
      {t('audit.refused')}
    </span>
  ) : (
    <span class="badge">{t('audit.done')}</span>
  );

const Story = ({ desk: { t, formats }, entry }: { readonly desk: Desk; readonly entry: AuditEntry }) => {
  if (!entry.callId) return <span class="hint">{t('admin.none')}</span>;
  const name = entry.customer?.name ?? '';
  return (
    <a
      href={`/admin/audit/calls/${entry.callId}`}
      aria-label={t('audit.storyOf', { name, time: formats.logMoment(entry.at) })}
    >
      {t('audit.story')}
    </a>
  );
};
