import { cashOnDelivery, notesPayable, paymentSystemById } from '../../../../shared/domain/payment-system.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Shop } from '../shop.ts';

/** The payment system as shoppers know it; an unknown one as it is numbered. */
export function paymentName(t: Translator, systemId: string): string {
  switch (paymentSystemById(systemId)?.id) {
    case notesPayable.id:
      return t('checkout.notesPayable');
    case cashOnDelivery.id:
      return t('checkout.cashOnDelivery');
    default:
      return systemId;
  }
}

/** What choosing it means. */
export function paymentHint({ t, settings, cart }: Pick<Shop, 't' | 'settings' | 'cart'>, systemId: string): string {
  if (systemId === cashOnDelivery.id)
    return t(cart.delivery.pickup ? 'checkout.cashAtPickupText' : 'checkout.cashOnDeliveryText');
  return t(settings.notesPayable === 'waits' ? 'checkout.notesPayableWaits' : 'checkout.notesPayableText');
}
