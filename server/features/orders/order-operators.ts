import { allows } from '../../../shared/domain/permissions.ts';
import type { Deps } from '../../deps.ts';
import type { OrderOperator, Staff } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { type Identity, may } from '../session/identity.ts';

/** Whose orders this person may choose to see, by name: those who may act for customers, disabled accounts too. */
export async function orderOperators(deps: Deps, identity: Identity): Promise<readonly OrderOperator[]> {
  if (!may(identity, 'see-all-orders')) return [];
  const staff = await deps.storage.read.staff.list();
  return staff
    .filter((it) => allows(it.roles, 'impersonate'))
    .map(asOperator)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

const asOperator = (staff: Staff): OrderOperator => ({
  id: staff.id,
  email: staff.email,
  name: fullNameOf(staff),
});
