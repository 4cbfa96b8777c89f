import { type Level, levelNames, levels } from '../../../../shared/domain/level.ts';
import type { GoodsRow } from '../../../features/catalog-admin/read-goods-desk.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { LevelBadge } from '../customers/LevelBadge.tsx';
import type { Desk } from '../desk.ts';
import { productAddress } from './products-query.ts';

interface ProductsTableProps {
  readonly desk: Desk;
  readonly rows: readonly GoodsRow[];
  /** Whose prices are shown. */
  readonly level: Level;
}

/** One row a product; a card each on small screens. */
export const ProductsTable = ({ desk, rows, level }: ProductsTableProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('goods.product')}</th>
            <th scope="col">{t('goods.category')}</th>
            <th scope="col" class="num">
              {t('goods.options')}
            </th>
            <th scope="col" class="num">
              {t('goods.stock')}
            </th>
            <th scope="col" class="num">
              {t('goods.levelPrice', { level: levelNames[level] })}
            </th>
            <th scope="col">{t('goods.visibleTo')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} desk={desk} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly desk: Desk;
  readonly row: GoodsRow;
}

const Row = ({ desk, row }: RowProps) => {
  const { t, formats } = desk;
  return (
    <tr>
      <td>
        <span class="o-goods">
          <span class="thumb">
            <GoodPicture art={row.art} />
          </span>
          <span>
            <a class="strong" href={productAddress(row.id)}>
              <bdi>{row.name}</bdi>
            </a>{' '}
            {row.archived && <span class="badge">{t('goods.state.archived')}</span>}
            <span class="hint g-below">
              <span class="mono">{row.reference}</span> {row.brand && <bdi>{row.brand}</bdi>}
            </span>
          </span>
        </span>
      </td>
      <td data-label={t('goods.category')}>{row.categories.join(' › ')}</td>
      <td class="num" data-label={t('goods.options')}>
        {formats.number(row.skuCount)}
      </td>
      <td class="num" data-label={t('goods.stock')}>
        <Stock desk={desk} row={row} />
      </td>
      <td class="num strong" data-label={t('goods.price')}>
        {priceWords(desk, row)}
      </td>
      <td data-label={t('goods.visibleTo')}>
        <VisibleTo desk={desk} row={row} />
      </td>
    </tr>
  );
};

const Stock = ({ desk: { t, formats }, row }: RowProps) => {
  if (row.stock === 0) return <span class="badge badge-red">{t('goods.stock.none')}</span>;
  if (row.leastStock === 0) return <span class="badge badge-amber">{t('goods.isSoldOut', { count: row.stock })}</span>;
  return <>{formats.number(row.stock)}</>;
};

function priceWords({ t, formats }: Desk, { prices }: GoodsRow): string {
  if (!prices) return t('goods.noPrice');
  const [from, to] = prices;
  return from === to
    ? formats.money(from)
    : t('goods.priceRange', { from: formats.money(from), to: formats.money(to) });
}

const VisibleTo = ({ desk: { t }, row: { visibleTo } }: RowProps) =>
  visibleTo.length === 0 ? (
    <span class="muted">{t('goods.everybody')}</span>
  ) : (
    <ul class="row gap-1 wrap">
      {levels
        .filter((level) => visibleTo.includes(level))
        .map((level) => (
          <li key={level}>
            <LevelBadge level={level} />
          </li>
        ))}
    </ul>
  );
