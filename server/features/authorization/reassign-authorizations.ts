import { type Approver, firstApprover } from '../../../shared/domain/approvers.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, Staff } from '../../storage/records.ts';
import type { AuthorizationPlace, Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { displayNameOf, type Identity } from '../session/identity.ts';
import { askedOf, save } from './decide-authorization.ts';
import { atWork } from './people-at-work.ts';

const batch = 100;

/**
 * Open requests that waited for somebody who may no longer decide wait for the next approver from now on, else for administrators.
 * Call within the change of the account, after it was saved.
 */
export async function reassignAuthorizations(tables: Tables, deps: Deps, identity: Identity): Promise<void> {
  const people = await atWork(tables);
  for (let after: AuthorizationPlace | undefined; ; ) {
    const waiting = await tables.authorizations.waiting(after, batch);
    for (const authorization of waiting) {
      const next = firstApprover(askedOf(authorization), people);
      if (!isSame(next, authorization.assignee)) await reassign(tables, deps, identity, authorization, next);
    }
    const last = waiting.at(-1);
    if (!last || waiting.length < batch) return;
    after = { at: last.openedAt, id: last.id };
  }
}

const isSame = (one: Approver | undefined, other: Approver | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

async function reassign(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  seen: Authorization,
  next: Approver | undefined,
): Promise<void> {
  const order = await tables.orders.lock(seen.orderId);
  const authorization = await tables.authorizations.lock(seen.id);
  if (!order || authorization?.state !== 'waiting') return;
  await save(tables, { ...authorization, assignee: next });
  const staff = await tables.staff.list();
  const [from, to] = [approverName(authorization.assignee, staff), approverName(next, staff)];
  const source = displayNameOf(identity);
  const at = deps.clock.now();
  const message = `The price waits for ${to} now, no longer for ${from}`;
  await tables.orders.addEvent({ orderId: order.id, at, source, level: 'info', message, state: undefined });
  const details = { orderId: order.id, authorizationId: authorization.id, from, to };
  await audit(tables, deps, { identity, action: 'price-reassigned', customerId: order.customerId, details });
}

/** In English, for the order's history; lists name people and roles in the reader's language. */
export function approverName(approver: Approver | undefined, staff: readonly Staff[]): string {
  if (!approver) return 'administrators';
  if (approver.kind === 'role') return approver.role === 'admin' ? 'administrators' : 'approvers';
  const person = staff.find(({ id }) => id === approver.id);
  return person ? fullNameOf(person) : 'somebody who left';
}
