import * as icons from '../../../../shared/design/icons.ts';
import { allows, type Role, staffRoles, type Verb, verbs } from '../../../../shared/domain/permissions.ts';
import type { Translator } from '../../messages/translator.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Panel } from '../parts/Panel.tsx';

const roles: readonly Role[] = [...staffRoles, 'customer', 'visitor'];

/** The one table of role × right, as the server enforces it. */
export const RightsTable = ({ t }: { readonly t: Translator }) => (
  <Panel title={t('users.rights')}>
    <div class="table-cards">
      <table class="table matrix">
        <thead>
          <tr>
            <th scope="col">{t('users.right')}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleName(t, role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verbs.map((verb) => (
            <tr key={verb}>
              <th scope="row">{t(`users.right.${verb}`)}</th>
              {roles.map((role) => (
                <Cell key={role} t={t} role={role} verb={verb} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p class="matrix-hint hint">{t('users.rightsHint')}</p>
  </Panel>
);

interface CellProps {
  readonly t: Translator;
  readonly role: Role;
  readonly verb: Verb;
}

const Cell = ({ t, role, verb }: CellProps) => (
  <td data-label={roleName(t, role)}>
    {allows([role], verb) ? (
      <>
        <Icon path={icons.check} />
        <span class="vh">{t('users.yes')}</span>
      </>
    ) : (
      <>
        <span class="hint" aria-hidden="true">
          –
        </span>
        <span class="vh">{t('users.no')}</span>
      </>
    )}
  </td>
);

const roleName = (t: Translator, role: Role): string =>
  role === 'customer' || role === 'visitor' ? t(`users.role.${role}`) : t(`admin.role.${role}`);
