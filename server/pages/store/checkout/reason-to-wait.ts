import type { Shop } from '../shop.ts';
import type { CheckoutState, RefusedStep } from './checkout-view.ts';

/** What the reader must do before the order can be placed; undefined = nothing. */
export function reasonToWait(
  { t }: Pick<Shop, 't'>,
  state: CheckoutState,
  payment: string | undefined,
  refused: RefusedStep | undefined,
): string | undefined {
  if (state.hasLineProblem) return t('checkout.finishCart');
  if (!state.isContactDone) return t('checkout.finishContact');
  if (!state.isDeliveryDone || (state.isSeveral && state.open === 'delivery')) return t('checkout.finishDelivery');
  if (refused?.step === 'alternate') return t('checkout.finishAlternate');
  if (payment === undefined) return t('checkout.chooseCard');
  return undefined;
}
