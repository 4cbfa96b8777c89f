import { hash } from 'node:crypto';
import type { OmsReceipt } from '../../../shared/api/oms-actions.ts';
import { mayBecome } from '../../../shared/domain/order-state.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { cancelOrder, moveOrder } from './move-order.ts';
import { omsOrderUnknown } from './order-problems.ts';
import { findForStaff } from './read-orders.ts';
import { statusDescriptions } from './status-descriptions.ts';

/** The steps that OMS takes with an order by the wire, each with its audit row in the same transaction. */

interface Step {
  readonly tables: Tables;
  /** Its row is locked until the transaction ends. */
  readonly order: Order;
  readonly who: string;
}

/** `ready-for-handling` → `handling`. 409 OMS003 for an order that is anywhere else. */
export const startHandling = (deps: Deps, identity: Identity, id: string): Promise<Result<undefined>> =>
  takeStep(deps, identity, id, async ({ tables, order, who }) => {
    if (!mayBecome(order.state, 'start-handling')) return refused(notNow(order));
    await moveOrder(tables, deps, order, [
      { to: 'start-handling', source: who, message: `${who} started handling` },
      { to: 'handling', source: 'system', message: 'The order is being handled' },
    ]);
    await audit(tables, deps, auditOf(identity, order, 'handling-started'));
    return ok(undefined);
  });

export interface CancelRequest {
  readonly reason: string | null | undefined;
  /** The customer asked for it. */
  readonly requestedByUser: boolean | null | undefined;
}

/**
 * Cancels and puts the goods back. What is ready for handling or in it is asked about first (`cancellation-requested`), and canceled
 * by the next call. Canceling a canceled order changes nothing and answers the same. 409 OMS003 for what can no longer be canceled.
 */
export const cancelByWire = (
  deps: Deps,
  identity: Identity,
  id: string,
  { reason, requestedByUser }: CancelRequest,
): Promise<Result<OmsReceipt>> =>
  takeStep(deps, identity, id, async ({ tables, order, who }) => {
    if (order.state === 'canceled') return ok(receiptOf(order, order.updatedAt));
    const why = plainLine(reason ?? '') || 'No reason given';
    const isAsked = mayBecome(order.state, 'cancellation-requested');
    if (!isAsked && !mayBecome(order.state, 'cancel')) return refused(notNow(order));
    const source = requestedByUser ? order.clientName || who : who;
    if (isAsked) await moveOrder(tables, deps, order, [{ to: 'cancellation-requested', source, message: why }]);
    else await cancelOrder(tables, deps, order, { source, message: why });
    const details = { reason: why, requestedByUser: requestedByUser === true, from: order.state };
    const action = isAsked ? 'cancellation-requested' : 'order-canceled';
    await audit(tables, deps, auditOf(identity, order, action, details));
    return ok(receiptOf(order, deps.clock.now()));
  });

/** A line in the order's history, with the name of whoever wrote it behind the source that they gave. */
export const addInteraction = (
  deps: Deps,
  identity: Identity,
  id: string,
  given: { readonly source: string; readonly message: string },
): Promise<Result<undefined>> =>
  takeStep(
    deps,
    identity,
    id,
    async ({ tables, order, who }) => {
      const source = plainLine(given.source);
      const message = plainLine(given.message);
      if (source === '' || message === '') return refused(nothingSaid);
      const at = deps.clock.now();
      const event = { orderId: order.id, at, level: 'info' as const, message, state: undefined };
      await tables.orders.addEvent({ ...event, source: source === who ? who : `${source} (${who})` });
      await audit(tables, deps, auditOf(identity, order, 'order-noted', { source, message }));
      return ok(undefined);
    },
    'see-own-orders',
  );

async function takeStep<T>(
  deps: Deps,
  identity: Identity,
  id: string,
  step: (it: Step) => Promise<Result<T>>,
  right: 'handle-orders' | 'see-own-orders' = 'handle-orders',
): Promise<Result<T>> {
  if (!may(identity, right)) return refused(rightMissing);
  return deps.storage.tx(async (tables) => {
    const seen = await findForStaff(tables, identity, id);
    const order = seen && (await tables.orders.lock(seen.id));
    return order ? step({ tables, order, who: displayNameOf(identity) }) : refused(omsOrderUnknown);
  });
}

const auditOf = (
  identity: Identity,
  order: Order,
  action: string,
  details: Readonly<Record<string, unknown>> = {},
) => ({ identity, action, customerId: order.customerId, details: { orderId: order.id, ...details } });

/** Made of the step itself, so that asking again gives the same one. */
const receiptOf = (order: Order, at: number): OmsReceipt => ({
  date: new Date(at).toISOString(),
  orderId: order.id,
  receipt: hash('sha256', `cancel ${order.id}`, 'hex').slice(0, 32),
});

/** OMS's own code for a step that the order's state does not allow. */
const notNow = (order: Order): Problem => ({
  code: 'OMS003',
  status: 409,
  message: `Not done. The order is “${statusDescriptions[order.state]}”, which does not allow this. Nothing changed.`,
  details: { orderId: order.id, state: order.state },
});

const nothingSaid: Problem = {
  code: 'invalid-request',
  status: 400,
  message: 'Not done. Source and message need letters. Nothing was written.',
};
