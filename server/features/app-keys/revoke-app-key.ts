import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';

/** Ends a key for good, from its client's next request on; twice, nothing more happens. 403 `right-missing`, 404 `app-key-unknown`. */
export async function revokeAppKey(deps: Deps, identity: Identity, key: string): Promise<Result<undefined>> {
  if (!may(identity, 'manage-users')) return refused(rightMissing);
  return deps.storage.tx(async (tables): Promise<Result<undefined>> => {
    const row = await tables.appKeys.byKey(key);
    if (!row) return refused(unknown);
    if (!(await tables.appKeys.revoke(key, deps.clock.now()))) return ok(undefined);
    await audit(tables, deps, { identity, action: 'app-key-revoked', details: { key, name: row.name } });
    return ok(undefined);
  });
}

const unknown: Problem = {
  code: 'app-key-unknown',
  status: 404,
  message: 'There is no such app key. Nothing was changed.',
};
