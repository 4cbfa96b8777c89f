import * as icons from '../../../../shared/design/icons.ts';
import type { PickupPoint } from '../../../storage/records.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { arrivalOf } from '../arrival.ts';
import type { Shop } from '../shop.ts';
import { pickupChoice } from './checkout-view.ts';

interface PickupChoiceProps {
  readonly shop: Shop;
  readonly point: PickupPoint;
  readonly isChosen: boolean;
}

/** One of the places where the goods can be fetched: when they are ready and when it is open. */
export const PickupChoice = ({ shop, point, isChosen }: PickupChoiceProps) => {
  const { t, formats } = shop;
  return (
    <label class="choice">
      <input type="radio" name="address" value={pickupChoice + point.id} checked={isChosen} />
      <span class="grow">
        <span class="strong">{point.name}</span>
        <br />
        <span class="muted">
          <AddressText address={point} />
        </span>
        <br />
        <span class="hint">
          {t('checkout.pickupFree', { day: formats.deadline(arrivalOf(shop, point.days)) })}
          {point.hours && <br />}
          {point.hours}
        </span>
      </span>
      <Icon path={icons.building} size="lg" />
    </label>
  );
};
