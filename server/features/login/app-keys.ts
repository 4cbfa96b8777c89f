import { timingSafeEqual } from 'node:crypto';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { AppKeyRow } from '../../storage/records.ts';
import type { AppKey } from '../session/identity.ts';
import { limitTries } from './limit-tries.ts';
import { hashOfToken } from './token-hash.ts';
import { appKeyOfToken, loginMs, newAppToken } from './tokens.ts';

interface GivenKey {
  readonly key: string;
  readonly token: string;
  /** The client's network address: wrong tokens are limited by it. */
  readonly address: string;
}

const mostWrongTokens = 100;

/** The identity of a server-to-server client that sends its key and token. */
export async function appKeyIdentity(deps: Deps, given: GivenKey): Promise<Result<AppKey>> {
  const row = await activeAppKey(deps, given.key);
  const hash = Buffer.from(hashOfToken(given.token));
  if (row && timingSafeEqual(Buffer.from(row.tokenHash), hash)) {
    await noteUse(deps, row);
    return ok(identityOf(row));
  }
  const tried = await limitTries(deps, [{ key: `app-key:${given.address}`, most: mostWrongTokens }]);
  return refused(tried.ok ? wrongAppKey : tried.problem);
}

/** A token for the key, for clients that want to send `VtexIdclientAutCookie`. */
export async function exchangeAppToken(
  deps: Deps,
  given: GivenKey,
): Promise<Result<{ readonly authStatus: 'Success'; readonly token: string; readonly expires: number }>> {
  const identity = await appKeyIdentity(deps, given);
  if (!identity.ok) return identity;
  const token = await newAppToken(deps, identity.value.key);
  return ok({ authStatus: 'Success', token, expires: Math.floor((deps.clock.now() + loginMs) / 1000) });
}

/** The identity behind a token of `exchangeAppToken`, while its key lasts. */
export async function appTokenIdentity(deps: Deps, token: string): Promise<AppKey | undefined> {
  const row = await activeAppKey(deps, await appKeyOfToken(deps, token));
  if (row) await noteUse(deps, row);
  return row && identityOf(row);
}

/** To the minute, so that a busy client does not write with every read. */
async function noteUse({ storage, clock }: Deps, { key, lastUsedAt }: AppKeyRow): Promise<void> {
  const now = clock.now();
  if (lastUsedAt !== undefined && now - lastUsedAt < 60_000) return;
  try {
    await storage.tx(({ appKeys }) => appKeys.noteUse(key, now));
  } catch {
    // Where nothing can be written, reading goes on: the answer is worth more than the time of it.
  }
}

export async function activeAppKey(deps: Deps, key: string | undefined): Promise<AppKeyRow | undefined> {
  const row = key ? await deps.storage.read.appKeys.byKey(key) : undefined;
  return row?.revokedAt === undefined ? row : undefined;
}

const identityOf = ({ key, roles }: AppKeyRow): AppKey => ({ kind: 'app', key, roles });

const wrongAppKey = {
  code: 'wrong-credentials',
  status: 401,
  message: 'App key and token do not match. Nothing was done.',
};
