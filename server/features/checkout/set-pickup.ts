import { type Problem, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { PickupPoint } from '../../storage/records.ts';
import type { Identity } from '../session/identity.ts';
import { type CartTarget, changeCart } from './change-cart.ts';
import { attach } from './checkout-choices.ts';
import { addressOfPoint, openPoint, pickupMembers } from './pickup-choice.ts';
import type { CartResult } from './priced-cart.ts';

/** Where the goods are fetched, instead of a delivery to an address. */
export const setPickup = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly pointId: string },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-delivery', async ({ tables, cart }) => {
    const point = await openPoint(tables, change.pointId);
    if (!point) return refused(pickupUnknown);
    return attach(cart.attachments, { shippingData: pickupMembers(point, addressOfPoint(point)) });
  });

/** Those to choose from, in the store's order. */
export const offeredPickupPoints = async (deps: Deps): Promise<readonly PickupPoint[]> =>
  (await deps.storage.read.pickupPoints.list()).filter((point) => point.active);

const pickupUnknown: Problem = {
  code: 'pickup-unknown',
  status: 422,
  message: 'Nothing can be picked up there at the moment. The cart is unchanged. Choose another place.',
  fields: { id: 'Choose one of the places shown.' },
};
