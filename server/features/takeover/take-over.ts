import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartLock } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { emptyCart } from '../checkout/cart-owner.ts';
import { withFreshRow } from '../checkout/change-cart.ts';
import { lockCartFor } from '../checkout/find-cart.ts';
import { draftOfAnother, draftUnknown } from '../drafts/draft-problems.ts';
import { limitTries } from '../login/limit-tries.ts';
import { callOf, displayNameOf, type Operator } from '../session/identity.ts';
import { cartOfCode } from './cart-code.ts';
import { liveLock, lockedAgainst, lockMs } from './cart-lock.ts';
import { customerIdOf } from './held-cart.ts';
import { keepLock } from './keep-lock.ts';
import { codeUnknown, codeWhileActing, nobodyServed } from './takeover-problems.ts';

export interface TakeOverRequest {
  /** Read out by a shopper who is not signed in. */
  readonly code?: string | undefined;
  /** A cart of nobody's, for a shopper who has none or cannot read its code. */
  readonly empty?: boolean | undefined;
  /** The order that the lines are for. */
  readonly draftId?: string | undefined;
}

/**
 * Gives the operator the cart alone until they hand it back: that of the customer acted for, or of a shopper who is not signed in, by
 * its code. Again by its owner it goes on. Refusals: 423 `cart-locked`, 409 `nobody-served` and `call-running`, 404 `code-unknown` and
 * `draft-unknown`, 429 after many wrong codes. Gives the cart's id.
 */
export async function takeOverCart(
  deps: Deps,
  identity: Operator,
  request: TakeOverRequest,
): Promise<Result<{ readonly cartId: string }>> {
  const isByCode = request.code !== undefined;
  if (callOf(identity) && (isByCode || request.empty)) return refused(codeWhileActing);
  if (!identity.acting && !isByCode && !request.empty) return refused(nobodyServed);
  const tries = isByCode ? await limitTries(deps, [{ key: `cart-code:${identity.staff.id}`, most: 10 }]) : undefined;
  if (tries && !tries.ok) return tries;
  const taken = await withFreshRow(() => deps.storage.tx((tables) => take(tables, deps, identity, request)));
  if (taken.ok && tries?.ok) await tries.value.forgive();
  return taken;
}

async function take(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  request: TakeOverRequest,
): Promise<Result<{ readonly cartId: string }>> {
  const draft = request.draftId === undefined ? undefined : await tables.drafts.byId(request.draftId);
  if (request.draftId !== undefined && draft?.state !== 'open' && draft?.state !== 'ready')
    return refused(draftUnknown);
  if (draft && draft.customerId !== identity.acting?.customer.id) return refused(draftOfAnother);
  const found = await cartToTake(tables, deps, identity, request);
  if (!found.ok) return found;
  const { cart, isStored } = found.value;
  const locked = await lockedAgainst(tables, deps, identity, cart);
  if (locked) return refused(locked);
  await giveBackOther(tables, deps, identity, cart);
  const before = liveLock(cart, deps.clock.now());
  const lock = { ...(before ?? newLock(deps, identity, cart)), draftId: draft?.id ?? before?.draftId };
  const renewed = { ...lock, expiresAt: deps.clock.now() + lockMs };
  if (isStored && before) await tables.carts.saveLock(cart.id, renewed);
  else if (isStored) await keepLock(tables, deps, cart, renewed);
  else await tables.carts.insert({ ...cart, version: 1, lock: renewed });
  if (before) return ok({ cartId: cart.id });
  const details = { cartId: cart.id, ...(!isStored && { version: 1 }), draftId: draft?.id, owner: cart.owner.kind };
  await audit(tables, deps, { identity, action: 'cart-taken-over', customerId: customerIdOf(cart), details });
  return ok({ cartId: cart.id });
}

const newLock = (deps: Deps, identity: Operator, { version, lines, attachments }: Cart): CartLock => ({
  staffId: identity.staff.id,
  staffName: displayNameOf(identity),
  callId: identity.acting?.call.id,
  draftId: undefined,
  since: deps.clock.now(),
  expiresAt: 0,
  before: { version, lines, attachments },
});

interface CartToTake {
  readonly cart: Cart;
  readonly isStored: boolean;
}

async function cartToTake(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  { code }: TakeOverRequest,
): Promise<Result<CartToTake>> {
  if (identity.acting) return lockCartFor(tables, deps, identity, undefined);
  if (code === undefined) {
    // Nobody has the token of this hash, so nobody but the operator opens it.
    const owner = { kind: 'anonymous', tokenHash: `operator ${deps.ids.hex128()}` } as const;
    return ok({ cart: emptyCart(deps.ids.hex128(), owner, deps.clock.now()), isStored: false });
  }
  const named = await cartOfCode(tables, deps, code);
  const cart = named && (await tables.carts.lock(named.id));
  return cart?.open ? ok({ cart, isStored: true }) : refused(codeUnknown);
}

/** One take-over an operator at a time: another one ends as if it had been handed back with its changes. */
async function giveBackOther(tables: Tables, deps: Deps, identity: Operator, cart: Cart): Promise<void> {
  const found = await tables.carts.lockedBy(identity.staff.id);
  const other = found && found.id !== cart.id ? await tables.carts.lock(found.id) : undefined;
  if (!other) return;
  await keepLock(tables, deps, other, undefined);
  if (!liveLock(other, deps.clock.now())) return;
  const details = { cartId: other.id, changes: 'kept' };
  await audit(tables, deps, { identity, action: 'cart-handed-back', customerId: customerIdOf(other), details });
}
