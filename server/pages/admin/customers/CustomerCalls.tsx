import * as icons from '../../../../shared/design/icons.ts';
import type { CustomerCall } from '../../../features/customers/customer-detail.ts';
import { may } from '../../../features/session/identity.ts';
import type { Translator } from '../../messages/translator.ts';
import { Time } from '../../parts/Time.tsx';
import { endingWords, outcomeWords, reasonWords } from '../audit/change-words.ts';
import type { Desk } from '../desk.ts';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';

interface CustomerCallsProps {
  readonly desk: Desk;
  readonly calls: readonly CustomerCall[];
}

/** Who helped the customer, why, and how it ended. */
export const CustomerCalls = ({ desk, calls }: CustomerCallsProps) => {
  const { t } = desk;
  return (
    <Panel title={t('customers.calls')}>
      {calls.length === 0 ? (
        <Empty icon={icons.headset} title={t('customers.noCalls')} hint={t('customers.noCallsHint')} />
      ) : (
        <div class="table-cards">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('admin.call.since')}</th>
                <th scope="col">{t('admin.call.operator')}</th>
                <th scope="col">{t('admin.call.reason')}</th>
                <th scope="col">{t('customers.callEnd')}</th>
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <Row key={call.id} desk={desk} call={call} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};

const Row = ({ desk, call }: { readonly desk: Desk; readonly call: CustomerCall }) => {
  const { t, formats, identity } = desk;
  const start = <Time at={call.startedAt} text={formats.shortMoment(call.startedAt)} />;
  return (
    <tr>
      <td class="nowrap tn">
        {may(identity, 'see-audit') ? (
          <a href={`/admin/audit/calls/${call.id}`} title={t('customers.callStory')}>
            {start}
          </a>
        ) : (
          start
        )}
      </td>
      <td data-label={t('admin.call.operator')}>
        <bdi>{call.operatorName || t('audit.actor.gone')}</bdi>
      </td>
      <td data-label={t('admin.call.reason')}>{wordsOf(t, call)}</td>
      <td data-label={t('customers.callEnd')}>
        {call.endedAt === undefined ? (
          <span class="badge badge-amber">{t('customers.callRuns')}</span>
        ) : (
          <EndWords desk={desk} call={call} />
        )}
      </td>
    </tr>
  );
};

/** The operator's own ending has an outcome; any other says by itself what ended the call. */
const EndWords = ({ desk: { t }, call }: { readonly desk: Desk; readonly call: CustomerCall }) => {
  const { ending, outcome } = call;
  if (ending !== undefined && ending !== 'operator') return <>{endingWords(t, ending)}</>;
  return <>{outcome ? outcomeWords(t, outcome) : ''}</>;
};

/** Why they were helped, and that it was with a cart outside of the account, if so. */
function wordsOf(t: Translator, { kind, reason: code }: CustomerCall): string {
  const reason = reasonWords(t, code);
  return kind === 'preparing' ? t('customers.prepared', { reason }) : reason;
}
