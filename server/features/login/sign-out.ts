import type { Deps } from '../../deps.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { closeCall } from '../calls/close-call.ts';
import { type Identity, withoutCall } from '../session/identity.ts';

/** Ends the login with its sessions and its running call, at once. The carts stay as they are. */
export const signOut = (deps: Deps, identity: Identity): Promise<void> =>
  deps.storage.tx((tables) => endLogin(tables, deps, identity));

/** `signOut` inside a transaction; a visitor's session ends too, an app key has nothing to end. */
export async function endLogin(tables: Tables, deps: Deps, identity: Identity): Promise<void> {
  if (identity.kind === 'app') return;
  if (identity.session) await tables.sessions.delete(identity.session.id);
  if (identity.kind === 'visitor') return;
  const now = deps.clock.now();
  if (identity.kind === 'staff') {
    await endCallsOfLogin(tables, deps, identity.staff.id, identity.login.id);
    await audit(tables, deps, {
      identity: withoutCall(identity),
      action: 'signed-out',
      details: { loginId: identity.login.id },
    });
  }
  await tables.logins.end(identity.login.id, now);
}

/** Ends every login of a person, wherever it is, with its running call. */
export async function endAllLogins(
  tables: Tables,
  deps: Deps,
  person: { readonly staffId: string } | { readonly customerId: string },
): Promise<void> {
  if ('staffId' in person) await endCallsOfLogin(tables, deps, person.staffId, undefined);
  await tables.logins.endAllOf(person, deps.clock.now());
}

/** Of this login, or of all when none is said. */
async function endCallsOfLogin(
  tables: Tables,
  deps: Deps,
  staffId: string,
  loginId: string | undefined,
): Promise<void> {
  for (const { id } of await tables.calls.runningOf(staffId)) {
    const call = await tables.calls.lock(id);
    if (!call || (loginId !== undefined && call.loginId !== loginId) || call.endedAt !== undefined) continue;
    await closeCall(tables, deps, call, {
      ending: 'signed-out',
      outcome: 'hand-over',
      endedAt: deps.clock.now(),
      actor: `staff:${staffId}`,
    });
  }
}
