import { divideHalfUp } from '../../../../shared/domain/price-lines.ts';
import type { DetailedItem } from '../../../features/authorization/authorization-views.ts';
import type { Desk } from '../desk.ts';

interface WhereItLandsProps {
  readonly desk: Desk;
  readonly item: DetailedItem;
}

/** The asked price between what the product costs and what the customer pays without it, with the floor between. */
export const WhereItLands = ({ desk: { t, formats }, item }: WhereItLandsProps) => {
  const { floor, price, ownPrice } = item;
  const { from, to } = endsOf(item);
  const at = (value: number) => (to === from ? 100 : Math.min(100, Math.max(0, ((value - from) * 100) / (to - from))));
  const words = { price: formats.money(price), list: formats.money(ownPrice) };
  return (
    <div>
      <meter class="vh" min={from} max={to} value={price} aria-label={t('approvals.scale')}>
        {floor === undefined
          ? t('approvals.scaleNoFloor', words)
          : t('approvals.scaleText', { ...words, floor: formats.money(floor) })}
      </meter>
      <svg class="p-scale" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        <rect class="p-above" x="0" y="4" width="100" height="8" />
        {floor !== undefined && <rect class="p-below" x="0" y="4" width={at(floor)} height="8" />}
        {floor !== undefined && <rect class="p-floor" x={at(floor) - 0.3} y="2" width="0.6" height="12" />}
        <rect class="p-thumb" x={Math.min(98.8, Math.max(0, at(price) - 0.6))} y="0" width="1.2" height="16" />
      </svg>
      <p class="row between hint num">
        <span>
          {floor === undefined ? t('approvals.noFloor') : t('approvals.floor', { price: formats.money(floor) })}
        </span>
        <span>{t('approvals.list.price', { price: formats.money(ownPrice) })}</span>
      </p>
    </div>
  );
};

/** From the cost, where it is known, to the price without a manual one; wide enough for the asked price and the floor. */
function endsOf({ floor, price, ownPrice, marginBefore }: DetailedItem): {
  readonly from: number;
  readonly to: number;
} {
  const cost = marginBefore === undefined ? undefined : divideHalfUp(ownPrice * (10_000 - marginBefore), 10_000);
  const lowest = cost ?? divideHalfUp(Math.min(floor ?? price, price) * 9, 10);
  return { from: Math.min(lowest, price), to: Math.max(ownPrice, price, floor ?? 0) };
}
