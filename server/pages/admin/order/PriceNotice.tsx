import * as icons from '../../../../shared/design/icons.ts';
import type { AuthorizationRow } from '../../../features/authorization/authorization-views.ts';
import { may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { approvalAddress } from '../approvals/approval-address.ts';
import { waitsForWords } from '../approvals/approval-words.ts';
import type { Desk } from '../desk.ts';

interface PriceNoticeProps {
  readonly desk: Desk;
  readonly request: AuthorizationRow;
}

/** That a price of the order waits, and for whom; or who decided about it, with their words. */
export const PriceNotice = ({ desk, request }: PriceNoticeProps) => {
  const { t } = desk;
  const { look, icon } = looks[request.state];
  const show = request.state === 'waiting' ? 'waiting' : 'decided';
  return (
    <section class={`notice ${look} o-notice`}>
      <Icon path={icon} />
      <div class="grow">
        <p>
          <Words desk={desk} request={request} />
        </p>
        {request.decision?.comment && request.decision.by !== 'system' && (
          <p dir="auto">“{request.decision.comment}”</p>
        )}
      </div>
      {may(desk.identity, 'decide-authorizations') && (
        <a class="btn btn-secondary" href={approvalAddress(request.id, { show, after: undefined })}>
          {t('approvals.open')}
        </a>
      )}
    </section>
  );
};

const looks = {
  waiting: { look: 'notice-amber', icon: icons.hourglass },
  approved: { look: 'notice-green', icon: icons.checkCircle },
  denied: { look: 'notice-red', icon: icons.ban },
  closed: { look: '', icon: icons.info },
} as const;

const Words = ({ desk: { t, formats }, request: { state, waitsFor, decision } }: PriceNoticeProps) => {
  if (state === 'waiting')
    return (
      <>
        <b>{t('approvals.orderWaits')}</b>{' '}
        {waitsFor && t('approvals.orderWaitsFor', { name: waitsForWords(t, waitsFor) })}
      </>
    );
  const time = formats.shortMoment(decision?.at ?? 0);
  if (state === 'closed') return <>{t('approvals.closedAt', { time })}</>;
  if (decision?.by === 'system') return <b>{t('approvals.orderExpired', { time })}</b>;
  return <b>{t(`approvals.orderDecided.${state}`, { name: decision?.byName ?? '', time })}</b>;
};
