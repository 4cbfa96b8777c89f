import type { Deps } from '../../deps.ts';
import { callOf, type Identity, withoutCall } from '../session/identity.ts';

/** A click or a page load renews the limit at most this often, so that a burst of them costs one write. */
const renewalStepMs = 1000;

/** Moves the running call's idle limit to a full pause from this moment. Gives the identity with the call as it then is. */
export async function renewIdleLimit(deps: Deps, identity: Identity): Promise<Identity> {
  const running = callOf(identity);
  if (identity.kind !== 'staff' || !running) return identity;
  const { call: limits } = await deps.storage.read.meta.settings();
  if (deps.clock.now() + limits.idleMs < running.idleAt + renewalStepMs) return identity;
  const call = await deps.storage.tx(async (tables) => {
    const current = await tables.calls.lock(running.id);
    // Asked with the row in hand: whoever shortens the limit changes both.
    const { call: held } = await tables.meta.settings();
    const idleAt = deps.clock.now() + held.idleMs;
    if (!current || current.endedAt !== undefined || current.idleAt >= idleAt) return current;
    const renewed = { ...current, idleAt };
    await tables.calls.save(renewed);
    return renewed;
  });
  if (!call) return identity;
  if (call.endedAt !== undefined) return { ...withoutCall(identity), endedCall: call };
  const { acting, preparing } = identity;
  return { ...identity, acting: acting && { ...acting, call }, preparing: preparing && { ...preparing, call } };
}
