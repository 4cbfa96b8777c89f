import { sessionInputs } from '../../../shared/api/paths.ts';
import type { CallOutcome } from '../../../shared/domain/call.ts';
import { callOutcomes } from '../../../shared/domain/call.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Session } from '../../storage/records.ts';
import { endCall } from '../calls/end-call.ts';
import { startCall } from '../calls/start-call.ts';
import { startProblem } from '../calls/start-refusals.ts';
import { callOf, type Identity, type Operator, withoutCall } from './identity.ts';
import { keptInputs } from './session-inputs.ts';
import { newSession } from './session-row.ts';

export interface SessionUpdate {
  /** Members of `public` that this request brings. */
  readonly given: Session['public'];
  /** Value of the impersonation cookie; undefined when absent or ambiguous. */
  readonly cookieEmail: string | undefined;
  /** The session cookie's value as sent. */
  readonly sessionToken: string | undefined;
  /** Origin of the store. */
  readonly store: string;
}

export interface UpdatedSession {
  /** Who the caller is from now on. */
  readonly identity: Exclude<Identity, { kind: 'app' }>;
  readonly sessionToken: string;
  /** The token is another than the one that was sent. */
  readonly isNew: boolean;
  /** Nobody is acted for any more, so the impersonation cookie goes. */
  readonly stopped: boolean;
}

/**
 * The Session Manager's one verb. Keeps what clients put into `public` and believes none of it: only an operator's own login, right
 * and the customer's row decide whether an e-mail in it, or in the cookie, starts, switches or (empty) stops a call.
 */
export async function updateSession(
  deps: Deps,
  identity: Exclude<Identity, { kind: 'app' }>,
  update: SessionUpdate,
): Promise<Result<UpdatedSession>> {
  if (identity.kind !== 'staff') return keep(deps, identity, update);
  const email = await wantedEmail(deps, identity, update);
  if (email === undefined) return keep(deps, identity, update);
  if (email === '') return stop(deps, identity, update);
  if (isActingFor(identity, email) && !isStale(identity, update)) return keep(deps, identity, update);
  return start(deps, identity, update, email);
}

/** The body beats the cookie, whose e-mail counts once: not after a call of this login for it has ended (security rule 4). */
async function wantedEmail(deps: Deps, identity: Operator, update: SessionUpdate): Promise<string | undefined> {
  const given = update.given[sessionInputs.email]?.trim();
  if (given !== undefined) return given;
  const planted = update.cookieEmail?.trim();
  if (!planted) return undefined;
  const customer = await deps.storage.read.customers.byEmail(planted);
  const earlier = customer && (await deps.storage.read.calls.newestOf(identity.login.id, customer.id));
  return earlier?.endedAt === undefined ? planted : undefined;
}

const isActingFor = ({ acting }: Operator, email: string): boolean =>
  acting !== undefined && fold(acting.customer.email) === fold(email);

const isStale = (identity: Operator, { given }: SessionUpdate): boolean => {
  const shown = given[sessionInputs.shownCall];
  return shown !== undefined && shown !== (callOf(identity)?.id ?? '');
};

async function start(
  deps: Deps,
  identity: Operator,
  update: SessionUpdate,
  email: string,
): Promise<Result<UpdatedSession>> {
  const { given, store } = update;
  const started = await startCall(deps, identity, {
    wanted: { kind: 'acting', email },
    reason: given[sessionInputs.reason],
    reasonNote: plainLine(given[sessionInputs.reasonNote] ?? ''),
    shownCall: given[sessionInputs.shownCall],
    previousOutcome: given[sessionInputs.previousOutcome],
    store,
    public: keptFor(identity, update),
  });
  return started.ok ? ok({ ...started.value, isNew: true, stopped: false }) : started;
}

/** An empty e-mail. Also lets go of a call that ended by itself, once its operator has seen so. */
async function stop(deps: Deps, identity: Operator, update: SessionUpdate): Promise<Result<UpdatedSession>> {
  if (isStale(identity, update)) return refused(startProblem('call-changed', { identity }));
  const call = callOf(identity) ?? identity.endedCall;
  if (!call) return stopped(await keep(deps, identity, update));
  const ended = await endCall(deps, identity, { callId: call.id, outcome: outcomeOf(update) });
  if (!ended.ok) return ended;
  const { session } = ended.value;
  if (!session) return refused(sessionOver);
  const free: Operator = { ...withoutCall(identity), session: session.session, endedCall: undefined };
  const kept = await keep(deps, free, { ...update, sessionToken: session.token });
  return stopped(kept.ok ? ok({ ...kept.value, isNew: true }) : kept);
}

const stopped = (result: Result<UpdatedSession>): Result<UpdatedSession> =>
  result.ok ? ok({ ...result.value, stopped: true }) : result;

const outcomeOf = ({ given }: SessionUpdate): CallOutcome =>
  callOutcomes.find((outcome) => outcome === given[sessionInputs.previousOutcome]) ?? 'hand-over';

/** Same caller, same call: the token stays, the members are merged. */
async function keep(
  deps: Deps,
  identity: Exclude<Identity, { kind: 'app' }>,
  update: SessionUpdate,
): Promise<Result<UpdatedSession>> {
  const held = keptFor(identity, update);
  const { session, sessionToken } = { session: identity.session, sessionToken: update.sessionToken };
  if (!session || !sessionToken) {
    const loginId = identity.kind === 'visitor' ? undefined : identity.login.id;
    const made = await newSession(deps, { loginId, callId: undefined, public: held });
    await deps.storage.tx((tables) => tables.sessions.save(made.session));
    return ok({
      identity: { ...identity, session: made.session },
      sessionToken: made.token,
      isNew: true,
      stopped: false,
    });
  }
  const merged: Session = { ...session, public: held };
  const isLive = await deps.storage.tx(async ({ sessions }) => {
    // Taking the row out and putting it back holds it, so that a token replaced meanwhile stays dead.
    if (!(await sessions.delete(session.id))) return false;
    await sessions.save(merged);
    return true;
  });
  if (!isLive) return refused(sessionOver);
  return ok({ identity: { ...identity, session: merged }, sessionToken, isNew: false, stopped: false });
}

const keptFor = (identity: Exclude<Identity, { kind: 'app' }>, { given }: SessionUpdate): Session['public'] =>
  keptInputs(identity.session?.public ?? {}, given, [
    sessionInputs.reasonNote,
    sessionInputs.shownCall,
    sessionInputs.previousOutcome,
  ]);

export const sessionOver: Problem = {
  code: 'session-over',
  status: 409,
  message: 'Not done. This session was replaced by another tab. Nothing was changed. Reload the page.',
};
