import * as icons from '../../../../shared/design/icons.ts';
import type { OutboxPage as OutboxList, OutboxRow } from '../../../features/messages/outbox.ts';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import type { Filter } from '../filters/filter.ts';
import { Turn } from '../filters/Turn.tsx';
import { Empty } from '../parts/Empty.tsx';
import { MessageBadge } from './MessageBadge.tsx';
import { messageAddress, type OutboxListQuery, outboxAddress, outboxPath } from './outbox-query.ts';

export interface OutboxPageProps {
  readonly desk: Desk;
  readonly query: OutboxListQuery;
  readonly filters: readonly Filter[];
  readonly list: OutboxList;
}

/** Messages, newest first. A list never shows their texts, which may let their owners in. */
export const OutboxPage = ({ desk, query, filters, list }: OutboxPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('outbox.title')} section="outbox">
      <div class="a-grid">
        <p class="muted">{t('outbox.text')}</p>
        <div class="filters">
          <FilterChips desk={desk} filters={filters} />
        </div>
        <div class="table-card">
          {list.messages.length > 0 ? (
            <>
              <Messages desk={desk} messages={list.messages} />
              {(query.before || list.nextBefore) && <Pager desk={desk} query={query} list={list} />}
            </>
          ) : (
            <NoMessages desk={desk} query={query} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

const Messages = ({ desk, messages }: { readonly desk: Desk; readonly messages: readonly OutboxRow[] }) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('outbox.subject')}</th>
            <th scope="col">{t('outbox.to')}</th>
            <th scope="col">{t('outbox.channel')}</th>
            <th scope="col">{t('outbox.state')}</th>
            <th scope="col">{t('outbox.when')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <Row key={message.id} desk={desk} message={message} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ desk: { t, formats }, message }: { readonly desk: Desk; readonly message: OutboxRow }) => (
  <tr>
    <td>
      <a class="strong" href={messageAddress(message.id)}>
        <bdi>{message.subject || t('outbox.noSubject')}</bdi>
      </a>
    </td>
    <td class="c-email" data-label={t('outbox.to')}>
      {message.recipient}
    </td>
    <td class="muted" data-label={t('outbox.channel')}>
      {t(`outbox.channel.${message.channel}`)}
    </td>
    <td data-label={t('outbox.state')}>
      <MessageBadge t={t} state={message.state} />
    </td>
    <td class="tn nowrap muted" data-label={t('outbox.when')}>
      <Time at={message.createdAt} text={formats.shortMoment(message.createdAt)} />
    </td>
  </tr>
);

const Pager = ({ desk: { t }, query, list }: Omit<OutboxPageProps, 'filters'>) => (
  <nav class="pager" aria-label={t('shell.pages')}>
    <span class="row gap-1 end">
      <Turn
        icon={icons.chevronLeft}
        label={t('outbox.newest')}
        href={query.before && outboxAddress(query)}
        whyNot={t('admin.pager.isFirst')}
      />
      <Turn
        icon={icons.chevronRight}
        label={t('outbox.older')}
        href={list.nextBefore && outboxAddress(query, { before: list.nextBefore })}
        whyNot={t('outbox.isOldest')}
      />
    </span>
  </nav>
);

const NoMessages = ({ desk: { t }, query }: Pick<OutboxPageProps, 'desk' | 'query'>) =>
  query.state || query.before ? (
    <Empty icon={icons.mail} title={t('outbox.noneOfState')} hint={t('outbox.noneHint')}>
      <a class="btn btn-secondary" href={outboxPath}>
        {t('outbox.all')}
      </a>
    </Empty>
  ) : (
    <Empty icon={icons.mail} title={t('outbox.none')} hint={t('outbox.noneHint')} />
  );
