import type { Deps } from '../../deps.ts';
import type { Charge, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** So long the one who begins to charge has for it, before the job asks as well: longer than a gateway may take. */
export const chargeLeaseMs = 12_000;

/** Writes down that the order's card is to be charged, before anybody is asked. False when the card is gone. */
export async function askForCharge(
  tables: Tables,
  deps: Deps,
  { id: orderId, value, currency, payment }: Order,
  origin: string | undefined,
): Promise<boolean> {
  const card = payment.card && (await tables.cards.byId(payment.card.id));
  if (!card) return false;
  const now = deps.clock.now();
  const charge: Charge = {
    id: payment.id,
    orderId,
    token: card.token,
    value,
    currency,
    state: 'asked',
    reference: '',
    reason: '',
    confirmAddress: '',
    returnOrigin: origin ?? deps.config.origins[0] ?? '',
    createdAt: now,
    tries: 0,
    nextTryAt: now + chargeLeaseMs,
  };
  await tables.charges.save(charge);
  return true;
}
