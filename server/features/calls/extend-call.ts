import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { callOf, type Operator } from '../session/identity.ts';
import { renewIdleLimit } from './renew-idle-limit.ts';

/** Gives the running call a full pause from this moment on, up to its absolute end. 409 `call-changed` when another one runs, or none. */
export async function extendCall(deps: Deps, identity: Operator, callId: string): Promise<Result<Operator>> {
  if (callOf(identity)?.id !== callId) return refused(notRunning(identity));
  const renewed = await renewIdleLimit(deps, identity);
  return renewed.kind === 'staff' && callOf(renewed) ? ok(renewed) : refused(notRunning(identity));
}

const notRunning = (identity: Operator): Problem => ({
  code: 'call-changed',
  status: 409,
  message: 'Not extended. This call does not run any more. Reload the page.',
  details: { callId: callOf(identity)?.id ?? '' },
});
