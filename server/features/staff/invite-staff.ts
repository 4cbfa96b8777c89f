import { isEmail } from '../../../shared/domain/email.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Message, Staff } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { mailPasswordLink } from '../login/password-links.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { changeStaff } from './change-staff.ts';
import { rolesIn } from './roles-in.ts';
import { emailTaken, staffInvalid, staffIsOff } from './staff-problems.ts';

export interface Invitation {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** As the form sent them; what is no role is left out. */
  readonly roles: readonly string[];
  /** Language of the mail: en, es or pt-BR. */
  readonly locale: string;
}

export interface Invited {
  readonly staffId: string;
  /** kept: nobody delivers mail here, it lies in the outbox. */
  readonly mail: Pick<Message, 'id' | 'state'>;
}

const longestName = 100;

/**
 * Makes an account without a password and mails its owner an address to set one, in one transaction. Refusals: 403 `right-missing`,
 * 422 `staff-invalid` with `fields`, 409 `email-taken` (staff are never customers).
 */
export async function inviteStaff(deps: Deps, identity: Identity, invitation: Invitation): Promise<Result<Invited>> {
  if (!may(identity, 'manage-users')) return refused(rightMissing);
  const staff = staffOf(deps, invitation);
  const fields = wrongFields(staff);
  if (Object.keys(fields).length > 0) return refused(staffInvalid(fields));
  return deps.storage.tx(async (tables): Promise<Result<Invited>> => {
    if (await tables.staff.byEmail(staff.email)) return refused(emailTaken('staff'));
    if (await tables.customers.byEmail(staff.email)) return refused(emailTaken('customer'));
    await tables.staff.save(staff);
    const mail = await mailPasswordLink(tables, deps, readerOf(identity, staff, invitation.locale));
    const details = { staffId: staff.id, name: fullNameOf(staff), email: staff.email, roles: staff.roles };
    await audit(tables, deps, { identity, action: 'staff-invited', details });
    return ok({ staffId: staff.id, mail });
  });
}

/** Mails a new address to set a password; earlier ones stop working. Refusals: as `changeStaff`, 409 `staff-off`. */
export const sendPasswordLink = (
  deps: Deps,
  identity: Identity,
  { staffId, locale }: { readonly staffId: string; readonly locale: string },
): Promise<Result<Invited>> =>
  changeStaff(deps, identity, staffId, async ({ tables, staff }) => {
    if (staff.disabled) return refused(staffIsOff);
    const mail = await mailPasswordLink(tables, deps, readerOf(identity, staff, locale));
    const details = { staffId, name: fullNameOf(staff), email: staff.email };
    await audit(tables, deps, { identity, action: 'staff-link-sent', details });
    return ok({ staffId, mail });
  });

const readerOf = (identity: Identity, staff: Staff, locale: string) => ({
  staff,
  inviter: displayNameOf(identity),
  locale,
});

const staffOf = (deps: Deps, { email, firstName, lastName, roles }: Invitation): Staff => ({
  id: deps.ids.id(),
  email: email.trim(),
  firstName: plainLine(firstName),
  lastName: plainLine(lastName),
  roles: rolesIn(roles),
  passwordHash: undefined,
  disabled: false,
  createdAt: deps.clock.now(),
});

function wrongFields({ email, firstName, lastName, roles }: Staff): Readonly<Record<string, string>> {
  const isName = (name: string) => name !== '' && name.length <= longestName;
  return {
    ...(isEmail(email) ? {} : { email: 'is no e-mail address' }),
    ...(isName(firstName) ? {} : { firstName: `has 1 to ${longestName} characters` }),
    ...(isName(lastName) ? {} : { lastName: `has 1 to ${longestName} characters` }),
    ...(roles.length > 0 ? {} : { roles: 'needs at least one' }),
  };
}
