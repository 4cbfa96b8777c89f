import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { priceDecidedMail } from '../messages/write-messages.ts';
import { readerOf } from '../orders/order-reader.ts';

/** Tells whoever ordered what became of the agreed price, in their language. What staff wrote is not for them. */
export async function mailAboutPrice(
  tables: Tables,
  deps: Deps,
  order: Order,
  outcome: 'approved' | 'denied',
): Promise<void> {
  if (order.email === '') return;
  const { name: store } = await tables.meta.settings();
  const mail = priceDecidedMail(
    { store, reader: await readerOf(tables, order) },
    {
      outcome,
      number: shownOrderNumber(order.sequence),
      value: order.value,
      currency: order.currency,
    },
  );
  await queueMessage(tables, deps, { ...mail, customerId: order.customerId });
}
