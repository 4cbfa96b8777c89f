import { type Approver, decisionRefusal } from '../../../shared/domain/approvers.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, AuthorizationItem, Order, Staff } from '../../storage/records.ts';
import type { AuthorizationPlace } from '../../storage/storage.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { findForStaff } from '../orders/read-orders.ts';
import type { Identity } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import type { AuthorizationList, AuthorizationRow, WaitsFor } from './authorization-views.ts';
import { askedOf, personOf } from './decide-authorization.ts';
import { offOf } from './judge-order.ts';

/** More never wait at once than somebody can look through. */
const mostWaiting = 500;
const pageLength = 50;

export interface AuthorizationQuery {
  readonly show: 'waiting' | 'decided';
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

/** For those who decide. 403 `right-missing`. */
export async function listAuthorizations(
  deps: Deps,
  identity: Identity,
  { show, after }: AuthorizationQuery,
): Promise<Result<AuthorizationList>> {
  if (!personOf(identity)) return refused(rightMissing);
  const tables = deps.storage.read;
  if (show === 'decided') return ok(await decidedOnes(deps, identity, after));
  const waiting = await tables.authorizations.waiting(undefined, mostWaiting);
  const rows = await rowsOf(deps, identity, waiting);
  const own = rows.filter(({ refusal }) => refusal !== 'not-asked' && refusal !== 'approved-already');
  const others = rows.filter((row) => !own.includes(row));
  return ok({ rows: own, elsewhere: countedBy(others), next: undefined });
}

/** How many wait for this person; 0 for those who decide nothing. */
export async function countWaiting(deps: Deps, identity: Identity): Promise<number> {
  const person = personOf(identity);
  if (!person) return 0;
  const now = deps.clock.now();
  const waiting = await deps.storage.read.authorizations.waiting(undefined, mostWaiting);
  return waiting.filter((it) => decisionRefusal(person, askedOf(it), now) === undefined).length;
}

async function decidedOnes(deps: Deps, identity: Identity, after: string | undefined): Promise<AuthorizationList> {
  const found = await deps.storage.read.authorizations.decided(placeIn(after), pageLength + 1);
  const shown = found.slice(0, pageLength);
  const last = found.length > pageLength ? shown.at(-1) : undefined;
  const next = last?.decision && `${last.decision.at}.${last.id}`;
  return { rows: await rowsOf(deps, identity, shown), elsewhere: [], next };
}

function placeIn(after: string | undefined): AuthorizationPlace | undefined {
  const [, at, id] = /^(\d{1,15})\.(\w{1,40})$/.exec(after ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
}

async function rowsOf(
  deps: Deps,
  identity: Identity,
  authorizations: readonly Authorization[],
): Promise<readonly AuthorizationRow[]> {
  const tables = deps.storage.read;
  const staff = await tables.staff.list();
  const rows = authorizations.map(async (authorization) => {
    const order = await tables.orders.byId(authorization.orderId);
    return order ? [authorizationRow(deps, identity, { authorization, order, staff })] : [];
  });
  return (await Promise.all(rows)).flat();
}

interface Known {
  readonly authorization: Authorization;
  readonly order: Order;
  readonly staff: readonly Staff[];
}

export function authorizationRow(
  deps: Deps,
  identity: Identity,
  { authorization, order, staff }: Known,
): AuthorizationRow {
  const { id, state, version, openedAt, deadline, off, askedBy, decision } = authorization;
  const { item, moreItems } = mostChanged(authorization);
  const { clientName, value, currency } = order;
  const person = personOf(identity);
  return {
    ...{ id, state, version, openedAt, deadline, off, askedBy, decision, item },
    orderVersion: order.version,
    order: { id: order.id, number: shownOrderNumber(order.sequence), clientName, value, currency },
    moreItems,
    waitsFor: state === 'waiting' ? waitsFor(authorization, staff) : undefined,
    refusal:
      state === 'waiting'
        ? person
          ? decisionRefusal(person, askedOf(authorization), deps.clock.now())
          : 'right-missing'
        : 'decided',
  };
}

/** The item asked about that is changed most, and how many more are. */
export function mostChanged(authorization: Authorization): Pick<AuthorizationRow, 'item' | 'moreItems'> {
  const asked = askedItems(authorization);
  const [item] = asked.toSorted((a, b) => Math.abs(offOf([b])) - Math.abs(offOf([a])));
  if (!item) throw new Error(`Authorization ${authorization.id} asks about nothing.`);
  return { item, moreItems: asked.length - 1 };
}

export const askedItems = ({ items }: Authorization): readonly AuthorizationItem[] =>
  items.filter(({ effect }) => effect === 'ask');

function waitsFor({ approvers, assignee }: Authorization, staff: readonly Staff[]): WaitsFor {
  if (approvers.length === 0) return { kind: 'anybody' };
  return assignee ? named(assignee, staff) : { kind: 'administrators' };
}

function named(approver: Approver, staff: readonly Staff[]): WaitsFor {
  if (approver.kind === 'role') return { kind: 'role', role: approver.role };
  const person = staff.find(({ id }) => id === approver.id);
  return { kind: 'staff', name: person ? fullNameOf(person) : approver.id };
}

function countedBy(rows: readonly AuthorizationRow[]): AuthorizationList['elsewhere'] {
  const counts = new Map<string, { waitsFor: WaitsFor; count: number }>();
  for (const { waitsFor: who } of rows) {
    if (!who) continue;
    const key = JSON.stringify(who);
    counts.set(key, { waitsFor: who, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The newest request about an order, for staff who may see the order; undefined when its prices were never asked about. */
export async function authorizationOfOrder(
  deps: Deps,
  identity: Identity,
  orderId: string,
): Promise<AuthorizationRow | undefined> {
  const tables = deps.storage.read;
  const order = await findForStaff(tables, identity, orderId);
  const authorization = order && (await tables.authorizations.ofOrder(order.id));
  if (!order || !authorization) return undefined;
  return authorizationRow(deps, identity, { authorization, order, staff: await tables.staff.list() });
}
