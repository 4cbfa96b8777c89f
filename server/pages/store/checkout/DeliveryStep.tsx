import * as icons from '../../../../shared/design/icons.ts';
import type { CartAddress } from '../../../features/checkout/priced-cart.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { addressLines } from '../../parts/address-lines.ts';
import { Icon } from '../../parts/Icon.tsx';
import { arrivalOf } from '../arrival.ts';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { Shop } from '../shop.ts';
import type { CheckoutState, RefusedStep } from './checkout-view.ts';
import { NewAddress } from './NewAddress.tsx';
import { Step } from './Step.tsx';

interface DeliveryStepProps {
  readonly shop: Shop;
  readonly state: CheckoutState;
  readonly refused: RefusedStep | undefined;
}

/** Where to deliver: one of the saved addresses, or one typed here. */
export const DeliveryStep = ({ shop, state, refused }: DeliveryStepProps) => {
  const { t, cart } = shop;
  const { address } = cart.delivery;
  const isOpen = state.open === 'delivery';
  const isDone = state.isDeliveryDone && !isOpen;
  return (
    <Step
      shop={shop}
      id="delivery"
      number={2}
      title={t('checkout.delivery')}
      isDone={isDone}
      summary={isDone && address ? summaryOf(address) : undefined}
      edit={isDone ? { href: '/checkout?step=delivery', label: t('checkout.editDelivery') } : undefined}
    >
      {isOpen && <DeliveryForm shop={shop} refused={refused} />}
      {isDone && address && (
        <p class="muted step-detail">
          <Icon path={icons.truck} />
          {methodWords(shop)}
        </p>
      )}
    </Step>
  );
};

const summaryOf = (address: CartAddress): string =>
  [address.name || address.receiver, ...addressLines(address)].filter((it) => it !== '').join(', ');

/** "Standard, Fri, Mar 13, free" */
function methodWords(shop: Shop): string {
  const { t, formats, cart } = shop;
  const day = formats.deadline(arrivalOf(shop));
  const { price } = cart.delivery.method;
  return price === 0
    ? t('checkout.standardFree', { day })
    : t('checkout.standard', { day, price: formats.money(price) });
}

const newAddress = 'new';

const DeliveryForm = ({ shop, refused }: Omit<DeliveryStepProps, 'state'>) => {
  const { t, cart } = shop;
  const { addresses, address } = cart.delivery;
  const chosen = refused?.typed.get('address') ?? address?.id ?? addresses[0]?.id ?? newAddress;
  return (
    <form class="stack stack-4" method="post" action="/checkout/delivery">
      <CartGuard shop={shop} />
      {addresses.length === 0 ? (
        <input type="hidden" name="address" value={newAddress} />
      ) : (
        <fieldset>
          <legend class="vh">{t('checkout.savedAddresses')}</legend>
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
          </div>
        </fieldset>
      )}
      <NewAddress shop={shop} refused={refused} isOnlyWay={addresses.length === 0} />
      <dl class="method">
        <dt class="label">{t('checkout.method')}</dt>
        <dd>{methodWords(shop)}</dd>
      </dl>
      <p>
        <button class="btn btn-primary btn-lg" type="submit">
          {t('checkout.continue')}
        </button>
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
