import type { AskedPrice } from '../../../shared/api/price-requests.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Operator } from '../session/identity.ts';
import { authorizationUnknown } from './authorization-problems.ts';
import { mostChanged } from './list-authorizations.ts';

const weekMs = 7 * 24 * 60 * 60_000;
const most = 20;

/** What this person asked for lately, newest first. */
export async function askedPrices(deps: Deps, identity: Operator): Promise<AskedPrice[]> {
  const tables = deps.storage.read;
  const views = (await recent(deps, identity)).map(async (asked) => {
    const order = await tables.orders.byId(asked.orderId);
    return order ? [viewOf(asked, order)] : [];
  });
  return (await Promise.all(views)).flat();
}

/** Whether something of it waits, or has news: one short read with each state of the toolbar. */
export const asksPrices = async (deps: Deps, identity: Operator): Promise<boolean> =>
  (await recent(deps, identity)).some(({ state, toldAt }) => state === 'waiting' || toldAt === undefined);

const recent = ({ storage, clock }: Deps, { staff }: Operator): Promise<readonly Authorization[]> =>
  storage.read.authorizations.ofAsker(staff.id, clock.now() - weekMs, most);

/** The first time counts; what still waits is not told. 404 for what somebody else asked for. */
export async function noteTold(deps: Deps, { staff }: Operator, id: string): Promise<Result<AskedPrice>> {
  return deps.storage.tx(async (tables) => {
    const asked = await ofPerson(tables, staff.id, id);
    const order = asked && (await tables.orders.byId(asked.orderId));
    if (!asked || !order) return refused(authorizationUnknown);
    if (asked.state === 'waiting') return ok(viewOf(asked, order));
    const at = deps.clock.now();
    await tables.authorizations.markTold(id, at);
    return ok(viewOf({ ...asked, toldAt: asked.toldAt ?? at }, order));
  });
}

async function ofPerson(tables: Tables, staffId: string, id: string): Promise<Authorization | undefined> {
  const found = await tables.authorizations.byId(id);
  return found?.askedBy[0]?.id === staffId ? found : undefined;
}

function viewOf(asked: Authorization, order: Order): AskedPrice {
  const { item, moreItems } = mostChanged(asked);
  const { id, state, openedAt, decision, toldAt } = asked;
  return {
    id,
    state,
    order: { id: order.id, number: shownOrderNumber(order.sequence) },
    customer: order.clientName,
    product: item.name,
    moreProducts: moreItems,
    price: item.price,
    askedAt: openedAt,
    decision: decision ? { by: decision.byName, at: decision.at, comment: commentOf(decision) } : null,
    isTold: toldAt !== undefined,
  };
}

/** What the store itself writes is for its log, in English. */
const commentOf = ({ by, comment }: { readonly by: string; readonly comment: string }): string =>
  by === 'system' ? '' : comment;
