import type { Money } from '../../../shared/domain/money.ts';
import type { KeptGroup } from './delivery-groups.ts';
import type { CartAddress, CartPickup, DeliveryGroup } from './priced-cart.ts';

/** One of several places that an order goes to, as people read it. */
export interface ShownGroup {
  readonly address: CartAddress;
  readonly pickup: CartPickup | undefined;
  /** Of the delivery there. */
  readonly price: Money;
  readonly goods: readonly { readonly uniqueId: string; readonly name: string; readonly quantity: number }[];
}

export const shownGroups = (
  groups: readonly (KeptGroup | DeliveryGroup)[],
  lines: readonly { readonly uniqueId: string; readonly name: string }[],
): readonly ShownGroup[] =>
  groups.map(({ address, pickup, parts, ...rest }) => ({
    address,
    pickup,
    price: 'price' in rest ? rest.price : rest.method.price,
    goods: parts.map((part) => ({ ...part, name: lines.find((it) => it.uniqueId === part.uniqueId)?.name ?? '' })),
  }));
