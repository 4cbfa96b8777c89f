import type { OpenCart } from '../../../features/carts/open-carts.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { cartAddress } from './carts-query.ts';
import { holderName } from './holder-name.ts';

interface CartsTableProps {
  readonly desk: Desk;
  readonly carts: readonly OpenCart[];
}

/** One row a cart; a card each on small screens. */
export const CartsTable = ({ desk, carts }: CartsTableProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('carts.owner')}</th>
            <th scope="col">{t('carts.kind')}</th>
            <th scope="col" class="num">
              {t('carts.lines')}
            </th>
            <th scope="col" class="num">
              {t('carts.items')}
            </th>
            <th scope="col" class="num">
              {t('carts.total')}
            </th>
            <th scope="col">{t('carts.changed')}</th>
            <th scope="col">{t('carts.by')}</th>
          </tr>
        </thead>
        <tbody>
          {carts.map((open) => (
            <Row key={open.cart.id} desk={desk} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ desk, open: { holder, cart } }: { readonly desk: Desk; readonly open: OpenCart }) => {
  const { t, formats } = desk;
  return (
    <tr>
      <td>
        <a class="strong" href={cartAddress(cart.id)}>
          <bdi>{holderName(desk, holder)}</bdi>
        </a>{' '}
        {holder.number && <span class="hint mono">{holder.number}</span>}
      </td>
      <td class="muted" data-label={t('carts.kind')}>
        {t(`carts.holder.${holder.kind}`)}
      </td>
      <td class="num" data-label={t('carts.lines')}>
        {formats.number(cart.lines.length)}
      </td>
      <td class="num" data-label={t('carts.items')}>
        {formats.number(cart.count)}
      </td>
      <td class="num strong" data-label={t('carts.total')}>
        {formats.money(cart.totals.total)}
      </td>
      <td class="tn nowrap muted" data-label={t('carts.changed')}>
        <Time at={cart.updatedAt} text={formats.shortMoment(cart.updatedAt)} />
      </td>
      <td data-label={t('carts.by')}>
        <bdi>{cart.updatedBy}</bdi>
      </td>
    </tr>
  );
};
