import type { OrderDetail, OrderLineView } from '../../../features/orders/order-views.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';

interface OrderGoodsProps {
  readonly desk: Desk;
  readonly order: OrderDetail;
}

/** What was bought, at which price, and what it comes to. */
export const OrderGoods = ({ desk, order }: OrderGoodsProps) => {
  const { t } = desk;
  const size = t('cart.size', {
    products: t('cart.products', { count: order.lines.length }),
    items: t('cart.items', { count: order.itemCount }),
  });
  return (
    <Panel title={t('admin.order.goods')} beside={<span class="hint">{size}</span>}>
      <div class="table-cards">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('admin.order.product')}</th>
              <th scope="col" class="num">
                {t('admin.order.quantity')}
              </th>
              <th scope="col" class="num">
                {t('admin.order.list')}
              </th>
              <th scope="col" class="num">
                {t('admin.order.price')}
              </th>
              <th scope="col" class="num">
                {t('cart.sumTotal')}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <Line key={line.uniqueId} desk={desk} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <Totals desk={desk} order={order} />
    </Panel>
  );
};

const Line = ({ desk: { t, formats }, line }: { readonly desk: Desk; readonly line: OrderLineView }) => (
  <tr>
    <td>
      <span class="o-goods">
        <span class="thumb">
          <GoodPicture art={line.art} />
        </span>
        <span>
          <bdi>{line.name}</bdi>
          <br />
          <span class="hint">
            {line.unit && (
              <>
                <bdi>{line.unit}</bdi>,{' '}
              </>
            )}
            <span class="mono">{line.reference}</span>
          </span>
        </span>
      </span>
    </td>
    <td class="num" data-label={t('admin.order.quantity')}>
      {formats.number(line.quantity)}
    </td>
    <td class="num muted" data-label={t('admin.order.list')}>
      {formats.money(line.listPrice)}
    </td>
    <td class="num strong" data-label={t('admin.order.price')}>
      {formats.money(line.sellingPrice)}
    </td>
    <td class="num strong" data-label={t('cart.sumTotal')}>
      {formats.money(line.total)}
    </td>
  </tr>
);

const Totals = ({ desk: { t, formats }, order: { totals } }: OrderGoodsProps) => (
  <div class="o-totals">
    <dl class="totals">
      <div>
        <dt>{t('cart.sumItems')}</dt>
        <dd>{formats.money(totals.items)}</dd>
      </div>
      {totals.discounts !== 0 && (
        <div>
          <dt>{t('cart.sumDiscounts')}</dt>
          <dd>{formats.money(totals.discounts)}</dd>
        </div>
      )}
      <div>
        <dt>{t('cart.sumDelivery')}</dt>
        <dd>{totals.shipping === 0 ? t('cart.free') : formats.money(totals.shipping)}</dd>
      </div>
      <div>
        <dt>{t('cart.sumTax')}</dt>
        <dd>{formats.money(totals.tax)}</dd>
      </div>
      <div class="grand">
        <dt>{t('cart.sumTotal')}</dt>
        <dd>{formats.money(totals.total)}</dd>
      </div>
    </dl>
  </div>
);
