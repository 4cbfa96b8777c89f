import { fold } from '../../../shared/domain/fold.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { type Identity, may } from '../session/identity.ts';

export interface UserInfo {
  readonly userId: string;
  readonly user: string;
  readonly name: string | null;
  readonly accountId: string;
  readonly accountName: string;
}

/** A user by e-mail: staff for staff, customers for those who may search them, oneself for a customer; else 404. */
export async function userInfo(deps: Deps, identity: Identity, email: string): Promise<Result<UserInfo>> {
  const person = await visiblePerson(deps, identity, email);
  if (!person) return refused({ code: 'user-unknown', status: 404, message: 'No user has this e-mail.' });
  const { account } = deps.config;
  const name = `${person.firstName} ${person.lastName}`.trim() || null;
  return ok({ userId: person.id, user: person.email, name, accountId: account, accountName: account });
}

async function visiblePerson(deps: Deps, identity: Identity, email: string) {
  if (identity.kind === 'shopper') return fold(identity.customer.email) === fold(email) ? identity.customer : undefined;
  if (identity.kind !== 'staff') return undefined;
  const { staff, customers } = deps.storage.read;
  const colleague = await staff.byEmail(email);
  if (colleague) return colleague;
  return may(identity, 'search-customers') ? customers.byEmail(email) : undefined;
}
