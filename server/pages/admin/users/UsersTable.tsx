import { initialsOf } from '../../../features/customers/customer-words.ts';
import type { StaffView } from '../../../features/staff/list-staff.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { rolesInWords } from './role-words.ts';

interface UsersTableProps {
  readonly desk: Desk;
  readonly users: readonly StaffView[];
}

/** Who works here, with what roles, and when they were last here. */
export const UsersTable = ({ desk, users }: UsersTableProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table users">
        <thead>
          <tr>
            <th scope="col">{t('users.user')}</th>
            <th scope="col">{t('users.roles')}</th>
            <th scope="col">{t('users.lastSignIn')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <Row key={user.id} desk={desk} user={user} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly desk: Desk;
  readonly user: StaffView;
}

const Row = ({ desk, user }: RowProps) => {
  const { t } = desk;
  const isOff = user.state === 'off';
  return (
    <tr class={isOff ? 'is-off' : undefined}>
      <td>
        <a class="row gap-3" href={`/admin/users/${user.id}`}>
          <span class={isOff ? 'avatar' : 'avatar avatar-op'} aria-hidden="true">
            {initialsOf(user.name)}
          </span>
          <span class="truncate">
            <b>
              <bdi>{user.name}</bdi>
            </b>
            <br />
            <span class="hint">{user.email}</span>
          </span>
        </a>
      </td>
      <td data-label={t('users.roles')}>{rolesInWords(t, user.roles)}</td>
      <td class="nowrap" data-label={t('users.lastSignIn')}>
        <LastSeen desk={desk} user={user} />
      </td>
    </tr>
  );
};

/** What says most about the account: that it is off, invited, one's own, on the phone; else when it was last here. */
const LastSeen = ({ desk: { t, formats, now }, user }: RowProps) => {
  if (user.state === 'off')
    return <>{user.turnedOffAt ? t('users.offSince', { day: formats.day(user.turnedOffAt) }) : t('users.off')}</>;
  if (user.state === 'invited')
    return (
      <span class="badge badge-amber">
        {t('users.invited')} <Time at={user.createdAt} text={formats.age(user.createdAt, now)} />
      </span>
    );
  if (user.isOwn) return <>{t('users.you')}</>;
  if (user.isOnCall)
    return (
      <span class="row gap-1">
        <span class="dot users-now" />
        {t('users.onCall')}
      </span>
    );
  return user.lastSignInAt ? (
    <Time at={user.lastSignInAt} text={formats.age(user.lastSignInAt, now)} />
  ) : (
    <span class="hint">{t('users.never')}</span>
  );
};
