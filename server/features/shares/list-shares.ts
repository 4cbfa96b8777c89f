import { countUnits } from '../../../shared/domain/cart-lines.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { type ShareState, shareState } from '../../../shared/domain/share.ts';
import type { Deps } from '../../deps.ts';
import type { Share, ShareCopy } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { fullNameOf } from '../calls/full-name.ts';
import type { Operator } from '../session/identity.ts';

/** A link as its maker sees it. */
export interface ShareView {
  readonly id: string;
  readonly hint: string;
  readonly orderFormId: string;
  readonly state: ShareState;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly customer: string | null;
  readonly itemCount: number;
  readonly message: string;
  readonly openings: ShareOpening[];
}

export interface ShareOpening {
  readonly who: string | null;
  readonly device: ShareCopy['device'];
  readonly at: number;
  readonly order: string | null;
}

/** More are not worth a look in a panel. */
const mostShown = 20;

/** The newest links that this person made, with who took copies and what was ordered. */
export async function listShares(deps: Deps, identity: Operator): Promise<readonly ShareView[]> {
  const tables = deps.storage.read;
  return shareViews(tables, deps, await tables.shares.ofStaff(identity.staff.id, mostShown));
}

export async function shareViews(tables: Tables, deps: Deps, shares: readonly Share[]): Promise<readonly ShareView[]> {
  if (shares.length === 0) return [];
  const copies = await tables.shares.copies(shares.map(({ id }) => id));
  const nameOf = namesBy(tables);
  const views: ShareView[] = [];
  for (const share of shares) {
    const openings: ShareOpening[] = [];
    for (const copy of copies.filter(({ shareId }) => shareId === share.id))
      openings.push({
        who: await nameOf(copy.customerId),
        device: copy.device,
        at: copy.takenAt,
        order: await numberOf(tables, copy.orderId),
      });
    const { id, hint, cartId: orderFormId, createdAt, expiresAt, message } = share;
    const state = shareState(share, deps.clock.now());
    const customer = await nameOf(share.customerId);
    const itemCount = countUnits(share.lines);
    views.push({ id, hint, orderFormId, state, createdAt, expiresAt, customer, itemCount, message, openings });
  }
  return views;
}

/** Each customer is read once. */
function namesBy(tables: Tables): (id: string | undefined) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return async (id) => {
    if (id === undefined) return null;
    const customer = known.has(id) ? undefined : await tables.customers.byId(id);
    if (customer) known.set(id, fullNameOf(customer));
    return known.get(id) ?? null;
  };
}

async function numberOf(tables: Tables, orderId: string | undefined): Promise<string | null> {
  const order = orderId === undefined ? undefined : await tables.orders.byId(orderId);
  return order ? shownOrderNumber(order.sequence) : null;
}
