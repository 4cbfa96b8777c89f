import { type Asked, decisionRefusal, firstApprover, type Person } from '../../../shared/domain/approvers.ts';
import { plainText } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, AuthorizationDecision, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { audit } from '../audit/write-audit.ts';
import { noteProblem } from '../calls/call-note.ts';
import { cancelOrder, moveOrder } from '../orders/move-order.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { stepsAfterApproval } from './after-approval.ts';
import {
  authorizationChanged,
  authorizationUnknown,
  commentMissing,
  decidedAlready,
  mayNotDecide,
} from './authorization-problems.ts';
import { atWork } from './people-at-work.ts';
import { mailAboutPrice } from './price-mails.ts';

export interface Decision {
  readonly id: string;
  readonly decision: 'approve' | 'deny';
  /** Whoever asked reads it. Needed to deny. */
  readonly comment: string;
  /** As they were shown; left out by wire clients, who decide about what there is. */
  readonly version?: number | undefined;
  readonly orderVersion?: number | undefined;
}

/**
 * Approves or denies the prices of an order; the first decision counts. Approved by all who must, the order goes on to its payment;
 * denied, it is canceled and its goods are for sale again. The same answer of the same person again changes nothing. Refusals: 403
 * `right-missing`, `own-price`, `not-asked` and `approved-already`, 404 `authorization-unknown`, 409 `authorization-decided` and
 * `authorization-changed`, 422 `comment-missing` and `note-invalid`.
 */
export async function decideAuthorization(
  deps: Deps,
  identity: Identity,
  asked: Decision,
): Promise<Result<Authorization>> {
  const decided = await decide(deps, identity, asked);
  if (!decided.ok && decided.problem.status === 403) {
    const { code, status } = decided.problem;
    const details = { authorizationId: asked.id, decision: asked.decision };
    await recordRefusal(deps, identity, { code, status, what: 'decide about a price', details });
  }
  return decided;
}

async function decide(deps: Deps, identity: Identity, asked: Decision): Promise<Result<Authorization>> {
  const person = personOf(identity);
  if (!person) return refused(mayNotDecide('right-missing'));
  const decision = { ...asked, comment: plainText(asked.comment) };
  const unfit = noteProblem(decision.comment, 'Not decided.');
  if (unfit) return refused(unfit);
  if (decision.decision === 'deny' && decision.comment === '') return refused(commentMissing);
  return deps.storage.tx(async (tables) => {
    const named = await tables.authorizations.byId(decision.id);
    const order = named && (await tables.orders.lock(named.orderId));
    const authorization = order && (await tables.authorizations.lock(decision.id));
    if (!authorization) return refused(authorizationUnknown);
    const step = { tables, deps, identity, order, authorization, decision };
    if (isRepeated(authorization, person.id, decision.decision)) return ok(authorization);
    const problem = await stopping(step, person);
    if (problem) return refused(problem);
    return ok(decision.decision === 'deny' ? await deny(step, person) : await approve(step, person));
  });
}

interface Step {
  readonly tables: Tables;
  readonly deps: Deps;
  readonly identity: Identity;
  /** Both rows are locked until the transaction ends. */
  readonly order: Order;
  readonly authorization: Authorization;
  readonly decision: Decision;
}

/** A person by their rights, or an app key by its own; undefined for everybody who decides nothing. */
export function personOf(identity: Identity): Person | undefined {
  if (!may(identity, 'decide-authorizations')) return undefined;
  if (identity.kind === 'staff') return { id: identity.staff.id, roles: identity.staff.roles };
  return identity.kind === 'app' ? { id: identity.key, roles: identity.roles } : undefined;
}

export const askedOf = ({ approvers, askedAt, askedBy, approvals }: Authorization): Asked => ({
  approvers,
  openedAt: askedAt,
  askedBy: askedBy.map(({ id }) => id),
  approvedBy: approvals.map(({ by }) => by),
});

/** Sent twice, or sent again after the answer was lost. */
function isRepeated({ state, decision, approvals }: Authorization, by: string, asked: Decision['decision']): boolean {
  if (asked === 'deny') return state === 'denied' && decision?.by === by;
  return (state === 'approved' || state === 'waiting') && approvals.some((approval) => approval.by === by);
}

async function stopping(step: Step, person: Person): Promise<Problem | undefined> {
  const { tables, deps, order, authorization, decision } = step;
  if (authorization.state !== 'waiting') return decidedAlready(authorization, (await tables.meta.settings()).timeZone);
  const refusal = decisionRefusal(person, askedOf(authorization), deps.clock.now());
  if (refusal) return mayNotDecide(refusal);
  const { version = authorization.version, orderVersion = authorization.orderVersion } = decision;
  const isAsShown = version === authorization.version && orderVersion === order.version;
  return isAsShown && order.state === 'waiting-for-order-authorization'
    ? undefined
    : authorizationChanged(authorization.version, order.version);
}

async function approve(step: Step, person: Person): Promise<Authorization> {
  const { tables, deps, order, authorization } = step;
  const given = decisionOf(step, person);
  const approvals = [...authorization.approvals, given];
  if (authorization.second && approvals.length < 2)
    return askSecond(step, { ...authorization, approvals, approvers: authorization.second });
  const approved = await save(tables, { ...authorization, approvals, state: 'approved', decision: given });
  const settings = await tables.meta.settings();
  const way = stepsAfterApproval(order, settings, {
    who: given.byName,
    message: 'The price was approved',
    now: given.at,
  });
  const moved = await moveOrder(tables, deps, way.order, way.moves);
  await note(step, 'price-approved');
  await mailAboutPrice(tables, deps, moved, 'approved');
  return approved;
}

/** Two people must look at it: it waits for another one. */
async function askSecond(step: Step, known: Authorization): Promise<Authorization> {
  const { tables, deps, order } = step;
  const at = deps.clock.now();
  const who = displayNameOf(step.identity);
  const next = { ...known, askedAt: at };
  const assignee = firstApprover(askedOf(next), await atWork(tables));
  const asked = await save(tables, { ...next, assignee });
  const message = 'One of two approvals of the price was given';
  await tables.orders.addEvent({ orderId: order.id, at, source: who, level: 'info', message, state: undefined });
  await note(step, 'price-approved-first');
  return asked;
}

async function deny(step: Step, person: Person): Promise<Authorization> {
  const { tables, deps, order, authorization } = step;
  const given = decisionOf(step, person);
  const denied = await save(tables, { ...authorization, state: 'denied', decision: given });
  // What staff write to each other does not belong into the order's history, which its customer may read.
  const why = { source: given.byName, message: 'The price was not approved' };
  const canceled = await cancelOrder(tables, deps, order, why);
  await note(step, 'price-denied');
  await mailAboutPrice(tables, deps, canceled, 'denied');
  return denied;
}

const decisionOf = ({ deps, identity, decision }: Step, { id }: Person): AuthorizationDecision => ({
  at: deps.clock.now(),
  by: id,
  byName: displayNameOf(identity),
  comment: decision.comment,
});

export async function save(tables: Tables, changed: Authorization): Promise<Authorization> {
  const next = { ...changed, version: changed.version + 1 };
  if (!(await tables.authorizations.update(next)))
    throw new Error(`Authorization ${changed.id} changed while its row was locked.`);
  return next;
}

const note = ({ tables, deps, identity, order, authorization, decision }: Step, action: string): Promise<void> =>
  audit(tables, deps, {
    identity,
    action,
    customerId: order.customerId,
    details: {
      orderId: order.id,
      authorizationId: authorization.id,
      value: order.value,
      off: authorization.off,
      ruleVersion: authorization.ruleVersion ?? null,
      ...(decision.comment && { comment: decision.comment }),
    },
  });
