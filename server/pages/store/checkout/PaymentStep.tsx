import * as icons from '../../../../shared/design/icons.ts';
import type { PaymentSystem } from '../../../../shared/domain/payment-system.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';
import type { CheckoutState } from './checkout-view.ts';
import { paymentHint, paymentName } from './payment-words.ts';
import { Step } from './Step.tsx';

interface PaymentStepProps {
  readonly shop: Shop;
  readonly state: CheckoutState;
}

/** How to pay. The choice is part of the order's form: it is sent by *Place order*. */
export const PaymentStep = ({ shop, state }: PaymentStepProps) => (
  <Step shop={shop} id="payment" number={3} title={shop.t('checkout.payment')} isDone={false}>
    {state.isContactDone && state.isDeliveryDone && (
      <fieldset class="stack">
        <legend class="vh">{shop.t('checkout.payment')}</legend>
        {shop.cart.payment.options.map((system) => (
          <PaymentChoice key={system.id} shop={shop} system={system} />
        ))}
      </fieldset>
    )}
  </Step>
);

const PaymentChoice = ({ shop, system }: { readonly shop: Shop; readonly system: PaymentSystem }) => {
  const { selected, options } = shop.cart.payment;
  return (
    <label class="choice">
      <input
        type="radio"
        name="payment"
        value={system.id}
        form="place"
        checked={system.id === (selected ?? options[0])?.id}
      />
      <span class="grow">
        <span class="strong">{paymentName(shop.t, system.id)}</span>
        <br />
        <span class="hint">{paymentHint(shop, system.id)}</span>
      </span>
      <Icon path={system.id === '201' ? icons.invoice : icons.truck} size="lg" />
    </label>
  );
};
