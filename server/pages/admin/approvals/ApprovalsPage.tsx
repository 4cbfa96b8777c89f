import * as icons from '../../../../shared/design/icons.ts';
import type { PriceReason } from '../../../../shared/domain/price-reason.ts';
import type { AuthorizationDetail, AuthorizationList } from '../../../features/authorization/authorization-views.ts';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Empty } from '../parts/Empty.tsx';
import { type ApprovalNews, ApprovalNotice } from './ApprovalNotice.tsx';
import { type ApprovalsQuery, listAddress } from './approval-address.ts';
import { Keys } from './Keys.tsx';
import { Queue } from './Queue.tsx';
import { Request } from './Request.tsx';
import { Several, severalForm } from './Several.tsx';

export interface ApprovalsPageProps {
  readonly desk: Desk;
  readonly query: ApprovalsQuery;
  readonly list: AuthorizationList;
  /** What the queue was when this was drawn; a script asks whether it changed. */
  readonly queueVersion: string;
  readonly request: AuthorizationDetail | undefined;
  /** The address names the request: on small screens it is shown in place of the list. */
  readonly isOpened: boolean;
  readonly reasons: readonly PriceReason[];
  readonly news: ApprovalNews | undefined;
  readonly comment?: string;
  readonly commentError?: string | undefined;
}

/** The queue beside the request that is looked at. */
export const ApprovalsPage = (props: ApprovalsPageProps) => {
  const { desk, query, list, request, isOpened, news } = props;
  const { t } = desk;
  const decidable = list.rows.filter(({ refusal }) => refusal === undefined);
  const canPick = query.show === 'waiting' && decidable.length > 1;
  return (
    <AdminPage desk={desk} title={t('approvals.title')} section="approvals" head={<Head {...props} />}>
      {news && <ApprovalNotice desk={desk} news={news} />}
      <p class="vh" role="status" id="arrivals" data-words={t('approvals.arrived', { waiting: '{waiting}' })} />
      <div
        class={isOpened ? 'q-split is-opened' : 'q-split'}
        data-queue={query.show === 'waiting' ? props.queueVersion : undefined}
      >
        <div class="q-side" id="queue">
          <Queue
            desk={desk}
            query={query}
            list={list}
            chosen={request?.id}
            picksFor={canPick ? severalForm : undefined}
          />
          {canPick && <Several desk={desk} />}
        </div>
        <div class="q-detail" id="detail">
          {isOpened && (
            <div class="q-back">
              <Crumb desk={desk} href={listAddress(query)} label={t('approvals.list')} />
            </div>
          )}
          {request ? (
            <Request
              desk={desk}
              request={request}
              reasons={props.reasons}
              comment={props.comment ?? ''}
              commentError={props.commentError}
            />
          ) : (
            <Empty icon={icons.shield} title={t('approvals.none')} hint={t('approvals.noneHint')} />
          )}
        </div>
      </div>
      <ChangedTemplate desk={desk} />
    </AdminPage>
  );
};

const Head = ({ desk, query, list }: ApprovalsPageProps) => {
  const { t, formats } = desk;
  const count = query.show === 'waiting' ? list.rows.filter(({ refusal }) => refusal === undefined).length : undefined;
  const tab = (show: ApprovalsQuery['show']) => (
    <a
      class="btn"
      href={listAddress({ show, after: undefined })}
      aria-current={query.show === show ? 'page' : undefined}
    >
      {t(`approvals.${show}`)}
      {show === 'waiting' && count !== undefined && count > 0 && (
        <span class="count count-amber">{formats.number(count)}</span>
      )}
    </a>
  );
  return (
    <>
      <h1>{t('approvals.title')}</h1>
      <nav class="seg" id="views" aria-label={t('approvals.views')}>
        {tab('waiting')}
        {tab('decided')}
      </nav>
      {query.show === 'waiting' && <Keys t={t} />}
    </>
  );
};

/** What the script says above a request that changed while it was open. */
const ChangedTemplate = ({ desk: { t } }: Pick<ApprovalsPageProps, 'desk'>) => (
  <template
    id="changed"
    data-difference={t('approvals.difference', { label: '{label}', before: '{before}', now: '{now}' })}
  >
    <div class="notice notice-amber" role="alert">
      <div class="grow">
        <p>
          <b>{t('approvals.changedNow')}</b> {t('approvals.changedLook')}
        </p>
        <ul class="g-list" />
      </div>
      <button type="button" class="btn btn-secondary">
        {t('approvals.looked')}
      </button>
    </div>
  </template>
);
