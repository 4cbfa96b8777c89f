import type { DetailedItem } from '../../../features/authorization/authorization-views.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import type { Desk } from '../desk.ts';
import { changeWords, percentWords } from './approval-words.ts';

interface AskedItemsProps {
  readonly desk: Desk;
  readonly items: readonly DetailedItem[];
}

/** Every item with a manual price: before and after, what it costs the store, what is left on the shelf. */
export const AskedItems = ({ desk, items }: AskedItemsProps) => {
  const { t } = desk;
  return (
    <section class="table-card table-cards" aria-label={t('approvals.items')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('approvals.product')}</th>
            <Head words={t('approvals.ownPrice')} />
            <Head words={t('approvals.asked')} />
            <Head words={t('approvals.off')} />
            <Head words={t('approvals.quantity')} />
            <Head words={t('approvals.discount')} />
            <Head words={t('approvals.margin')} />
            <Head words={t('approvals.stock')} />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.uniqueId} desk={desk} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Head = ({ words }: { readonly words: string }) => (
  <th scope="col" class="num">
    {words}
  </th>
);

const Row = ({ desk: { t, formats }, item }: { readonly desk: Desk; readonly item: DetailedItem }) => (
  <tr>
    <td>
      <span class="o-goods">
        <span class="thumb">
          <GoodPicture art={item.art} />
        </span>
        <span>
          <bdi>{item.name}</bdi>
          <br />
          <span class="hint">
            {item.unit && (
              <>
                <bdi>{item.unit}</bdi>,{' '}
              </>
            )}
            <span class="mono">{item.reference}</span>
          </span>
          {item.effect === 'automatic' && (
            <>
              <br />
              <span class="badge">{t('approvals.appliesAlone')}</span>
            </>
          )}
        </span>
      </span>
    </td>
    <td class="num" data-label={t('approvals.ownPrice')}>
      <s class="was">{formats.money(item.ownPrice)}</s>
    </td>
    <td class="num" data-label={t('approvals.asked')}>
      <b class="p-asked">{formats.money(item.price)}</b>
    </td>
    <td class="num" data-label={t('approvals.off')}>
      {item.off < 0 ? changeWords(t, item.off) : percentWords(t, item.off)}
    </td>
    <td class="num" data-label={t('approvals.quantity')}>
      {formats.number(item.quantity)}
    </td>
    <td class="num" data-label={t('approvals.discount')}>
      {formats.money(item.ownPrice * item.quantity - item.total)}
    </td>
    <td class="num" data-label={t('approvals.margin')}>
      {marginWords(t, item)}
    </td>
    <td class="num" data-label={t('approvals.stock')}>
      {formats.number(item.stock)}
    </td>
  </tr>
);

function marginWords(t: Desk['t'], { marginBefore, margin }: DetailedItem): string {
  if (margin === undefined) return t('approvals.marginUnknown');
  if (marginBefore === undefined) return percentWords(t, margin);
  return t('approvals.marginChange', { before: percentWords(t, marginBefore), after: percentWords(t, margin) });
}
