import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { reassignAuthorizations } from '../authorization/reassign-authorizations.ts';
import { fullNameOf } from '../calls/full-name.ts';
import type { Identity } from '../session/identity.ts';
import { changeStaff, guardAdmins } from './change-staff.ts';
import { endForbiddenCalls } from './end-calls.ts';
import { rolesIn } from './roles-in.ts';
import { staffChanged, staffInvalid } from './staff-problems.ts';

export interface RolesChange {
  readonly staffId: string;
  /** As the form sent them; what is no role is left out. */
  readonly roles: readonly string[];
  /** Those that the form showed: a colleague may have changed them since. */
  readonly seen: readonly string[];
}

/**
 * Gives an account other roles, from its next request on; a call that they do not allow ends at once. Refusals: as `changeStaff`,
 * 422 `staff-invalid`, 409 `staff-changed`, `own-account`, `last-admin`.
 */
export const changeRoles = (
  deps: Deps,
  identity: Identity,
  { staffId, roles: names, seen }: RolesChange,
): Promise<Result<undefined>> =>
  changeStaff(deps, identity, staffId, async (step) => {
    const { tables, staff } = step;
    const roles = rolesIn(names);
    if (roles.length === 0) return refused(staffInvalid({ roles: 'needs at least one' }));
    if (!sameRoles(staff.roles, rolesIn(seen))) return refused(staffChanged);
    if (sameRoles(staff.roles, roles)) return ok(undefined);
    const next: Staff = { ...staff, roles };
    const guard = await guardAdmins(step, identity, next);
    if (guard) return refused(guard);
    await tables.staff.save(next);
    await endForbiddenCalls(tables, deps, next);
    await reassignAuthorizations(tables, deps, identity);
    const details = { staffId, name: fullNameOf(staff), email: staff.email, from: staff.roles, roles };
    await audit(tables, deps, { identity, action: 'staff-roles-changed', details });
    return ok(undefined);
  });

const sameRoles = (one: readonly StaffRole[], other: readonly StaffRole[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));
