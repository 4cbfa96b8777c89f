import * as icons from '../../../../shared/design/icons.ts';
import type { StaffView } from '../../../features/staff/list-staff.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { auditAddress, everyEntry } from '../audit/audit-query.ts';
import type { Desk } from '../desk.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Crumb } from '../parts/Crumb.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { type UserNews, UserNotice } from './UserNotice.tsx';

export interface UserPageProps {
  readonly desk: Desk;
  readonly user: StaffView;
  /** What became of what was just asked for. */
  readonly news: UserNews | undefined;
}

/** One account: what it may do, its password, and the way to turn it off. */
export const UserPage = ({ desk, user, news }: UserPageProps) => (
  <AdminPage desk={desk} title={user.name} section="users" head={<Head desk={desk} user={user} />}>
    <div class="a-grid">
      <UserNotice desk={desk} user={user} news={news} />
      <div class="o-split">
        <Roles desk={desk} user={user} />
        <div class="a-grid">
          <Account desk={desk} user={user} />
          <Password desk={desk} user={user} />
          <Access desk={desk} user={user} />
        </div>
      </div>
    </div>
  </AdminPage>
);

type PartProps = Pick<UserPageProps, 'desk' | 'user'>;

const Head = ({ desk, user }: PartProps) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href="/admin/users" label={desk.t('users.title')} />
    <div class="row wrap">
      <h1>
        <bdi>{user.name}</bdi>
      </h1>
      {user.state === 'invited' && <span class="badge badge-amber">{desk.t('users.invited')}</span>}
      {user.state === 'off' && <span class="badge">{desk.t('users.off')}</span>}
      {user.isOnCall && (
        <span class="badge badge-green">
          <Icon path={icons.phone} />
          {desk.t('users.onCall')}
        </span>
      )}
      {user.isOwn && <span class="badge badge-accent">{desk.t('users.you')}</span>}
    </div>
  </div>
);

const Roles = ({ desk, user }: PartProps) => (
  <Panel title={desk.t('users.roles')} padded>
    <form class="stack stack-4" method="post" action={`/admin/users/${user.id}/roles`}>
      <FormGuard page={desk} />
      {user.roles.map((role) => (
        <input key={role} type="hidden" name="seen" value={role} />
      ))}
      <RoleChoice
        t={desk.t}
        chosen={user.roles}
        isTitled
        kept={user.isOwn && user.roles.includes('admin') ? 'admin' : undefined}
      />
      <p class="row">
        <button type="submit" class="btn btn-primary">
          {desk.t('users.saveRoles')}
        </button>
      </p>
    </form>
  </Panel>
);

const Account = ({ desk: { t, formats }, user }: PartProps) => (
  <Panel title={t('users.account')} padded>
    <dl class="dl">
      <div>
        <dt>{t('users.email')}</dt>
        <dd>{user.email}</dd>
      </div>
      <div>
        <dt>{t('users.state')}</dt>
        <dd>{stateWords(t, user)}</dd>
      </div>
      <div>
        <dt>{t('users.made')}</dt>
        <dd>
          <Time at={user.createdAt} text={formats.moment(user.createdAt)} />
        </dd>
      </div>
      <div>
        <dt>{t('users.lastSignIn')}</dt>
        <dd>
          {user.lastSignInAt ? (
            <Time at={user.lastSignInAt} text={formats.moment(user.lastSignInAt)} />
          ) : (
            t('users.never')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('users.audit')}</dt>
        <dd>
          <a href={auditAddress(everyEntry, { actor: `staff:${user.id}` })}>{t('users.showAudit')}</a>
        </dd>
      </div>
    </dl>
  </Panel>
);

const stateWords = (t: Desk['t'], { state }: StaffView): string => {
  if (state === 'active') return t('users.active');
  return t(state === 'invited' ? 'users.invitedHint' : 'users.off');
};

const Password = ({ desk, user }: PartProps) => {
  const { t } = desk;
  const isOff = user.state === 'off';
  return (
    <Panel title={t('users.password')} padded>
      <form class="stack" method="post" action={`/admin/users/${user.id}/password-link`}>
        <FormGuard page={desk} />
        <p class="muted">{t(user.state === 'invited' ? 'users.invitationText' : 'users.passwordText')}</p>
        <p class="row">
          <button
            type={isOff ? 'button' : 'submit'}
            class="btn btn-secondary"
            aria-disabled={isOff ? 'true' : undefined}
            title={isOff ? t('users.linkOff') : undefined}
          >
            <Icon path={icons.mail} />
            {t(user.state === 'invited' ? 'users.sendAgain' : 'users.sendLink')}
          </button>
        </p>
        {isOff && <p class="hint">{t('users.linkOff')}</p>}
      </form>
    </Panel>
  );
};

const Access = ({ desk, user }: PartProps) => {
  const { t } = desk;
  if (user.state === 'off')
    return (
      <Panel title={t('users.access')} padded>
        <form class="stack" method="post" action={`/admin/users/${user.id}/turn-on`}>
          <FormGuard page={desk} />
          <p class="muted">{t('users.turnOnText')}</p>
          <p class="row">
            <button type="submit" class="btn btn-secondary">
              {t('users.turnOn')}
            </button>
          </p>
        </form>
      </Panel>
    );
  return (
    <Panel title={t('users.access')} padded>
      <div class="stack">
        <p class="muted">{t(user.isOwn ? 'users.turnOffOwn' : 'users.offText')}</p>
        <p class="row">
          {user.isOwn ? (
            <button type="button" class="btn btn-danger-quiet" aria-disabled="true" title={t('users.turnOffOwn')}>
              {t('users.turnOff')}
            </button>
          ) : (
            <Confirm
              desk={desk}
              id="turn-off"
              opens={t('users.turnOff')}
              title={t('users.turnOffTitle', { name: user.name })}
              text={t('users.turnOffText', { name: user.name })}
              action={`/admin/users/${user.id}/turn-off`}
              confirm={t('users.turnOff')}
              keep={t('users.keep')}
            />
          )}
        </p>
      </div>
    </Panel>
  );
};
