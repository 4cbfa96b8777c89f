import type { Level } from '../../../shared/domain/level.ts';
import { canBeBilled } from '../../../shared/domain/price-lines.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartAttachments, CartLine, Customer } from '../../storage/records.ts';
import { type Tables, UniqueError } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { announce } from '../live/announce.ts';
import { displayNameOf, type Identity } from '../session/identity.ts';
import { lockAfterChange, lockedAgainst } from '../takeover/cart-lock.ts';
import { cartChanged, tooExpensive } from './cart-problems.ts';
import { type FoundCart, lockCartFor } from './find-cart.ts';
import { levelOfCart } from './level-of-cart.ts';
import { priceCart } from './price-cart.ts';
import type { CartResult, PricedCart, SeenCart } from './priced-cart.ts';

/** Which cart to change: the open one of whoever is served, or by the wire's name of it. */
export interface CartTarget {
  /** `orderFormId` of a wire client; it must be a cart that this identity may open. */
  readonly cartId?: string | undefined;
  readonly seen?: SeenCart | undefined;
}

/** What a change looks at. It may run twice, so it has no effect of its own. */
export interface CartStep {
  readonly tables: Tables;
  readonly cart: Cart;
  readonly customer: Customer | undefined;
  readonly level: Level;
}

/** Members left out stay as they are; none at all = nothing to write. `details` go to the audit row. */
export interface CartPatch {
  readonly lines?: readonly CartLine[];
  readonly attachments?: CartAttachments;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Looks at the changed cart as it costs; a problem, and nothing is written. */
  readonly check?: (priced: PricedCart) => Problem | undefined;
}

/**
 * The one way to change a cart: locks its row, refuses whoever does not hold its lock and a stale client, applies the change, counts the version up and
 * writes the audit row of a change made by or for staff, in one transaction.
 */
export async function changeCart(
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  action: string,
  apply: (step: CartStep) => Promise<Result<CartPatch>>,
): Promise<CartResult> {
  return withFreshRow(() => deps.storage.tx((tables) => changeOnce(tables, deps, identity, target, action, apply)));
}

async function changeOnce(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  action: string,
  apply: (step: CartStep) => Promise<Result<CartPatch>>,
): Promise<CartResult> {
  const found = await lockCartFor(tables, deps, identity, target.cartId);
  if (!found.ok) return found;
  const { cart, customer } = found.value;
  const locked = await lockedAgainst(tables, deps, identity, cart);
  if (locked) return refused(locked);
  const stale = await staleness(tables, cart, target.seen);
  if (stale) return refused(stale);
  const level = await levelOfCart(tables, cart.owner, customer);
  const patch = await apply({ tables, cart, customer, level });
  if (!patch.ok) return patch;
  const { lines, attachments, details = {}, check } = patch.value;
  if (!lines && !attachments) return ok(await priceCart(tables, deps, cart, customer));
  const changed: Cart = {
    ...cart,
    ...(lines && { lines }),
    ...(attachments && { attachments }),
    version: cart.version + 1,
    updatedAt: deps.clock.now(),
    updatedBy: displayNameOf(identity),
    lock: lockAfterChange(identity, cart, deps.clock.now()),
  };
  const priced = await priceCart(tables, deps, changed, customer);
  const unfit = canBeBilled(priced.totals) ? check?.(priced) : tooExpensive;
  if (unfit) return refused(unfit);
  await writeCart(tables, found.value, changed);
  await announce(tables, deps, 'changed', changed);
  await audit(tables, deps, {
    identity,
    action,
    customerId: customer?.id,
    details: { cartId: cart.id, version: changed.version, ...details },
  });
  return ok(priced);
}

/** 409 with who and when, or undefined when the client saw the cart as it is. */
export async function staleness(tables: Tables, cart: Cart, seen: SeenCart | undefined): Promise<Problem | undefined> {
  if (!seen) return undefined;
  // Nothing is stored of version 0, so its id is no more than a proposal.
  const same = seen.version === cart.version && (cart.version === 0 || seen.id === cart.id);
  return same ? undefined : cartChanged(cart, (await tables.meta.settings()).timeZone);
}

async function writeCart(tables: Tables, found: FoundCart, changed: Cart): Promise<void> {
  if (!found.isStored) return tables.carts.insert(changed);
  if (!(await tables.carts.update(changed))) throw new Error(`Cart ${changed.id} changed while its row was locked.`);
}

const mostTries = 3;

/** Two first changes of one owner at once: the second finds the cart that the first one made. */
export async function withFreshRow<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof UniqueError) || tries === mostTries) throw error;
    }
  }
}
