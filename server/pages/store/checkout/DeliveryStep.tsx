import * as icons from '../../../../shared/design/icons.ts';
import { addressLines } from '../../../../shared/domain/address-lines.ts';
import { deliveryPrice } from '../../../../shared/domain/price-lines.ts';
import type { CartAddress, CartDelivery } from '../../../features/checkout/priced-cart.ts';
import { shownGroups } from '../../../features/checkout/shown-groups.ts';
import type { PickupPoint } from '../../../storage/records.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { Destinations } from '../../parts/Destinations.tsx';
import { FieldError } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PickupPerson } from '../../parts/PickupPeople.tsx';
import { arrivalOf } from '../arrival.ts';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { Shop } from '../shop.ts';
import { AlternateContact } from './AlternateContact.tsx';
import { ContactFields } from './ContactFields.tsx';
import { type AskedPlaces, type CheckoutState, pickupChoice, type RefusedStep } from './checkout-view.ts';
import { NewAddress } from './NewAddress.tsx';
import { PickupChoice } from './PickupChoice.tsx';
import { SeveralPlaces } from './SeveralPlaces.tsx';
import { Step } from './Step.tsx';

interface DeliveryStepProps {
  readonly shop: Shop;
  readonly state: CheckoutState;
  readonly refused: RefusedStep | undefined;
  readonly pickupPoints: readonly PickupPoint[];
  /** The reader asked to change the alternate contact. */
  readonly isAlternateEdited: boolean;
  readonly places: AskedPlaces;
}

/** Where the goods go: to a saved address, to one typed here, or to a pickup point. */
export const DeliveryStep = ({ shop, state, refused, pickupPoints, ...more }: DeliveryStepProps) => {
  const { t, cart } = shop;
  const { address, contacts, groups } = cart.delivery;
  const isOpen = state.open === 'delivery';
  const isDone = state.isDeliveryDone && !isOpen;
  return (
    <Step
      shop={shop}
      id="delivery"
      number={2}
      title={t('checkout.delivery')}
      isDone={isDone}
      summary={isDone ? summaryOf(shop) : undefined}
      edit={
        isDone
          ? { href: `/checkout?step=${groups ? 'several' : 'delivery'}`, label: t('checkout.editDelivery') }
          : undefined
      }
    >
      {isOpen && state.isSeveral && (
        <SeveralPlaces shop={shop} refused={refused} pickupPoints={pickupPoints} asked={more.places} />
      )}
      {isOpen && !state.isSeveral && <DeliveryForm shop={shop} refused={refused} pickupPoints={pickupPoints} />}
      {isDone && groups && <Destinations t={t} formats={shop.formats} groups={shownGroups(groups, cart.lines)} />}
      {isDone && address && !groups && (
        <p class="muted step-detail">
          <Icon path={cart.delivery.pickup ? icons.building : icons.truck} />
          {methodWords(shop)}
        </p>
      )}
      {isDone && contacts && (
        <div class="stack stack-3 pickup-contacts">
          <PickupPerson label={t('checkout.primaryContact')} person={contacts.primary} />
          <AlternateContact shop={shop} contacts={contacts} refused={refused} isEdited={more.isAlternateEdited} />
        </div>
      )}
    </Step>
  );
};

function summaryOf({ t, cart }: Shop): string | undefined {
  const { address, groups } = cart.delivery;
  if (groups) return t('checkout.severalPlaces', { count: groups.length });
  return address && [address.name || address.receiver, ...addressLines(address)].filter((it) => it !== '').join(', ');
}

/** "Standard, Fri, Mar 13, free"; "Pickup, ready Fri, Mar 13, free" */
function methodWords(shop: Shop): string {
  const { t, formats, cart } = shop;
  const { pickup, method } = cart.delivery;
  const day = formats.deadline(arrivalOf(shop, method.days));
  return pickup ? t('checkout.pickupFree', { day }) : standardWords(shop);
}

/** What delivery to an address costs while nothing is fetched. */
function standardWords(shop: Shop): string {
  const { t, formats, cart, settings } = shop;
  const day = formats.deadline(arrivalOf(shop, settings.delivery.days));
  const price = deliveryPrice(cart.totals.items + cart.totals.discounts, settings.delivery);
  return price === 0
    ? t('checkout.standardFree', { day })
    : t('checkout.standard', { day, price: formats.money(price) });
}

const newAddress = 'new';

const chosenIn = ({ pickup, address, addresses }: CartDelivery): string =>
  pickup ? pickupChoice + pickup.id : (address?.id ?? addresses[0]?.id ?? newAddress);

const DeliveryForm = ({
  shop,
  refused,
  pickupPoints,
}: Pick<DeliveryStepProps, 'shop' | 'refused' | 'pickupPoints'>) => {
  const { t, cart } = shop;
  const { addresses } = cart.delivery;
  const chosen = refused?.typed.get('address') ?? chosenIn(cart.delivery);
  const isOnlyWay = addresses.length === 0 && pickupPoints.length === 0;
  return (
    <form class="stack stack-4" method="post" action="/checkout/delivery">
      <CartGuard shop={shop} />
      {isOnlyWay ? (
        <input type="hidden" name="address" value={newAddress} />
      ) : (
        <fieldset>
          <legend class="vh">{t('checkout.whereTo')}</legend>
          <div class="cols-2">
            {addresses.map((it) => (
              <AddressChoice key={it.id} address={it} isChosen={it.id === chosen} />
            ))}
            <label class="choice">
              <input type="radio" name="address" value={newAddress} checked={chosen === newAddress} />
              <span class="grow">
                <span class="strong">{t('checkout.newAddress')}</span>
                <br />
                <span class="hint">{t('checkout.newAddressText')}</span>
              </span>
              <Icon path={icons.plus} size="lg" />
            </label>
            {pickupPoints.map((point) => (
              <PickupChoice key={point.id} shop={shop} point={point} isChosen={chosen === pickupChoice + point.id} />
            ))}
          </div>
          {refused?.errors.id && <FieldError id="where-to-error">{refused.errors.id}</FieldError>}
        </fieldset>
      )}
      <NewAddress shop={shop} refused={refused} isOnlyWay={isOnlyWay} />
      {pickupPoints.length > 0 && (
        <fieldset class="stack stack-3 primary-contact">
          <legend class="strong">{t('checkout.primaryContact')}</legend>
          <p class="hint">{t('checkout.primaryText')}</p>
          <ContactFields
            shop={shop}
            prefix="primary-"
            known={cart.delivery.contacts?.primary ?? cart.contact}
            refused={refused}
          />
        </fieldset>
      )}
      <dl class="method">
        <dt class="label">{t('checkout.method')}</dt>
        <dd>{standardWords(shop)}</dd>
      </dl>
      <p>
        <button class="btn btn-primary btn-lg" type="submit">
          {t('checkout.continue')}
        </button>
      </p>
      <p>
        <a href="/checkout?step=several">{t('checkout.toSeveral')}</a>
      </p>
    </form>
  );
};

const AddressChoice = ({ address, isChosen }: { readonly address: CartAddress; readonly isChosen: boolean }) => (
  <label class="choice">
    <input type="radio" name="address" value={address.id} checked={isChosen} />
    <span class="grow">
      <span class="strong">{address.name || address.receiver}</span>
      <br />
      <span class="muted">
        <AddressText address={address} />
      </span>
    </span>
    <Icon path={icons.truck} size="lg" />
  </label>
);
