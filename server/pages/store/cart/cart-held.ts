import { holds } from '../../../features/takeover/cart-lock.ts';
import type { CartLock } from '../../../storage/records.ts';
import type { Shop } from '../shop.ts';

/** Somebody else has taken the cart over: whoever reads the page can look, and change nothing. */
export const heldByOther = ({ cart, identity }: Shop): CartLock | undefined =>
  cart.lock && !holds(identity, cart.lock) ? cart.lock : undefined;

/** The reader works in the cart of a shopper who is not signed in. */
export const worksForVisitor = ({ cart, identity, actingFor }: Shop): boolean =>
  identity.kind === 'staff' && actingFor === undefined && cart.lock !== undefined && holds(identity, cart.lock);
