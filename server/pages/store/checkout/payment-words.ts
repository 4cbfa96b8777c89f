import {
  cardSystemById,
  cashOnDelivery,
  notesPayable,
  paymentSystemById,
} from '../../../../shared/domain/payment-system.ts';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { OrderRow } from '../../../features/orders/order-views.ts';
import type { ShownCard } from '../../../features/payments/shown-card.ts';
import type { Translator } from '../../messages/translator.ts';
import { nameOf, type Shop } from '../shop.ts';

/** The payment system as shoppers know it; an unknown one as it is numbered. */
export function paymentName(t: Translator, systemId: string): string {
  switch (paymentSystemById(systemId)?.id) {
    case notesPayable.id:
      return t('checkout.notesPayable');
    case cashOnDelivery.id:
      return t('checkout.cashOnDelivery');
    default:
      return cardSystemById(systemId)?.name ?? systemId;
  }
}

/** "Visa ending in 4242" */
export const cardName = (t: Translator, systemId: string, { lastFour }: Pick<ShownCard, 'lastFour'>): string =>
  t('checkout.cardEnding', { brand: paymentName(t, systemId), digits: lastFour });

/** "08/27" */
export const expiryOf = ({ expiryMonth, expiryYear }: Pick<ShownCard, 'expiryMonth' | 'expiryYear'>): string =>
  `${String(expiryMonth).padStart(2, '0')}/${String(expiryYear % 100).padStart(2, '0')}`;

/** How an order is paid. */
export const paidBy = (t: Translator, { paymentSystem, card }: Pick<OrderRow, 'paymentSystem' | 'card'>): string =>
  card ? cardName(t, paymentSystem, card) : paymentName(t, paymentSystem);

/** Why a card does not pay, in the reader's language; undefined for problems that are none of cards. */
export function paymentProblemWords({ t, actingFor }: Shop, { code }: Pick<Problem, 'code'>): string | undefined {
  const words = Object.entries(problemWords).find(([known]) => known === code)?.[1];
  return words && t(words, { name: actingFor ? nameOf(actingFor) : '' });
}

const problemWords = {
  'card-declined': 'checkout.cardDeclined',
  'card-not-confirmed': 'checkout.cardNotConfirmed',
  'payment-withdrawn': 'checkout.paymentWithdrawn',
  'card-needs-customer': 'checkout.cardNeedsCustomer',
  'card-unknown': 'checkout.cardUnknown',
  'gateway-down': 'checkout.gatewayDown',
  'card-not-typed': 'checkout.cardNotTyped',
  'card-brand': 'checkout.cardBrand',
} as const;

/** What choosing it means. */
export function paymentHint({ t, settings, cart }: Pick<Shop, 't' | 'settings' | 'cart'>, systemId: string): string {
  if (systemId === cashOnDelivery.id)
    return t(cart.delivery.pickup ? 'checkout.cashAtPickupText' : 'checkout.cashOnDeliveryText');
  return t(settings.notesPayable === 'waits' ? 'checkout.notesPayableWaits' : 'checkout.notesPayableText');
}
