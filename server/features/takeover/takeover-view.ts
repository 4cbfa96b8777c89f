import type { TakeOver } from '../../../shared/api/takeover.ts';
import { compareLines } from '../../../shared/domain/line-changes.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartLock, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { emptyCart, firstCartId } from '../checkout/cart-owner.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart } from '../checkout/priced-cart.ts';
import { may, type Operator } from '../session/identity.ts';
import { holds, liveLock } from './cart-lock.ts';
import { nobodyServed } from './takeover-problems.ts';

/** The cart that this person serves: of the customer acted for, else the one they have taken over. 409 `nobody-served`. */
export async function takeOverView(deps: Deps, identity: Operator): Promise<Result<TakeOver>> {
  const tables = deps.storage.read;
  const { acting, staff } = identity;
  const cart = acting
    ? await customersCart(tables, deps, acting.customer)
    : await heldAnonymous(tables, deps, staff.id);
  return cart ? ok(await viewOf(tables, deps, identity, cart)) : refused(nobodyServed);
}

async function customersCart(tables: Tables, deps: Deps, { id: customerId }: Customer): Promise<Cart> {
  const owner = { kind: 'customer', customerId } as const;
  return (await tables.carts.openOf(owner)) ?? emptyCart(firstCartId(owner), owner, deps.clock.now());
}

/** The shopper is not signed in. */
async function heldAnonymous(tables: Tables, deps: Deps, staffId: string): Promise<Cart | undefined> {
  const cart = await tables.carts.lockedBy(staffId);
  return cart?.owner.kind === 'anonymous' && liveLock(cart, deps.clock.now()) ? cart : undefined;
}

async function viewOf(tables: Tables, deps: Deps, identity: Operator, cart: Cart): Promise<TakeOver> {
  const customer = identity.acting?.customer;
  const lock = liveLock(cart, deps.clock.now());
  const own = lock && holds(identity, lock) ? lock : undefined;
  const now = await priceCart(tables, deps, cart, customer);
  const before = own && (await priceCart(tables, deps, { ...cart, ...own.before }, customer));
  const rows = compareLines(before?.lines ?? now.lines, now.lines);
  const draft = own?.draftId === undefined ? undefined : await tables.drafts.byId(own.draftId);
  return {
    state: own ? 'yours' : lock ? 'locked' : 'free',
    orderFormId: cart.id,
    version: cart.version,
    shopper: { firstName: customer?.firstName ?? '', isSignedIn: customer !== undefined },
    updatedAt: cart.updatedAt,
    lock: lock ? shownLock(lock) : null,
    ended: lock ? null : endedView(identity, cart.lock),
    mayBreak: may(identity, 'break-cart-lock'),
    draft: draft ? { id: draft.id, number: draft.number } : null,
    before: before ? sumOf(before) : null,
    now: sumOf(now),
    changes: rows.filter(({ change }) => change !== 'none').length,
    lines: rows.map(({ line, change, was }) => {
      const { uniqueId, skuId, name, unit, quantity, total } = line;
      return { uniqueId, skuId, name, unit, quantity, total, change, was: was ?? null };
    }),
  };
}

const sumOf = ({ count, totals }: PricedCart) => ({ count, value: totals.total });

const shownLock = ({ staffName: by, since, expiresAt: until, askedBy }: CartLock) => ({
  by,
  since,
  until,
  askedBy: askedBy ?? null,
});

/** What became of a take-over that its owner did not end. */
const endedView = (identity: Operator, lock: CartLock | undefined): TakeOver['ended'] =>
  lock?.ended && holds(identity, lock) ? lock.ended : null;
