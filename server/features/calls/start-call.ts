import type { CallOutcome, CallReason } from '../../../shared/domain/call.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Call, CallSubject, Customer, Session, StoreSettings } from '../../storage/records.ts';
import { type Tables, UniqueError } from '../../storage/storage.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { appendAudit } from '../audit/write-audit.ts';
import { callOf, cartOwnerOfCall, type Operator, withoutCall } from '../session/identity.ts';
import { newSession } from '../session/session-row.ts';
import { workOf } from '../session/work-of.ts';
import { noteProblem } from './call-note.ts';
import { cartAtStart } from './cart-at-start.ts';
import { closeCall } from './close-call.ts';
import { finishCall } from './finish-call.ts';
import { fullNameOf } from './full-name.ts';
import { type Refused, startProblem } from './start-refusals.ts';
import { previousOutcomeOf, reasonOf, type StartRequest } from './start-request.ts';
import { whoIsWanted } from './who-is-wanted.ts';

export interface StartedCall {
  readonly identity: Operator;
  readonly sessionToken: string;
}

/**
 * Starts acting for a customer, or preparing a cart; while another call runs, switches in one step: that call ends, nothing moves
 * between the carts.
 * A refusal changes nothing, says why in `details.refusal`, and is kept in the audit.
 */
export async function startCall(deps: Deps, identity: Operator, request: StartRequest): Promise<Result<StartedCall>> {
  const noteIsBad = noteProblem(request.reasonNote, 'Not logged in.');
  if (noteIsBad) return refused(noteIsBad);
  const settings = await deps.storage.read.meta.settings();
  const callId = deps.ids.id();
  const { session, token } = await newSession(deps, { loginId: identity.login.id, callId, public: request.public });
  const outcome = await attempt(() =>
    deps.storage.tx((tables) => start(tables, deps, { identity, request, settings, session, callId })),
  );
  if (outcome.ok) {
    const { call, customer } = outcome.value;
    const alone: Operator = { ...withoutCall(identity), session, endedCall: undefined };
    return ok({ sessionToken: token, identity: { ...alone, ...workOf(call, customer) } });
  }
  const { refusal, problem, customer } = outcome.problem;
  await recordRefusal(deps, identity, {
    code: refusal ?? problem.code,
    status: problem.status,
    what: request.wanted.kind === 'preparing' ? 'prepare a cart' : 'start a call',
    customerId: customer?.id,
    details: customer ? {} : request.wanted,
  });
  return refused(problem);
}

interface Starting {
  readonly identity: Operator;
  readonly request: StartRequest;
  readonly settings: StoreSettings;
  readonly session: Session;
  readonly callId: string;
}
interface NotStarted extends Partial<Refused> {
  readonly problem: Problem;
}
type Outcome = Result<{ readonly call: Call; readonly customer: Customer | undefined }, NotStarted>;

/** Another start of the same operator, at the same moment, came first. */
async function attempt(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UniqueError || error instanceof StaleSession) return refused({ problem: sameMoment });
    throw error;
  }
}

class StaleSession extends Error {}

async function start(tables: Tables, deps: Deps, starting: Starting): Promise<Outcome> {
  const { identity, request, session } = starting;
  const running = callOf(identity);
  const { kind } = request.wanted;
  const words = { identity, kind, actingFor: identity.acting && fullNameOf(identity.acting.customer) };
  const no = (refusal: Refused['refusal'], customer?: Customer): Outcome =>
    refused({
      refusal,
      customer,
      problem: startProblem(refusal, { ...words, customerName: customer && fullNameOf(customer) }),
    });
  if (request.shownCall !== undefined && request.shownCall !== (running?.id ?? '')) return no('call-changed');
  const found = await whoIsWanted(tables, identity, request.wanted);
  if (!found.ok) return no(found.problem.refusal, found.problem.customer);
  const reason = reasonOf(request);
  const { customer, subject } = found.value;
  if (!reason) return no('reason-missing', customer);
  const unfinished = running && (await finishRunning(tables, deps, identity, running, previousOutcomeOf(request)));
  if (unfinished) return refused({ problem: unfinished });
  await replaceOthers(tables, deps, identity);
  if (identity.session && !(await tables.sessions.delete(identity.session.id))) throw new StaleSession();
  const call = await newCall(tables, deps, starting, { ...subject, reason });
  await tables.calls.save(call);
  await tables.sessions.save(session);
  await auditStart(tables, deps, identity, call);
  return ok({ call, customer });
}

async function finishRunning(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  { id }: Call,
  outcome: CallOutcome,
): Promise<Problem | undefined> {
  const call = await tables.calls.lock(id);
  if (!call || call.endedAt !== undefined) throw new StaleSession();
  return finishCall(tables, deps, identity, call, { ending: 'switched', outcome });
}

/** One call an operator at a time: one that runs in another browser ends here. */
async function replaceOthers(tables: Tables, deps: Deps, { staff }: Operator): Promise<void> {
  for (const { id } of await tables.calls.runningOf(staff.id)) {
    const other = await tables.calls.lock(id);
    if (!other || other.endedAt !== undefined) continue;
    const actor = `staff:${staff.id}`;
    await closeCall(tables, deps, other, {
      ending: 'replaced',
      outcome: 'hand-over',
      endedAt: deps.clock.now(),
      actor,
    });
  }
}

async function newCall(
  tables: Tables,
  deps: Deps,
  { identity, request, settings, callId }: Starting,
  about: CallSubject & { readonly reason: CallReason },
): Promise<Call> {
  const startedAt = deps.clock.now();
  const subject = { ...about, staffId: identity.staff.id };
  return {
    ...subject,
    id: callId,
    loginId: identity.login.id,
    store: request.store,
    reasonNote: request.reasonNote,
    startedAt,
    idleAt: startedAt + settings.call.idleMs,
    absoluteEndAt: Math.min(startedAt + settings.call.absoluteMs, identity.login.expiresAt),
    endedAt: undefined,
    ending: undefined,
    outcome: undefined,
    wrapUpCode: undefined,
    wrapUpNote: '',
    cartAtStart: await cartAtStart(tables, cartOwnerOfCall(subject)),
  };
}

const auditStart = (tables: Tables, deps: Deps, identity: Operator, call: Call): Promise<void> =>
  appendAudit(tables, deps, {
    chain: `call:${call.id}`,
    actor: `staff:${identity.staff.id}`,
    action: call.kind === 'preparing' ? 'preparing-started' : 'call-started',
    customerId: call.customerId,
    callId: call.id,
    details: {
      reason: call.reason,
      reasonNote: call.reasonNote,
      store: call.store,
      level: call.level,
      previousCallId: callOf(identity)?.id,
    },
  });

const sameMoment: Problem = {
  code: 'call-changed',
  status: 409,
  message:
    'Not logged in. Another tab or browser of yours started, switched or ended a call at the same moment. Reload the page.',
  details: { refusal: 'call-changed' },
};
