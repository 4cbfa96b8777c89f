import type { Problem } from '../../../shared/domain/result.ts';
import { takeBack } from '../../../shared/domain/take-back.ts';
import type { Deps } from '../../deps.ts';
import type { Call, Cart } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { announce } from '../live/announce.ts';
import { cartOwnerOfCall, displayNameOf, type Identity } from '../session/identity.ts';
import { lockedAgainst } from '../takeover/cart-lock.ts';
import { readSnapshot, snapshotOf } from './cart-at-start.ts';

/** Takes back what the call did to the cart it worked on. The problem when somebody else edited it since; nothing changes then. */
export async function takeBackCart(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  call: Call,
): Promise<Problem | undefined> {
  const open = await tables.carts.openOf(cartOwnerOfCall(call));
  const cart = open && (await tables.carts.lock(open.id));
  if (!cart?.open) return undefined;
  const locked = await lockedAgainst(tables, deps, identity, cart);
  if (locked) return locked;
  const written = await versionsOfCall(tables, call, cart);
  const decision = takeBack(readSnapshot(call.cartAtStart), snapshotOf(cart), written);
  if (decision.kind === 'edited-elsewhere') return editedElsewhere(cart, (await tables.meta.settings()).timeZone);
  if (decision.kind === 'nothing') return undefined;
  const version = cart.version + 1;
  const restored: Cart = {
    ...cart,
    lines: decision.lines,
    attachments: decision.attachments ?? {},
    version,
    updatedAt: deps.clock.now(),
    updatedBy: displayNameOf(identity),
  };
  if (!(await tables.carts.update(restored))) throw new Error(`Cart ${cart.id} changed while its row was locked.`);
  await announce(tables, deps, 'changed', restored);
  const details = { cartId: cart.id, version, lines: restored.lines.length };
  await audit(tables, deps, { identity, action: 'cart-taken-back', customerId: call.customerId, details });
  return undefined;
}

/** Which versions of the cart this call wrote, by its own audit rows. */
async function versionsOfCall(tables: Tables, call: Call, cart: Cart): Promise<ReadonlySet<number>> {
  const versions = new Set<number>();
  for (const row of await tables.audit.chain(`call:${call.id}`)) {
    const details: unknown = JSON.parse(row.details);
    if (typeof details !== 'object' || details === null || !('cartId' in details) || !('version' in details)) continue;
    if (details.cartId === cart.id && typeof details.version === 'number') versions.add(details.version);
  }
  return versions;
}

function editedElsewhere(cart: Cart, timeZone: string): Problem {
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone }).format(cart.updatedAt);
  return {
    code: 'cart-edited-elsewhere',
    status: 409,
    message: `Call not ended. Somebody else edited this cart during the call (last change: ${cart.updatedBy}, ${time}), so nothing was taken back. Choose Hand over, or take your items out by hand.`,
    details: { cartId: cart.id, version: cart.version, updatedBy: cart.updatedBy, updatedAt: cart.updatedAt },
  };
}
