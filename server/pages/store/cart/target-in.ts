import type { Deps } from '../../../deps.ts';
import type { CartTarget } from '../../../features/checkout/change-cart.ts';
import { isDraftCart } from '../../../features/drafts/ready-draft.ts';
import { seenCart } from './seen-cart.ts';

/** What a form changes: the open cart as it was shown, or the order that was prepared, by its own name. */
export async function targetIn(deps: Deps, fields: URLSearchParams): Promise<CartTarget> {
  const seen = seenCart(fields);
  return (await isDraftCart(deps, seen.id)) ? { seen, cartId: seen.id } : { seen };
}
