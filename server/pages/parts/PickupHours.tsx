import type { CartPickup } from '../../features/checkout/priced-cart.ts';

/** When the point is open and whom to call there, as far as the store says. */
export const PickupHours = ({ pickup: { hours, phone } }: { readonly pickup: CartPickup }) => {
  const words = [hours, phone].filter((it) => it !== '');
  return words.length > 0 ? <p class="hint">{words.join(' · ')}</p> : null;
};
