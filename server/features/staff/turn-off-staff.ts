import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { reassignAuthorizations } from '../authorization/reassign-authorizations.ts';
import { fullNameOf } from '../calls/full-name.ts';
import type { Identity } from '../session/identity.ts';
import { changeStaff, guardAdmins } from './change-staff.ts';
import { endForbiddenCalls } from './end-calls.ts';
import { ownAccount } from './staff-problems.ts';

/**
 * Turns an account off: its logins and its call end, its mailed links stop working. What it did stays. Turned off twice, nothing
 * more happens. Refusals: as `changeStaff`, 409 `own-account`, `last-admin`.
 */
export const turnOffStaff = (deps: Deps, identity: Identity, staffId: string): Promise<Result<undefined>> =>
  changeStaff(deps, identity, staffId, async (step) => {
    const { tables, staff } = step;
    if (staff.disabled) return ok(undefined);
    const now = deps.clock.now();
    const next: Staff = { ...staff, disabled: true, disabledAt: now };
    const isOwn = identity.kind === 'staff' && identity.staff.id === staffId;
    const guard = await guardAdmins(step, identity, next);
    if (guard || isOwn) return refused(guard ?? ownAccount);
    await tables.staff.save(next);
    await endForbiddenCalls(tables, deps, next);
    await reassignAuthorizations(tables, deps, identity);
    await tables.logins.endAllOf({ staffId }, now);
    await tables.tickets.voidAllOf({ staffId }, now);
    await audit(tables, deps, { identity, action: 'staff-turned-off', details: detailsOf(staff) });
    return ok(undefined);
  });

/** Lets the account sign in again, with the password and the roles that it had. Refusals: as `changeStaff`. */
export const turnOnStaff = (deps: Deps, identity: Identity, staffId: string): Promise<Result<undefined>> =>
  changeStaff(deps, identity, staffId, async ({ tables, staff }) => {
    if (!staff.disabled) return ok(undefined);
    await tables.staff.save({ ...staff, disabled: false, disabledAt: undefined });
    await reassignAuthorizations(tables, deps, identity);
    await audit(tables, deps, { identity, action: 'staff-turned-on', details: detailsOf(staff) });
    return ok(undefined);
  });

const detailsOf = (staff: Staff) => ({ staffId: staff.id, name: fullNameOf(staff), email: staff.email });
