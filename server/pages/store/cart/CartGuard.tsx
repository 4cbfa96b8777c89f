import { FormGuard } from '../../parts/FormGuard.tsx';
import type { Shop } from '../shop.ts';

/** What every form that changes a shown cart sends: the cart and the version that its reader sees. */
export const CartGuard = ({ shop }: { readonly shop: Shop }) => (
  <>
    <FormGuard page={shop} />
    <input type="hidden" name="cart" value={shop.cart.id} />
    <input type="hidden" name="version" value={shop.cart.version} />
  </>
);
