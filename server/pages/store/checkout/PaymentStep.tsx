import * as icons from '../../../../shared/design/icons.ts';
import { cardSystemById, notesPayable, type PaymentSystem } from '../../../../shared/domain/payment-system.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';
import { CardChoice } from './CardChoice.tsx';
import type { CheckoutState } from './checkout-view.ts';
import { NewCard } from './NewCard.tsx';
import { paymentHint, paymentName } from './payment-words.ts';
import { Step } from './Step.tsx';

interface PaymentStepProps {
  readonly shop: Shop;
  readonly state: CheckoutState;
  /** As `paymentChoice` names it. */
  readonly chosen: string | undefined;
}

/** How to pay. The choice is part of the order's form: it is sent by *Place order*. A new card is typed elsewhere first. */
export const PaymentStep = ({ shop, state, chosen }: PaymentStepProps) => {
  const { cards, options } = shop.cart.payment;
  return (
    <Step shop={shop} id="payment" number={3} title={shop.t('checkout.payment')} isDone={false}>
      {state.isContactDone && state.isDeliveryDone && (
        <div class="stack">
          <fieldset class="stack">
            <legend class="vh">{shop.t('checkout.payment')}</legend>
            {cards.map((card) => (
              <CardChoice key={card.id} shop={shop} card={card} chosen={chosen} />
            ))}
            {options
              .filter(({ id }) => !cardSystemById(id))
              .map((system) => (
                <PaymentChoice key={system.id} shop={shop} system={system} chosen={chosen} />
              ))}
          </fieldset>
          <NewCard shop={shop} />
        </div>
      )}
    </Step>
  );
};

interface PaymentChoiceProps {
  readonly shop: Shop;
  readonly system: PaymentSystem;
  readonly chosen: string | undefined;
}

const PaymentChoice = ({ shop, system, chosen }: PaymentChoiceProps) => (
  <label class="choice">
    <input type="radio" name="payment" value={system.id} form="place" checked={system.id === chosen} />
    <span class="grow">
      <span class="strong">{paymentName(shop.t, system.id)}</span>
      <br />
      <span class="hint">{paymentHint(shop, system.id)}</span>
    </span>
    <Icon path={system.id === notesPayable.id ? icons.invoice : icons.truck} size="lg" />
  </label>
);
