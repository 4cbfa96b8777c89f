import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { AppKeyRow } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { rolesIn } from '../staff/roles-in.ts';

export interface NewAppKey {
  /** As `newKeyOf` made it for the form: sent twice, it is still one key. */
  readonly key: string;
  /** What the key is for. */
  readonly name: string;
  /** As the form sent them; what is no role is left out. */
  readonly roles: readonly string[];
}

export interface MadeAppKey {
  readonly key: string;
  /** 256 random bits, kept by hash only: this is the one time it is seen. */
  readonly token: string;
}

const longestName = 100;

/** A key's name as VTEX writes them: "vtexappkey-harbor-QWERTY". It is no secret. */
export function newKeyOf({ ids, config }: Deps): string {
  const letters = [...ids.hex128().slice(0, 12)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 16)));
  return `vtexappkey-${config.account}-${letters.join('')}`;
}

/** Refusals: 403 `right-missing`, 422 `app-key-invalid` with `fields`, 409 `app-key-made` when the form was sent before. */
export async function makeAppKey(deps: Deps, identity: Identity, wanted: NewAppKey): Promise<Result<MadeAppKey>> {
  if (!may(identity, 'manage-users')) return refused(rightMissing);
  const name = plainLine(wanted.name);
  const roles = rolesIn(wanted.roles);
  const fields = {
    ...(name === '' || name.length > longestName ? { name: `has 1 to ${longestName} characters` } : {}),
    ...(roles.length > 0 ? {} : { roles: 'needs at least one' }),
    ...(isKeyOf(deps, wanted.key) ? {} : { key: 'is none of this store' }),
  };
  if (Object.keys(fields).length > 0) return refused(invalid(fields));
  const token = deps.ids.token();
  const row: AppKeyRow = {
    key: wanted.key,
    tokenHash: hashOfToken(token),
    name,
    roles,
    createdAt: deps.clock.now(),
    revokedAt: undefined,
  };
  return deps.storage.tx(async (tables): Promise<Result<MadeAppKey>> => {
    if (!(await tables.appKeys.insert(row))) return refused(made);
    await audit(tables, deps, { identity, action: 'app-key-made', details: { key: row.key, name, roles } });
    return ok({ key: row.key, token });
  });
}

const isKeyOf = ({ config }: Deps, key: string): boolean =>
  new RegExp(`^vtexappkey-${config.account}-[A-P]{12}$`).test(key);

const invalid = (fields: Readonly<Record<string, string>>): Problem => ({
  code: 'app-key-invalid',
  status: 422,
  message: 'Not done. Check the marked fields. No key was made.',
  fields,
});
const made: Problem = {
  code: 'app-key-made',
  status: 409,
  message: 'This key was made already, and its token was shown then. Revoke it and make another if nobody has it.',
};
