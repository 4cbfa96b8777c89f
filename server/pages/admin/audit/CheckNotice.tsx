import * as icons from '../../../../shared/design/icons.ts';
import type { AuditCheck } from '../../../features/audit/check-audit.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';

interface CheckProps {
  readonly desk: Desk;
  readonly check: AuditCheck | undefined;
}

/** What the last verification found, when it found everything as it was written. */
export const CheckBadge = ({ desk, check }: CheckProps) => {
  if (!check || check.broken) return null;
  const time = desk.formats.age(check.at, desk.now);
  const values = { count: check.rows, time };
  return check.next ? (
    <span class="badge badge-amber" role="status">
      <Icon path={icons.hourglass} />
      {desk.t('audit.wholeSoFar', values)}
    </span>
  ) : (
    <span class="badge badge-green" role="status">
      <Icon path={icons.shield} />
      {desk.t('audit.whole', values)}
    </span>
  );
};

/** What stands against trusting the audit. */
export const CheckNotice = ({ desk, check }: CheckProps) => {
  const { t, formats } = desk;
  if (!check) return null;
  if (!check.broken)
    return check.heads === 'used' ? null : (
      <Notice tone={check.heads === 'none' ? 'neutral' : 'amber'}>
        {t(check.heads === 'none' ? 'audit.headsNone' : 'audit.headsUntrusted')}
      </Notice>
    );
  const { chain, seq, fault } = check.broken;
  const values = {
    time: <Time at={check.at} text={formats.moment(check.at)} />,
    who: <bdi>{check.who}</bdi>,
    seq: String(seq),
    chain: <span class="mono">{chain}</span>,
    fault: t(`audit.fault.${fault}`),
  };
  return (
    <Notice tone="red">
      <b>{t('audit.isBroken')}</b> <Rich t={t} of="audit.brokenAt" values={values} /> {t('audit.brokenHint')}
    </Notice>
  );
};

interface VerifyProps extends CheckProps {
  /** The call that is verified; everything without it. */
  readonly callId?: string;
}

/** Verifies, or goes on where the last verification stopped. */
export const VerifyButton = ({ desk, check, callId }: VerifyProps) => (
  <form method="post" action="/admin/audit/verify">
    <FormGuard page={desk} />
    {callId !== undefined && <input type="hidden" name="call" value={callId} />}
    {check?.next && <input type="hidden" name="on" value="1" />}
    <button type="submit" class="btn btn-secondary">
      <Icon path={icons.shield} />
      {desk.t(check?.next ? 'audit.verifyOn' : 'audit.verify')}
    </button>
  </form>
);
