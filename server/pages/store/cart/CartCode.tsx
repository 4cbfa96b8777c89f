import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Rich } from '../../parts/Rich.tsx';
import type { Shop } from '../shop.ts';

/** What a shopper who is not signed in reads out on the phone. */
export const CartCode = ({ shop: { t }, code }: { readonly shop: Shop; readonly code: string }) => (
  <p class="cart-code hint">
    <Icon path={icons.headset} />
    <span>
      <Rich t={t} of="cart.code" values={{ code: <b class="mono">{code}</b> }} />
    </span>
  </p>
);
