import { addressLines } from '../../../shared/domain/address-lines.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { addressOf } from '../checkout/cart-attachments.ts';
import { keptGroups } from '../checkout/delivery-groups.ts';
import { pickupOf } from '../checkout/pickup-choice.ts';
import { pickupContactsOfOrder } from '../checkout/pickup-contacts.ts';
import type { CartAddress, CartPickup } from '../checkout/priced-cart.ts';
import { shownGroups } from '../checkout/shown-groups.ts';
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
    places: placesOf(order),
    people: [contacts?.primary, contacts?.alternate].flatMap((it) => (it ? [`${it.firstName} ${it.lastName}`] : [])),
  });
  await queueMessage(tables, deps, { ...mail, customerId: order.customerId });
}

/** One place with all goods, or several, each with its own. */
function placesOf({ attachments, lines }: Order) {
  const names = lines.map(({ uniqueId, productName: name }) => ({ uniqueId, name }));
  const groups = shownGroups(keptGroups(attachments), names);
  if (groups.length > 0) return groups.map(({ address, pickup, goods }) => ({ ...placeWords(address, pickup), goods }));
  const address = addressOf(attachments);
  return address ? [{ ...placeWords(address, pickupOf(attachments)), goods: [] }] : [];
}

function placeWords(address: CartAddress, pickup: CartPickup | undefined) {
  const lines = [pickup?.name ?? address.receiver, ...addressLines(address)].filter((it) => it !== '');
  return { isPickup: pickup !== undefined, text: lines.join('\n') };
}
