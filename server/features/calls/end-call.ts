import type { CallOutcome, WrapUpCode } from '../../../shared/domain/call.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Call } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import type { Operator } from '../session/identity.ts';
import { type NewSession, newSession, withoutCallInputs } from '../session/session-row.ts';
import { finishCall } from './finish-call.ts';

export interface EndCall {
  readonly callId: string;
  readonly outcome: CallOutcome;
  readonly wrapUpCode?: WrapUpCode | undefined;
  readonly note?: string | undefined;
}

export interface EndedCall {
  readonly callId: string;
  readonly endedAt: number;
  readonly outcome: CallOutcome;
  /** The session that replaces the one of the call; undefined when this browser's session did not name it. */
  readonly session: NewSession | undefined;
}

/**
 * Ends the operator's call. One that is over already stays as it ended, and the answer says how; the browser's session lets go of
 * it either way. Refusals: 404 `call-unknown`, 422 `no-order` and `note-invalid`, 409 `cart-edited-elsewhere`.
 */
export async function endCall(deps: Deps, identity: Operator, request: EndCall): Promise<Result<EndedCall>> {
  const { session: old } = identity;
  const isOwn = old?.callId === request.callId;
  const session = isOwn
    ? await newSession(deps, { loginId: identity.login.id, callId: undefined, public: withoutCallInputs(old.public) })
    : undefined;
  const ended = await deps.storage.tx((tables) => end(tables, deps, identity, request, session));
  if (ended.ok) return ended;
  const { code, status } = ended.problem;
  await recordRefusal(deps, identity, { code, status, what: 'end a call' });
  return ended;
}

async function end(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  request: EndCall,
  session: NewSession | undefined,
): Promise<Result<EndedCall>> {
  const call = await tables.calls.lock(request.callId);
  if (call?.staffId !== identity.staff.id) return refused(callUnknown);
  if (call.endedAt === undefined) {
    const problem = await finishCall(tables, deps, identity, call, { ...request, ending: 'operator' });
    if (problem) return refused(problem);
  }
  const replaced = session && (await replaceSession(tables, identity, session)) ? session : undefined;
  return ok(answerOf((await tables.calls.byId(call.id)) ?? call, replaced));
}

/** False when another request replaced this browser's session meanwhile: its cookies are not ours to set. */
async function replaceSession(tables: Tables, identity: Operator, { session }: NewSession): Promise<boolean> {
  if (!identity.session || !(await tables.sessions.delete(identity.session.id))) return false;
  await tables.sessions.save(session);
  return true;
}

const answerOf = (call: Call, session: NewSession | undefined): EndedCall => ({
  callId: call.id,
  endedAt: call.endedAt ?? 0,
  outcome: call.outcome ?? 'hand-over',
  session,
});

const callUnknown: Problem = {
  code: 'call-unknown',
  status: 404,
  message: 'You have no such call. Nothing was changed. Reload the page.',
};
