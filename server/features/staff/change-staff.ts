import { allows } from '../../../shared/domain/permissions.ts';
import { type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { lastAdmin, ownAccount, staffUnknown } from './staff-problems.ts';

export interface StaffStep {
  readonly tables: Tables;
  /** The account that is changed, its row locked. */
  readonly staff: Staff;
}

/**
 * Changes one account with the rows of all locked, so that two administrators cannot take each other's rights at the same moment.
 * Adds 403 `right-missing` and 404 `staff-unknown` to what `apply` refuses; refusals that protect the store's administrators are kept
 * in the audit.
 */
export async function changeStaff<T>(
  deps: Deps,
  identity: Identity,
  staffId: string,
  apply: (step: StaffStep) => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = await deps.storage.tx(async (tables): Promise<Result<T>> => {
    const all = await tables.staff.lockAll();
    if (!mayManage(identity, all)) return refused(rightMissing);
    const staff = all.find(({ id }) => id === staffId);
    return staff ? apply({ tables, staff }) : refused(staffUnknown);
  });
  if (!result.ok && isGuard(result.problem)) {
    const { code, status } = result.problem;
    await recordRefusal(deps, identity, { code, status, what: 'change a user', details: { staffId } });
  }
  return result;
}

const isGuard = ({ code }: Problem): boolean => [ownAccount, lastAdmin].some((guard) => guard.code === code);

/** By the rows as they are now: a colleague may have taken the right since the request began. */
function mayManage(identity: Identity, all: readonly Staff[]): boolean {
  if (identity.kind !== 'staff') return may(identity, 'manage-users');
  return all.some((it) => it.id === identity.staff.id && managesUsers(it));
}

const managesUsers = ({ roles, disabled }: Staff): boolean => !disabled && allows(roles, 'manage-users');

/** Why the account may not become what it would: nobody takes their own right to manage users, nor the last one there is. */
export async function guardAdmins(
  { tables, staff }: StaffStep,
  identity: Identity,
  next: Staff,
): Promise<Problem | undefined> {
  if (!managesUsers(staff) || managesUsers(next)) return undefined;
  if (identity.kind === 'staff' && identity.staff.id === staff.id) return ownAccount;
  const others = (await tables.staff.list()).filter(({ id }) => id !== staff.id);
  // Somebody who was invited and has no password yet cannot help.
  return others.some((it) => managesUsers(it) && it.passwordHash !== undefined) ? undefined : lastAdmin;
}
