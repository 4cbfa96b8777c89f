import { maxPasswordLength, minPasswordLength } from '../../../shared/domain/password.ts';
import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import { appendAudit } from '../audit/write-audit.ts';
import { hashPassword } from './passwords.ts';

export interface NewStaff {
  readonly email: string;
  /** "First Last" */
  readonly name: string;
  readonly password: string;
  readonly roles: readonly StaffRole[];
}

/** Makes a staff account from the command line. An e-mail that is a colleague's or a customer's is refused: staff are never customers. */
export async function createStaff(deps: Deps, request: NewStaff): Promise<Result<Staff>> {
  const wrong = wrongInput(request);
  if (wrong) return refused(invalid(wrong));
  const [firstName = '', ...lastNames] = plainLine(request.name).split(' ');
  const staff: Staff = {
    id: deps.ids.id(),
    email: request.email.trim(),
    firstName,
    lastName: lastNames.join(' '),
    roles: request.roles,
    passwordHash: await hashPassword(request.password),
    disabled: false,
    createdAt: deps.clock.now(),
  };
  return deps.storage.tx(async (tables) => {
    if (await tables.staff.byEmail(staff.email)) return refused(taken('a staff account'));
    if (await tables.customers.byEmail(staff.email)) return refused(taken('a customer'));
    await tables.staff.save(staff);
    await appendAudit(tables, deps, {
      chain: `staff:${staff.id}`,
      actor: 'command-line',
      action: 'staff-created',
      customerId: undefined,
      callId: undefined,
      details: { email: staff.email, roles: staff.roles },
    });
    return ok(staff);
  });
}

function wrongInput({ email, name, password }: NewStaff): string | undefined {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) || email.length > 320) return 'This is no e-mail address.';
  if (name.trim() === '' || name.length > 200) return 'A name has 1 to 200 characters.';
  if (password.length < minPasswordLength || password.length > maxPasswordLength)
    return `A password has ${minPasswordLength} to ${maxPasswordLength} characters.`;
  return undefined;
}

const invalid = (message: string): Problem => ({ code: 'invalid-staff', status: 422, message });
const taken = (whose: string): Problem => ({
  code: 'email-taken',
  status: 409,
  message: `${whose[0]?.toUpperCase()}${whose.slice(1)} has this e-mail already. Nothing was made.`,
});
