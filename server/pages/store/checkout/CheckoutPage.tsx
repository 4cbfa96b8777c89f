import type { PickupPoint } from '../../../storage/records.ts';
import { Notice } from '../../parts/Notice.tsx';
import { lineProblemWords } from '../cart/cart-words.ts';
import { LineProblem } from '../cart/LineNote.tsx';
import { ForWhom } from '../ForWhom.tsx';
import { StorePage } from '../StorePage.tsx';
import { ContactStep } from './ContactStep.tsx';
import type { CheckoutShop } from './checkout-shop.ts';
import { type AskedPlaces, checkoutState, type RefusedStep } from './checkout-view.ts';
import { DeliveryStep } from './DeliveryStep.tsx';
import { PaymentStep } from './PaymentStep.tsx';
import { PlaceOrder } from './PlaceOrder.tsx';
import { Prepared } from './Prepared.tsx';
import { paymentChoice } from './payment-choice.ts';
import { reasonToWait } from './reason-to-wait.ts';

export interface CheckoutPageProps {
  readonly shop: CheckoutShop;
  /** Those that the store offers. */
  readonly pickupPoints: readonly PickupPoint[];
  /** The step that the reader asked to see. */
  readonly asked?: string | null;
  /** Places that the goods are divided among. */
  readonly places?: AskedPlaces;
  readonly refused?: RefusedStep | undefined;
  /** The way to pay that was chosen before this page was drawn, as the order's form names it. */
  readonly payment?: string | null;
  /** Why the order was not placed, or a step not saved. */
  readonly problem?: string | undefined;
}

export const CheckoutPage = ({ shop, pickupPoints, ...more }: CheckoutPageProps) => {
  const { asked = null, places = noPlaces, refused, payment = null, problem } = more;
  const { t, cart } = shop;
  const state = checkoutState(cart, asked, refused);
  const chosen = paymentChoice(shop, payment);
  return (
    <StorePage shop={shop} title={t('checkout.title')} frame="checkout">
      <h1 class="h-page page-title first">{t('checkout.title')}</h1>
      <ForWhom shop={shop} task="order" />
      <Prepared shop={shop} />
      {problem && (
        <div class="page-notice">
          <Notice tone="red">{problem}</Notice>
        </div>
      )}
      <LinesToLookAt shop={shop} />
      <div class="cart-cols">
        <div>
          <ContactStep shop={shop} state={state} refused={refused} />
          <DeliveryStep
            shop={shop}
            state={state}
            refused={refused}
            pickupPoints={pickupPoints}
            places={places}
            isAlternateEdited={asked === 'alternate'}
          />
          <PaymentStep shop={shop} state={state} chosen={chosen} />
        </div>
        <div class="checkout-side">
          <PlaceOrder shop={shop} waitsFor={reasonToWait(shop, state, chosen, refused)} />
        </div>
      </div>
    </StorePage>
  );
};

const noPlaces: AskedPlaces = { places: [], isChoosing: false };

/** Lines that cannot be ordered as they are, with what can be done about each, before anybody presses *Place order*. */
const LinesToLookAt = ({ shop }: Pick<CheckoutPageProps, 'shop'>) => {
  const { lines, problems } = shop.cart;
  const notes = lines.flatMap((line) => {
    const problem = problems.find((it) => it.line?.uniqueId === line.uniqueId);
    const words = problem && lineProblemWords(shop, problem);
    return words ? [<LineProblem key={line.uniqueId} shop={shop} line={line} words={words} back="/checkout" />] : [];
  });
  return notes.length > 0 ? <div class="stack stack-3 page-notice">{notes}</div> : null;
};
