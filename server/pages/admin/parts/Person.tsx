import { paths } from '../../../../shared/api/paths.ts';
import * as icons from '../../../../shared/design/icons.ts';
import { type StaffRole, staffRoles } from '../../../../shared/domain/permissions.ts';
import { initialsOf } from '../../../features/customers/customer-words.ts';
import { rolesOf } from '../../../features/session/identity.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { DeskFrame } from '../desk.ts';

/** Who is signed in, with what roles, and the way out. */
export const Person = ({ desk, name }: { readonly desk: DeskFrame; readonly name: string }) => (
  <>
    <p class="a-person">
      <span class="avatar avatar-op" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>
        <span class="vh">{desk.t('admin.signedInAs')} </span>
        <b>{name}</b>
        <small>{roleWords(desk)}</small>
      </span>
    </p>
    <form method="post" action={paths.logout}>
      <FormGuard page={desk} />
      <button type="submit" class="a-nav">
        <Icon path={icons.logout} />
        {desk.t('shell.signOut')}
      </button>
    </form>
  </>
);

/** What the person is, in words: "Call center operator and Approver". */
export const roleWords = ({ t, identity }: DeskFrame): string => {
  const held = staffRoles.filter((role: StaffRole) => rolesOf(identity).includes(role));
  if (held.length === 0) return t('admin.role.none');
  return new Intl.ListFormat(t.locale).format(held.map((role) => t(`admin.role.${role}`)));
};
