import type { CallOutcome, CallReason } from '../../../shared/domain/call.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Call, Customer, Session, StoreSettings } from '../../storage/records.ts';
import { type Tables, UniqueError } from '../../storage/storage.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { appendAudit } from '../audit/write-audit.ts';
import type { Operator } from '../session/identity.ts';
import { newSession } from '../session/session-row.ts';
import { noteProblem } from './call-note.ts';
import { cartAtStart } from './cart-at-start.ts';
import { closeCall } from './close-call.ts';
import { finishCall } from './finish-call.ts';
import { fullNameOf } from './full-name.ts';
import { customerToActFor, type Refused, startProblem } from './start-refusals.ts';
import { previousOutcomeOf, reasonOf, type StartRequest } from './start-request.ts';

export interface StartedCall {
  readonly identity: Operator;
  readonly sessionToken: string;
}

/**
 * Starts acting for a customer; while acting for another one, switches in one step: that call ends, nothing moves between the carts.
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
  if (outcome.ok)
    return ok({ sessionToken: token, identity: { ...identity, session, acting: outcome.value, endedCall: undefined } });
  const { refusal, problem, customer } = outcome.problem;
  await recordRefusal(deps, identity, {
    code: refusal ?? problem.code,
    status: problem.status,
    what: 'start a call',
    customerId: customer?.id,
    details: customer ? {} : { email: request.email },
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
type Outcome = Result<{ readonly call: Call; readonly customer: Customer }, NotStarted>;

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
  const running = identity.acting;
  const words = { identity, actingFor: running && fullNameOf(running.customer) };
  const no = (refusal: Refused['refusal'], customer?: Customer): Outcome =>
    refused({
      refusal,
      customer,
      problem: startProblem(refusal, { ...words, customerName: customer && fullNameOf(customer) }),
    });
  if (request.shownCall !== undefined && request.shownCall !== (running?.call.id ?? '')) return no('call-changed');
  const found = await customerToActFor(tables, identity, request.email);
  if (!found.ok) return no(found.problem.refusal, found.problem.customer);
  const reason = reasonOf(request);
  if (!reason) return no('reason-missing', found.value);
  const unfinished = running && (await finishRunning(tables, deps, identity, running.call, previousOutcomeOf(request)));
  if (unfinished) return refused({ problem: unfinished });
  await replaceOthers(tables, deps, identity);
  if (identity.session && !(await tables.sessions.delete(identity.session.id))) throw new StaleSession();
  const call = await newCall(tables, deps, starting, { customer: found.value, reason });
  await tables.calls.save(call);
  await tables.sessions.save(session);
  await auditStart(tables, deps, identity, call);
  return ok({ call, customer: found.value });
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
  { customer, reason }: { readonly customer: Customer; readonly reason: CallReason },
): Promise<Call> {
  const startedAt = deps.clock.now();
  return {
    id: callId,
    loginId: identity.login.id,
    staffId: identity.staff.id,
    customerId: customer.id,
    store: request.store,
    reason,
    reasonNote: request.reasonNote,
    startedAt,
    idleAt: startedAt + settings.call.idleMs,
    absoluteEndAt: Math.min(startedAt + settings.call.absoluteMs, identity.login.expiresAt),
    endedAt: undefined,
    ending: undefined,
    outcome: undefined,
    wrapUpCode: undefined,
    wrapUpNote: '',
    cartAtStart: await cartAtStart(tables, customer.id),
  };
}

const auditStart = (tables: Tables, deps: Deps, identity: Operator, call: Call): Promise<void> =>
  appendAudit(tables, deps, {
    chain: `call:${call.id}`,
    actor: `staff:${identity.staff.id}`,
    action: 'call-started',
    customerId: call.customerId,
    callId: call.id,
    details: {
      reason: call.reason,
      reasonNote: call.reasonNote,
      store: call.store,
      previousCallId: identity.acting?.call.id,
    },
  });

const sameMoment: Problem = {
  code: 'call-changed',
  status: 409,
  message:
    'Not logged in. Another tab or browser of yours started, switched or ended a call at the same moment. Reload the page.',
  details: { refusal: 'call-changed' },
};
