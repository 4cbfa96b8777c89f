import type { Problem } from '../../../../shared/domain/result.ts';
import type { StaffView } from '../../../features/staff/list-staff.ts';
import { Notice } from '../../parts/Notice.tsx';
import type { Desk } from '../desk.ts';

/** What was done; kept: a mail for which there is nobody to deliver it. */
export const doneNews = ['roles', 'off', 'on', 'invited', 'link', 'kept'] as const;
export type UserNews =
  | { readonly kind: 'done'; readonly what: (typeof doneNews)[number] }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface UserNoticeProps {
  readonly desk: Desk;
  readonly user: StaffView;
  readonly news: UserNews | undefined;
}

const worded = ['last-admin', 'own-account', 'staff-changed', 'staff-off', 'staff-invalid'] as const;

/** What became of what was asked for, above the account as it now is. */
export const UserNotice = ({ desk: { t }, user, news }: UserNoticeProps) => {
  if (!news) return null;
  if (news.kind === 'refused') {
    const { code, message } = news.problem;
    const known = worded.find((it) => it === code);
    return (
      <Notice tone="red">
        <b>{t('users.notDone')}</b> {known ? t(`users.problem.${known}`) : message}
      </Notice>
    );
  }
  const words = t(`users.done.${news.what}`, { name: user.firstName || user.name, email: user.email });
  if (news.what !== 'kept') return <Notice tone="green">{words}</Notice>;
  const open = (
    <a class="btn btn-secondary" href="/admin/outbox">
      {t('users.openOutbox')}
    </a>
  );
  return (
    <Notice tone="amber" actions={open}>
      {words}
    </Notice>
  );
};
