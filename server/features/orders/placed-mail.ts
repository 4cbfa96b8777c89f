import { addressLines } from '../../../shared/domain/address-lines.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { addressOf } from '../checkout/cart-attachments.ts';
import { pickupOf } from '../checkout/pickup-choice.ts';
import { pickupContactsOfOrder } from '../checkout/pickup-contacts.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { orderPlacedMail } from '../messages/write-messages.ts';
import { readerOf } from './order-reader.ts';

/** Tells whoever ordered that the order is in: what it holds, where it goes and who may fetch it. */
export async function mailAboutPlaced(tables: Tables, deps: Deps, order: Order): Promise<void> {
  if (order.email === '') return;
  const { name: store } = await tables.meta.settings();
  const contacts = pickupContactsOfOrder(order);
  const letter = { store, reader: await readerOf(tables, order) };
  const mail = orderPlacedMail(letter, {
    number: shownOrderNumber(order.sequence),
    value: order.value,
    currency: order.currency,
    goods: order.lines.map(({ quantity, productName: name }) => ({ quantity, name })),
    place: placeOf(order),
    people: [contacts?.primary, contacts?.alternate].flatMap((it) => (it ? [`${it.firstName} ${it.lastName}`] : [])),
  });
  await queueMessage(tables, deps, { ...mail, customerId: order.customerId });
}

function placeOf({ attachments }: Order) {
  const address = addressOf(attachments);
  const pickup = pickupOf(attachments);
  if (!address) return undefined;
  const lines = [pickup?.name ?? address.receiver, ...addressLines(address)].filter((it) => it !== '');
  return { isPickup: pickup !== undefined, text: lines.join('\n') };
}
