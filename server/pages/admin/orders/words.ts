import { paymentSystemById } from '../../../../shared/domain/payment-system.ts';
import type { OrderRow } from '../../../features/orders/order-views.ts';
import type { Translator } from '../../messages/translator.ts';
import { channels } from './orders-query.ts';

/** The channel in words; one that this version does not know is shown as stored. */
export function channelWords(t: Translator, channel: string): string {
  const known = channels.find((it) => it === channel);
  return known ? t(`admin.channel.${known}`) : channel;
}

/** The payment system in words, by VTEX's number; one that this version does not know by its stored name. */
export function paymentWords(t: Translator, systemId: string, storedName = systemId): string {
  const known = paymentSystemById(systemId);
  return known ? t(`admin.payment.${known.id}`) : storedName;
}

/** How an order is paid; a card by its brand and last digits. */
export const paidByWords = (
  t: Translator,
  { paymentSystem, paymentName, card }: Pick<OrderRow, 'paymentSystem' | 'paymentName' | 'card'>,
): string => {
  const name = paymentWords(t, paymentSystem, paymentName);
  return card ? t('checkout.cardEnding', { brand: name, digits: card.lastFour }) : name;
};
