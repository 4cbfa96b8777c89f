import { type DeliveryRule, deliveryTerms } from '../../../shared/domain/price-lines.ts';
import type { Formats } from '../messages/formats.ts';
import type { Translator } from '../messages/translator.ts';

interface Reader {
  readonly t: Translator;
  readonly formats: Pick<Formats, 'money'>;
}

type Delivery = DeliveryRule & { readonly days: number };

/** "Free delivery over $250.00. Arrives the next working day." */
export function arrivalWords({ t, formats }: Reader, delivery: Delivery): string {
  const count = delivery.days;
  const { price, amount } = amountsOf(formats, delivery);
  switch (deliveryTerms(delivery)) {
    case 'free':
      return t('shell.deliveryFree', { count });
    case 'free-from':
      return t('shell.delivery', { amount, count });
    case 'paid':
      return t('shell.deliveryPaid', { price, count });
  }
}

/** "Delivery $12.00, free from $250.00" */
export function priceWords({ t, formats }: Reader, delivery: DeliveryRule): string {
  const { price, amount } = amountsOf(formats, delivery);
  switch (deliveryTerms(delivery)) {
    case 'free':
      return t('product.deliveryFree');
    case 'free-from':
      return t('product.delivery', { price, amount });
    case 'paid':
      return t('product.deliveryPaid', { price });
  }
}

/** "We deliver the next working day. Delivery costs $12.00 and is free from $250.00." */
export function termsWords({ t, formats }: Reader, delivery: Delivery): string {
  const count = delivery.days;
  const { price, amount } = amountsOf(formats, delivery);
  switch (deliveryTerms(delivery)) {
    case 'free':
      return t('help.deliveryFreeText', { count });
    case 'free-from':
      return t('help.deliveryText', { price, amount, count });
    case 'paid':
      return t('help.deliveryPaidText', { price, count });
  }
}

const amountsOf = (formats: Reader['formats'], { price, freeFrom }: DeliveryRule) => ({
  price: formats.money(price),
  amount: formats.money(freeFrom ?? 0),
});
