import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';

/** An app key as administrators see it; its token is nowhere but with its client. */
export interface AppKeyView {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** ms since 1970 */
  readonly createdAt: number;
  readonly revokedAt: number | undefined;
  /** To the minute. */
  readonly lastUsedAt: number | undefined;
}

/** Newest first, revoked ones last. 403 `right-missing`. */
export async function appKeyList(deps: Deps, identity: Identity): Promise<Result<readonly AppKeyView[]>> {
  if (!may(identity, 'manage-users')) return refused(rightMissing);
  const rows = await deps.storage.read.appKeys.list();
  return ok(
    rows
      .map(({ tokenHash: _, lastUsedAt, ...row }) => ({ ...row, lastUsedAt }))
      .toReversed()
      .toSorted((one, other) => Number(one.revokedAt !== undefined) - Number(other.revokedAt !== undefined)),
  );
}
