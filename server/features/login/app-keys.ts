import { timingSafeEqual } from 'node:crypto';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { AppKey } from '../session/identity.ts';
import { limitTries } from './limit-tries.ts';
import { hashOfToken } from './token-hash.ts';

/** The identity of a server-to-server client. Wrong tokens are limited by address. */
export async function appKeyIdentity(
  deps: Deps,
  given: { readonly key: string; readonly token: string; readonly address: string },
): Promise<Result<AppKey>> {
  const row = await deps.storage.read.appKeys.byKey(given.key);
  const hash = Buffer.from(hashOfToken(given.token));
  const isRight = row && row.revokedAt === undefined && timingSafeEqual(Buffer.from(row.tokenHash), hash);
  if (isRight) return ok({ kind: 'app', key: row.key, roles: row.roles });
  const limited = await limitTries(deps, [{ key: `app-key:${given.address}`, most: 100 }]);
  return refused(limited.ok ? wrongAppKey : limited.problem);
}

const wrongAppKey = {
  code: 'wrong-credentials',
  status: 401,
  message: 'App key and token do not match. Nothing was done.',
};
