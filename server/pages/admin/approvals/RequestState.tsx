import type { AuthorizationDetail } from '../../../features/authorization/authorization-views.ts';
import { callOf } from '../../../features/session/identity.ts';
import { Notice } from '../../parts/Notice.tsx';
import type { Desk } from '../desk.ts';
import { waitsForWords } from './approval-words.ts';

interface RequestStateProps {
  readonly desk: Desk;
  readonly request: AuthorizationDetail;
}

/** Who decided, or whom it waits for until when, and why the reader may not decide. */
export const RequestState = ({ desk, request }: RequestStateProps) =>
  request.state === 'waiting' ? <Waiting desk={desk} request={request} /> : <Decided desk={desk} request={request} />;

const Waiting = ({ desk, request }: RequestStateProps) => {
  const { t, formats } = desk;
  const { refusal, deadline, waitsFor, approvals, second } = stateOf(request);
  const isOnCall = callOf(desk.identity) !== undefined;
  return (
    <>
      {(refusal || isOnCall) && (
        <Notice tone="neutral">{refusal ? t(`approvals.refusal.${refusal}`) : t('approvals.onCall')}</Notice>
      )}
      <p class="hint">
        {waitsFor && <>{t('approvals.waitsForName', { name: waitsForWords(t, waitsFor) })} </>}
        {approvals.map(({ byName, at }) => (
          <span key={byName}>{t('approvals.firstApproved', { name: byName, time: formats.shortMoment(at) })} </span>
        ))}
        {second && <>{t(approvals.length === 0 ? 'approvals.second' : 'approvals.secondNow')} </>}
        {t('approvals.byItself', { time: formats.shortMoment(deadline) })}
      </p>
    </>
  );
};

const stateOf = ({ refusal, needsSecond, ...rest }: AuthorizationDetail) => ({
  ...rest,
  refusal: refusal === 'decided' ? undefined : refusal,
  second: needsSecond || rest.approvals.length > 0,
});

const Decided = ({ desk: { t, formats }, request: { state, decision } }: RequestStateProps) => {
  if (!decision) return null;
  const time = formats.shortMoment(decision.at);
  const isByItself = decision.by === 'system';
  return (
    <Notice tone={state === 'approved' ? 'green' : 'neutral'}>
      <p>
        {state === 'closed' && t('approvals.closedAt', { time })}
        {state === 'denied' && isByItself && t('approvals.decidedByItself', { time })}
        {state !== 'closed' && !isByItself && t('approvals.taken', { name: decision.byName, time })}
      </p>
      {decision.comment && !(isByItself && state === 'denied') && (
        <p dir="auto" class="p-comment">
          “{decision.comment}”
        </p>
      )}
    </Notice>
  );
};
