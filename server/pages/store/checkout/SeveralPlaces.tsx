import * as icons from '../../../../shared/design/icons.ts';
import type { PickupPoint } from '../../../storage/records.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { arrivalOf } from '../arrival.ts';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { Shop } from '../shop.ts';
import type { AskedPlaces, RefusedStep } from './checkout-view.ts';
import { NewAddress } from './NewAddress.tsx';
import { SplitTable } from './SplitTable.tsx';
import { placesInUse, placesOf, type SplitPlace } from './several-places.ts';

interface SeveralPlacesProps {
  readonly shop: Shop;
  readonly refused: RefusedStep | undefined;
  readonly pickupPoints: readonly PickupPoint[];
  readonly asked: AskedPlaces;
}

/** The goods go to several places: first which ones, then what goes to each. */
export const SeveralPlaces = ({ shop, refused, pickupPoints, asked }: SeveralPlacesProps) => {
  const { t, cart } = shop;
  const offered = placesOf(cart, pickupPoints);
  const wanted = refused?.step === 'several' ? refused.typed.getAll('to') : asked.places;
  const values = wanted.length > 0 ? wanted : placesInUse(cart);
  const places = offered.filter(({ value }) => values.includes(value));
  const isTypingAddress = refused?.step === 'address';
  return (
    <div class="stack stack-4">
      {asked.isChoosing || places.length < 2 || isTypingAddress ? (
        <>
          <ChoosePlaces shop={shop} offered={offered} chosen={places} isTooFew={asked.places.length === 1} />
          <details open={isTypingAddress}>
            <summary>{t('checkout.addAddress')}</summary>
            <form class="stack stack-4" method="post" action="/checkout/several/address">
              <CartGuard shop={shop} />
              {places.map(({ value }) => (
                <input key={value} type="hidden" name="to" value={value} />
              ))}
              <NewAddress shop={shop} refused={isTypingAddress ? refused : undefined} isOnlyWay />
              <p>
                <button class="btn btn-secondary btn-lg" type="submit">
                  {t('checkout.addAddress')}
                </button>
              </p>
            </form>
          </details>
        </>
      ) : (
        <SplitTable shop={shop} places={places} refused={refused?.step === 'several' ? refused : undefined} />
      )}
      <p>
        <a href="/checkout?step=delivery">{t('checkout.toOnePlace')}</a>
      </p>
    </div>
  );
};

interface ChoosePlacesProps {
  readonly shop: Shop;
  readonly offered: readonly SplitPlace[];
  readonly chosen: readonly SplitPlace[];
  readonly isTooFew: boolean;
}

/** Only looks: what it chose stands in the address of the next page. */
const ChoosePlaces = ({ shop, offered, chosen, isTooFew }: ChoosePlacesProps) => {
  const { t, formats } = shop;
  return (
    <form class="stack stack-4" method="get" action="/checkout">
      <input type="hidden" name="step" value="several" />
      {isTooFew && <Notice tone="amber">{t('checkout.twoPlaces')}</Notice>}
      <fieldset>
        <legend class="strong">{t('checkout.whichPlaces')}</legend>
        <div class="cols-2">
          {offered.map((place) => (
            <label class="choice" key={place.value}>
              <input type="checkbox" name="to" value={place.value} checked={chosen.includes(place)} />
              <span class="grow">
                <span class="strong">{place.name}</span>
                <br />
                <span class="muted">
                  <AddressText address={place.address} />
                </span>
                {place.readyIn !== undefined && (
                  <>
                    <br />
                    <span class="hint">
                      {t('checkout.pickupFree', { day: formats.deadline(arrivalOf(shop, place.readyIn)) })}
                    </span>
                  </>
                )}
              </span>
              <Icon path={place.readyIn === undefined ? icons.truck : icons.building} size="lg" />
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <button class="btn btn-primary btn-lg" type="submit">
          {t('checkout.divide')}
        </button>
      </p>
    </form>
  );
};
