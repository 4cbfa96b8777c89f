import type { PaymentMethodBody, ShippingAddressBody } from '../../../shared/api/subscription-bodies.ts';
import { cardSystemById } from '../../../shared/domain/payment-system.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, Subscription } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { paymentUnknown } from '../checkout/checkout-choices.ts';
import { paymentsFor } from '../checkout/payments-for.ts';
import { cardUnknown } from '../payments/shown-card.ts';
import { addressNotSaved } from './subscription-problems.ts';

/** Where to bring it: goods of subscriptions are never fetched. */
export async function readAddressChoice(
  tables: Tables,
  customer: Customer,
  { addressId, addressType }: ShippingAddressBody,
): Promise<Result<string>> {
  const saved = await tables.customers.addresses(customer.id);
  const isSaved = addressType !== 'pickup' && saved.some((address) => address.id === addressId);
  return isSaved ? ok(addressId) : refused(addressNotSaved);
}

/** How the customer's level may pay; by card with one that is kept in the account. */
export async function readPaymentChoice(
  tables: Tables,
  deps: Deps,
  customer: Customer,
  { paymentSystem, paymentAccountId }: PaymentMethodBody,
): Promise<Result<Pick<Subscription, 'paymentSystemId' | 'cardId'>>> {
  const offered = paymentsFor(deps, await tables.meta.settings(), customer.level);
  const system = offered.find(({ id }) => id === String(paymentSystem));
  if (!system) return refused(paymentUnknown);
  if (!cardSystemById(system.id)) return ok({ paymentSystemId: system.id, cardId: undefined });
  const kept = await tables.cards.ofCustomer(customer.id);
  const card = kept.find(({ id, systemId }) => id === paymentAccountId && systemId === system.id);
  return card ? ok({ paymentSystemId: system.id, cardId: card.id }) : refused(cardUnknown);
}
