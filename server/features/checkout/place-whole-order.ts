import type { WholeOrderBody } from '../../../shared/api/checkout-bodies.ts';
import { visitorLevel } from '../../../shared/domain/level.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartAttachments, CartLine, CartOwner, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { contactMembers, contactOf, savedAddress } from './cart-attachments.ts';
import { emptyCart } from './cart-owner.ts';
import { cartUnknown } from './cart-problems.ts';
import { withFreshRow } from './change-cart.ts';
import { mergeContact } from './contact-input.ts';
import { PlacingStopped } from './create-order.ts';
import { keepReply, keptReply } from './kept-replies.ts';
import { editLines } from './line-edits.ts';
import { readOrderNote } from './order-note.ts';
import { paymentsFor } from './payments-for.ts';
import { storeOrder } from './place-order.ts';
import { skusOf } from './price-cart.ts';
import { readyCart } from './ready-cart.ts';
import { hashOfTokens, newBuyerTokens, type StartedTransaction } from './transaction.ts';
import { contactInput, marketingMembers, wirePaymentIn } from './wire-attachments.ts';
import { namesSeveralPlaces, wireGroups } from './wire-groups.ts';
import {
  addressIn,
  shippingMembers,
  wireAddress,
  wireAddresses,
  wireContacts,
  wirePickupMembers,
} from './wire-shipping.ts';

/**
 * Places an order that brings its cart along; the owner's open cart stays as it is. Prices, totals and stock are the
 * store's. With an idempotency key, the same request again gives the same answer.
 */
export async function placeWholeOrder(
  deps: Deps,
  identity: Identity,
  body: WholeOrderBody,
  idempotencyKey: string | undefined,
): Promise<Result<StartedTransaction>> {
  const tokens = newBuyerTokens(deps);
  try {
    return await withFreshRow(() =>
      deps.storage.tx(async (tables): Promise<Result<StartedTransaction>> => {
        const buyer = await buyerOf(tables, identity, body);
        if (!buyer) return refused(cartUnknown);
        const cart = emptyCart(deps.ids.hex128(), buyer.owner, deps.clock.now());
        const keys = { owner: buyer.owner, cartId: cart.id, key: idempotencyKey, request: body };
        const kept = await keptReply(tables, keys);
        if (!kept.ok) return kept;
        const before = kept.value && (await tables.orders.byId(kept.value.orderId));
        if (before) return ok({ order: before, tokens });
        const filled = await fill(tables, deps, cart, buyer.customer, body);
        if (!filled.ok) return filled;
        const ready = await readyCart(tables, deps, identity, filled.value, undefined);
        if (!ready.ok) return ready;
        await tables.carts.insert({ ...filled.value, open: false, version: 1 });
        const order = await storeOrder(tables, deps, identity, ready.value, { tokenHash: hashOfTokens(tokens) });
        await keepReply(tables, deps, keys, { cartId: cart.id, version: 1, orderId: order.id });
        return ok({ order, tokens });
      }),
    );
  } catch (error) {
    if (error instanceof PlacingStopped) return refused(error.problem);
    throw error;
  }
}

interface Buyer {
  readonly owner: CartOwner;
  readonly customer: Customer | undefined;
}

/** A server names the customer by e-mail; everybody else buys for the account they are in. */
async function buyerOf(tables: Tables, identity: Identity, body: WholeOrderBody): Promise<Buyer | undefined> {
  const owner = cartOwnerOf(identity);
  if (owner) return { owner, customer: customerOf(identity) };
  if (identity.kind !== 'app') return undefined;
  const customer = await tables.customers.byEmail(body.clientProfileData.email ?? '');
  const known = customer && ({ kind: 'customer', customerId: customer.id } as const);
  return { owner: known ?? { kind: 'anonymous', tokenHash: `app ${identity.key}` }, customer };
}

async function fill(
  tables: Tables,
  deps: Deps,
  cart: Cart,
  customer: Customer | undefined,
  body: WholeOrderBody,
): Promise<Result<Cart>> {
  const edits = body.items.map(({ id, quantity }) => ({ kind: 'add' as const, skuId: String(id), quantity }));
  const skus = await skusOf(tables, edits);
  const level = customer?.level ?? visitorLevel;
  const { lines, refusals } = editLines([], edits, { skus, level, newId: () => deps.ids.hex128() });
  const [first] = refusals;
  if (first) return refused(first);
  const attachments = await attachmentsFrom(tables, deps, { ...cart, lines }, customer, body);
  return attachments.ok ? ok({ ...cart, lines, attachments: attachments.value }) : attachments;
}

async function attachmentsFrom(
  tables: Tables,
  deps: Deps,
  cart: Cart,
  customer: Customer | undefined,
  body: WholeOrderBody,
): Promise<Result<CartAttachments>> {
  const settings = await tables.meta.settings();
  const contact = mergeContact(contactOf({}, customer), contactInput(body.clientProfileData), settings.country);
  if (!contact.ok) return contact;
  const shipping = await shippingFrom(tables, deps, cart.lines, customer, body);
  if (!shipping.ok) return shipping;
  const offered = paymentsFor(deps, settings, customer?.level ?? visitorLevel);
  const payment = await wirePaymentIn(tables, cart, body.paymentData, offered);
  if (!payment.ok) return payment;
  const note = readOrderNote(body.openTextField?.value ?? '');
  if (!note.ok) return note;
  return ok({
    clientProfileData: contactMembers(contact.value),
    shippingData: shipping.value,
    ...(payment.value && { paymentData: payment.value }),
    ...(body.marketingData && { marketingData: marketingMembers(body.marketingData) }),
    ...(note.value && { openTextField: note.value }),
  });
}

/** Fetched at a pickup point, brought to the address, or divided among several places. */
async function shippingFrom(
  tables: Tables,
  deps: Deps,
  lines: readonly CartLine[],
  customer: Customer | undefined,
  { items, shippingData }: WholeOrderBody,
): Promise<Result<NonNullable<CartAttachments['shippingData']>>> {
  if (namesSeveralPlaces(shippingData)) {
    const people = await wireContacts(tables, shippingData, {});
    if (!people.ok) return people;
    const addresses = await wireAddresses(tables, deps, {}, customer, shippingData);
    if (!addresses.ok) return addresses;
    const divided = byLine(items, lines, shippingData);
    return wireGroups(divided, { tables, lines, addresses: addresses.value, people: people.value });
  }
  const pickup = await wirePickupMembers(tables, shippingData, {});
  if (!pickup.ok) return pickup;
  if (pickup.value) return ok(pickup.value);
  const saved = customer ? (await tables.customers.addresses(customer.id)).map(savedAddress) : [];
  const given = addressIn(shippingData);
  const address = given ? wireAddress(given, saved, deps.ids.id()) : refused(addressMissing);
  return address.ok ? ok(shippingMembers(address.value)) : address;
}

/** VTEX's clients bring a sku once for each place; here it is one line, and each of them a part of it. */
const byLine = (
  items: WholeOrderBody['items'],
  lines: readonly CartLine[],
  shippingData: WholeOrderBody['shippingData'],
): WholeOrderBody['shippingData'] => ({
  ...shippingData,
  logisticsInfo: (shippingData.logisticsInfo ?? []).map((entry) => {
    const item = items[entry.itemIndex ?? -1];
    const itemIndex = lines.findIndex(({ skuId }) => item !== undefined && skuId === String(item.id));
    return { ...entry, itemIndex, ...(item && { quantity: entry.quantity ?? item.quantity }) };
  }),
});

const addressMissing: Problem = {
  code: 'address-invalid',
  status: 422,
  message: 'The order was not placed. Say where to deliver.',
};
