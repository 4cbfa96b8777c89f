import { fold } from '../../../shared/domain/fold.ts';
import { maxPasswordLength } from '../../../shared/domain/password.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, Login, Staff } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';
import type { Identity } from '../session/identity.ts';
import { newSession, withoutCallInputs } from '../session/session-row.ts';
import { limitTries } from './limit-tries.ts';
import { isPasswordRight } from './passwords.ts';
import { endLogin } from './sign-out.ts';
import { hashOfToken } from './token-hash.ts';
import { loginMs, newLoginToken } from './tokens.ts';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** The client's network address, for the limit of tries. */
  readonly address: string;
  /** Who the browser is so far: that login ends with its session and call. */
  readonly current: Identity;
}

export interface SignedIn {
  readonly audience: Login['audience'];
  readonly userId: string;
  readonly email: string;
  /** The login cookie's value. */
  readonly token: string;
  readonly sessionToken: string;
  /** ms since 1970 */
  readonly expiresAt: number;
}

const mostTriesOfAccount = 10;
const mostTriesOfAddress = 100;

/**
 * Signs a staff member or a customer in with e-mail and password. Refusals: 401 `wrong-credentials` (also for unknown and disabled
 * accounts, in the same time), 429 `too-many-tries`.
 */
export async function signIn(deps: Deps, request: SignInRequest): Promise<Result<SignedIn>> {
  const tried = await limitTries(deps, [
    { key: `login:${hashOfToken(fold(request.email))}`, most: mostTriesOfAccount },
    { key: `login-from:${request.address}`, most: mostTriesOfAddress },
  ]);
  if (!tried.ok) return tried;
  const person = await personOf(deps, request.email);
  const password = request.password.slice(0, maxPasswordLength + 1);
  const isRight = await isPasswordRight(person?.row.passwordHash, password);
  if (!person || !isRight || person.row.disabled) {
    await recordFailure(deps, person);
    return refused(wrongCredentials);
  }
  await tried.value.forgive();
  return ok(await beginLogin(deps, person, request.current, 'password'));
}

export type Person =
  | { readonly audience: 'admin'; readonly row: Staff }
  | { readonly audience: 'webstore'; readonly row: Customer };

/** Both are looked up every time, so that the time tells nothing. Staff are never customers: theirs is the account that counts. */
export async function personOf({ storage }: Deps, email: string): Promise<Person | undefined> {
  const [staff, customer] = await Promise.all([
    storage.read.staff.byEmail(email),
    storage.read.customers.byEmail(email),
  ]);
  if (staff) return { audience: 'admin', row: staff };
  return customer && { audience: 'webstore', row: customer };
}

/** Signs the person in who has just shown who they are, by `way`. */
export async function beginLogin(
  deps: Deps,
  person: Person,
  current: Identity,
  way: 'password' | 'access-key' | 'password-link',
): Promise<SignedIn> {
  const loginId = deps.ids.id();
  const { audience, row } = person;
  const token = await newLoginToken(deps, { loginId, email: row.email, userId: row.id, audience });
  const kept = 'session' in current ? withoutCallInputs(current.session?.public ?? {}) : {};
  const { session, token: sessionToken } = await newSession(deps, { loginId, callId: undefined, public: kept });
  const createdAt = deps.clock.now();
  const login: Login = {
    id: loginId,
    tokenHash: hashOfToken(token),
    audience,
    staffId: audience === 'admin' ? row.id : undefined,
    customerId: audience === 'webstore' ? row.id : undefined,
    createdAt,
    expiresAt: createdAt + loginMs,
    endedAt: undefined,
  };
  await deps.storage.tx(async (tables) => {
    await endLogin(tables, deps, current);
    await tables.logins.save(login);
    await tables.sessions.save(session);
    if (audience === 'admin') {
      await tables.staff.noteSignIn(row.id, createdAt);
      await auditStaff(tables, deps, row.id, 'signed-in', { loginId, way });
    }
  });
  return { audience, userId: row.id, email: row.email, token, sessionToken, expiresAt: login.expiresAt };
}

/** Failed tries at a staff account are kept in its chain; at a customer's they are counted by the limit alone. */
export async function recordFailure(deps: Deps, person: Person | undefined): Promise<void> {
  if (person?.audience !== 'admin') return;
  const { id, disabled } = person.row;
  await deps.storage.tx((tables) => auditStaff(tables, deps, id, 'sign-in-refused', { disabled }));
}

const auditStaff = (
  tables: Tables,
  deps: Deps,
  staffId: string,
  action: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendAudit(tables, deps, {
    chain: `staff:${staffId}`,
    actor: action === 'signed-in' ? `staff:${staffId}` : 'unknown',
    action,
    customerId: undefined,
    callId: undefined,
    details,
  });

/** E8 of the design's error texts. */
const wrongCredentials = {
  code: 'wrong-credentials',
  status: 401,
  message: 'E-mail and password do not match. You are not signed in.',
};
