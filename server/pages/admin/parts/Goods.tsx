import type { CartTotals } from '../../../features/checkout/priced-cart.ts';
import type { OrderLineView } from '../../../features/orders/order-views.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from './Panel.tsx';

/** A line of an order or a cart. */
export type GoodsLine = Omit<OrderLineView, 'skuId' | 'slug' | 'price'>;

interface GoodsProps {
  readonly desk: Desk;
  readonly lines: readonly GoodsLine[];
  /** Units in all lines. */
  readonly itemCount: number;
  readonly totals: CartTotals;
}

/** What is bought, at which price, and what it comes to. */
export const Goods = ({ desk, lines, itemCount, totals }: GoodsProps) => {
  const { t } = desk;
  const size = t('cart.size', {
    products: t('cart.products', { count: lines.length }),
    items: t('cart.items', { count: itemCount }),
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
            {lines.map((line) => (
              <Line key={line.uniqueId} desk={desk} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <Totals desk={desk} totals={totals} />
    </Panel>
  );
};

const Line = ({ desk: { t, formats }, line }: { readonly desk: Desk; readonly line: GoodsLine }) => (
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

const Totals = ({ desk: { t, formats }, totals }: Pick<GoodsProps, 'desk' | 'totals'>) => (
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
