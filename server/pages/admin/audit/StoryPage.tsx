import type { ComponentChildren } from 'preact';
import * as icons from '../../../../shared/design/icons.ts';
import type { CallStory } from '../../../features/audit/call-story.ts';
import type { AuditCheck } from '../../../features/audit/check-audit.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { OrdersTable } from '../orders/OrdersTable.tsx';
import { callLength } from '../overview/call-length.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditAddress, auditPath, everyEntry } from './audit-query.ts';
import { CheckBadge, CheckNotice, VerifyButton } from './CheckNotice.tsx';
import { endingWords, outcomeWords, reasonWords, wrapUpWords } from './change-words.ts';

export interface StoryPageProps {
  readonly desk: Desk;
  readonly story: CallStory;
  readonly check: AuditCheck | undefined;
}

/** One call: who, for whom, why, every change with its time, the orders, and how it ended. */
export const StoryPage = ({ desk, story, check }: StoryPageProps) => {
  const { t } = desk;
  const title = t('audit.callTitle', { name: story.customer?.name ?? t('audit.actor.gone') });
  return (
    <AdminPage desk={desk} title={title} section="audit" head={<Head desk={desk} story={story} check={check} />}>
      <div class="a-grid">
        <CheckNotice desk={desk} check={check} />
        <Panel title={t('audit.callFacts')} padded>
          <Facts desk={desk} story={story} />
        </Panel>
        <Panel title={t('audit.callOrders')} beside={<span class="count">{story.orders.length}</span>}>
          {story.orders.length > 0 ? (
            <OrdersTable desk={desk} orders={story.orders} />
          ) : (
            <Empty icon={icons.box} title={t('audit.callNoOrders')} hint={t('audit.callNoOrdersHint')} />
          )}
        </Panel>
        <Panel title={t('audit.callEntries')} beside={<span class="count">{story.entries.length}</span>}>
          <AuditTable desk={desk} entries={story.entries} callStartedAt={story.call.startedAt} />
          {story.isCut && (
            <p class="in hint">
              {t('audit.callCut', { number: desk.formats.number(story.entries.length) })}{' '}
              <a href={auditAddress(everyEntry, { callId: story.call.id })}>{t('audit.callAll')}</a>
            </p>
          )}
        </Panel>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk, story, check }: StoryPageProps) => {
  const { t } = desk;
  return (
    <>
      <div class="stack stack-1">
        <Crumb desk={desk} href={auditPath} label={t('audit.title')} />
        <div class="row wrap">
          <h1>
            <bdi>{t('audit.callTitle', { name: story.customer?.name ?? t('audit.actor.gone') })}</bdi>
          </h1>
          {story.call.endedAt === undefined && (
            <span class="badge badge-amber">
              <Icon path={icons.userCheck} />
              {t('audit.running')}
            </span>
          )}
          <CheckBadge desk={desk} check={check} />
        </div>
      </div>
      <span class="row end">
        <VerifyButton desk={desk} check={check} callId={story.call.id} />
      </span>
    </>
  );
};

const Facts = ({ desk, story }: Pick<StoryPageProps, 'desk' | 'story'>) => {
  const { t, formats, now } = desk;
  const { call, customer, operatorName } = story;
  const moment = (at: number) => <Time at={at} text={formats.logMoment(at)} />;
  return (
    <dl class="dl audit-facts">
      <Fact name={t('audit.operator')}>{operatorName && <bdi>{operatorName}</bdi>}</Fact>
      <Fact name={t('audit.customer')}>
        {customer && (
          <>
            <bdi>{customer.name}</bdi> <span class="hint mono">{customer.number}</span>
          </>
        )}
      </Fact>
      <Fact name={t('audit.reason')}>{[reasonWords(t, call.reason), call.reasonNote].filter(Boolean).join(', ')}</Fact>
      <Fact name={t('audit.started')}>{moment(call.startedAt)}</Fact>
      <Fact name={t('audit.ended')}>{call.endedAt === undefined ? t('audit.running') : moment(call.endedAt)}</Fact>
      <Fact name={t('audit.length')}>
        <span class="tn">{callLength((call.endedAt ?? now) - call.startedAt)}</span>
      </Fact>
      <Fact name={t('audit.ending')}>{endingWords(t, call.ending)}</Fact>
      <Fact name={t('audit.outcome')}>{outcomeWords(t, call.outcome)}</Fact>
      <Fact name={t('audit.wrapUp')}>{wrapUpWords(t, call.wrapUpCode)}</Fact>
      <Fact name={t('audit.note')}>{call.wrapUpNote && <bdi class="o-note">{call.wrapUpNote}</bdi>}</Fact>
      <Fact name={t('audit.store')}>{call.store}</Fact>
      <Fact name={t('audit.call')}>
        <span class="mono">{call.id}</span>
      </Fact>
    </dl>
  );
};

/** A fact that there is none of is left out. */
const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
