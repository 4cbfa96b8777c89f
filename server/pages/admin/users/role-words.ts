import { type StaffRole, staffRoles } from '../../../../shared/domain/permissions.ts';
import type { Translator } from '../../messages/translator.ts';

/** "Call center operator and Approver". */
export function rolesInWords(t: Translator, roles: readonly StaffRole[]): string {
  const held = staffRoles.filter((role) => roles.includes(role));
  if (held.length === 0) return t('users.noRole');
  return new Intl.ListFormat(t.locale).format(held.map((role) => t(`admin.role.${role}`)));
}
