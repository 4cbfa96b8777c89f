import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { staffUnknown } from './staff-problems.ts';

/** A staff account as administrators see it; nothing of its password but whether there is one. */
export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly firstName: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  /** invited: no password was set yet. */
  readonly state: 'active' | 'invited' | 'off';
  /** ms since 1970 */
  readonly createdAt: number;
  readonly turnedOffAt: number | undefined;
  readonly lastSignInAt: number | undefined;
  /** Acts for a customer at this moment. */
  readonly isOnCall: boolean;
  /** The reader's own account. */
  readonly isOwn: boolean;
}

/** By name, accounts that are off last. 403 `right-missing`. */
export async function staffList(deps: Deps, identity: Identity): Promise<Result<readonly StaffView[]>> {
  if (!may(identity, 'manage-users')) return refused(rightMissing);
  const all = await deps.storage.read.staff.list();
  const views = await Promise.all(all.map((staff) => viewOf(deps, identity, staff)));
  return ok(views.toSorted((one, other) => Number(one.state === 'off') - Number(other.state === 'off')));
}

/** 403 `right-missing`, 404 `staff-unknown`. */
export async function staffMember(deps: Deps, identity: Identity, id: string): Promise<Result<StaffView>> {
  if (!may(identity, 'manage-users')) return refused(rightMissing);
  const staff = await deps.storage.read.staff.byId(id);
  return staff ? ok(await viewOf(deps, identity, staff)) : refused(staffUnknown);
}

async function viewOf({ storage, clock }: Deps, identity: Identity, staff: Staff): Promise<StaffView> {
  const calls = await storage.read.calls.runningOf(staff.id);
  const now = clock.now();
  return {
    id: staff.id,
    name: fullNameOf(staff),
    firstName: staff.firstName,
    email: staff.email,
    roles: staff.roles,
    state: staff.disabled ? 'off' : staff.passwordHash === undefined ? 'invited' : 'active',
    createdAt: staff.createdAt,
    turnedOffAt: staff.disabledAt,
    lastSignInAt: staff.lastSignInAt,
    isOnCall: calls.some((call) => now < call.idleAt && now < call.absoluteEndAt),
    isOwn: identity.kind === 'staff' && identity.staff.id === staff.id,
  };
}
