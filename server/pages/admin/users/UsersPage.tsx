import * as icons from '../../../../shared/design/icons.ts';
import type { AppKeyView } from '../../../features/app-keys/list-app-keys.ts';
import type { StaffView } from '../../../features/staff/list-staff.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { AppKeysTable } from './AppKeysTable.tsx';
import { RightsTable } from './RightsTable.tsx';
import { UsersTable } from './UsersTable.tsx';

export interface UsersPageProps {
  readonly desk: Desk;
  readonly users: readonly StaffView[];
  readonly keys: readonly AppKeyView[];
  /** The app key that was just revoked. */
  readonly revoked: AppKeyView | undefined;
}

/** Who may do what: staff, the table of rights, app keys. */
export const UsersPage = ({ desk, users, keys, revoked }: UsersPageProps) => {
  const { t } = desk;
  const head = (
    <>
      <h1>{t('users.title')}</h1>
      <a class="btn btn-primary end" href="/admin/users/invite">
        <Icon path={icons.userPlus} />
        {t('users.invite')}
      </a>
    </>
  );
  return (
    <AdminPage desk={desk} title={t('users.title')} section="users" head={head}>
      <div class="a-grid">
        {revoked && <Notice tone="green">{t('users.done.revoked', { name: revoked.name })}</Notice>}
        <div class="table-card">
          <UsersTable desk={desk} users={users} />
        </div>
        <RightsTable t={t} />
        <AppKeysTable desk={desk} keys={keys} />
      </div>
    </AdminPage>
  );
};
