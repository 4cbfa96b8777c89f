import type { OpenCart } from '../../../features/carts/open-carts.ts';
import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { LevelBadge } from '../customers/LevelBadge.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Goods } from '../parts/Goods.tsx';
import { CartAside } from './CartAside.tsx';
import { cartsPath } from './carts-query.ts';
import { holderName } from './holder-name.ts';

export interface CartPageProps {
  readonly desk: Desk;
  readonly open: OpenCart;
}

/** One open cart as it costs at this moment, to look at. */
export const CartPage = ({ desk, open }: CartPageProps) => (
  <AdminPage desk={desk} title={titleOf(desk, open)} section="carts" head={<Head desk={desk} open={open} />}>
    <div class="o-split">
      <div class="a-grid">
        <Notice tone="neutral">{desk.t('carts.readOnly')}</Notice>
        <Goods desk={desk} lines={open.cart.lines} itemCount={open.cart.count} totals={open.cart.totals} />
      </div>
      <CartAside desk={desk} open={open} />
    </div>
  </AdminPage>
);

const Head = ({ desk, open }: CartPageProps) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href={cartsPath} label={desk.t('carts.title')} />
    <div class="row wrap">
      <h1>{titleOf(desk, open)}</h1>
      <LevelBadge level={open.cart.level} />
      {open.holder.number && <span class="mono muted">{open.holder.number}</span>}
    </div>
  </div>
);

const titleOf = (desk: Desk, { holder }: OpenCart): string => desk.t('carts.of', { name: holderName(desk, holder) });
