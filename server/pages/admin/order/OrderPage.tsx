import * as icons from '../../../../shared/design/icons.ts';
import type { AuthorizationRow } from '../../../features/authorization/authorization-views.ts';
import type { OrderDetail } from '../../../features/orders/order-views.ts';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { listTitle } from '../orders/list-title.ts';
import { StatusBadge } from '../orders/StatusBadge.tsx';
import { channelWords } from '../orders/words.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Goods } from '../parts/Goods.tsx';
import { OrderAside } from './OrderAside.tsx';
import { OrderLog } from './OrderLog.tsx';
import { type PaymentNews, PaymentNotice } from './PaymentNotice.tsx';
import { PriceNotice } from './PriceNotice.tsx';

export interface OrderPageProps {
  readonly desk: Desk;
  readonly order: OrderDetail;
  /** Interactions: all, or errors alone. */
  readonly errorsOnly: boolean;
  /** What became of an approval that was just asked for. */
  readonly news: PaymentNews | undefined;
  /** The newest one about its prices, if somebody had to decide. */
  readonly priceRequest: AuthorizationRow | undefined;
}

/** One order: what was bought, what happened to it, for whom and by whom. */
export const OrderPage = ({ desk, order, errorsOnly, news, priceRequest }: OrderPageProps) => (
  <AdminPage desk={desk} title={order.number} section="orders" head={<Head desk={desk} order={order} />}>
    <div class="o-split">
      <div class="a-grid">
        {priceRequest && <PriceNotice desk={desk} request={priceRequest} />}
        <PaymentNotice desk={desk} order={order} news={news} />
        <Goods desk={desk} lines={order.lines} itemCount={order.itemCount} totals={order.totals} />
        <OrderLog desk={desk} order={order} errorsOnly={errorsOnly} />
      </div>
      <OrderAside desk={desk} order={order} />
    </div>
  </AdminPage>
);

const Head = ({ desk, order }: { readonly desk: Desk; readonly order: OrderDetail }) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href="/admin/orders" label={listTitle(desk)} />
    <div class="row wrap">
      <h1>{order.number}</h1>
      <StatusBadge t={desk.t} state={order.state} tone={order.tone} />
      <span class={order.operator ? 'badge badge-accent' : 'badge'}>
        {order.operator && <Icon path={icons.headset} />}
        {channelWords(desk.t, order.channel)}
      </span>
    </div>
  </div>
);
