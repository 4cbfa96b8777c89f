import { orderNumberOf, orderSequence } from '../../../shared/domain/order-number.ts';
import type { PaymentSystem } from '../../../shared/domain/payment-system.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartAttachments, Customer, Order, OrderLine, OrderOperator } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { inLockOrder } from '../orders/move-order.ts';
import { cardOfOrder, type ShownCard } from '../payments/shown-card.ts';
import type { Buyer } from '../session/identity.ts';
import { addressMembers, contactMembers, paymentMembers } from './cart-attachments.ts';
import { stockRefused } from './cart-problems.ts';
import { groupsMembers, standardDelivery } from './delivery-groups.ts';
import { pickupMembers } from './pickup-choice.ts';
import type { CartAddress, PricedCart, PricedLine } from './priced-cart.ts';

/** A refusal found after rows were written: thrown, so that the transaction takes them back. */
export class PlacingStopped extends Error {
  override readonly name = 'PlacingStopped';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A cart that was checked and can be placed. */
export interface ReadyCart {
  readonly cart: Cart;
  readonly priced: PricedCart;
  readonly customer: Customer | undefined;
  readonly payment: PaymentSystem;
  /** The card that pays it, when it is known yet. */
  readonly card: ShownCard | undefined;
  /** Where the order comes from, when a subscription places it. */
  readonly channel?: 'subscription';
}

/** Takes the goods from stock, all or none. Throws PlacingStopped when the shelf holds fewer than the cart. */
export async function takeGoods(tables: Tables, lines: readonly PricedLine[]): Promise<void> {
  for (const line of inLockOrder(lines)) {
    if (await tables.catalog.takeStock(line.skuId, line.quantity)) continue;
    const [now] = await tables.catalog.skus([line.skuId]);
    const left = Math.min(Math.max(now?.sku.stock ?? 0, 0), line.quantity - 1);
    const { skuId, name: product, quantity } = line;
    throw new PlacingStopped(stockRefused({ skuId, product, wanted: quantity, left, inCart: quantity }));
  }
}

/** The order as it begins, with the next number of the store. Not stored yet. */
export async function newOrder(
  tables: Tables,
  deps: Deps,
  identity: Buyer,
  ready: ReadyCart,
  preparedBy?: OrderOperator,
): Promise<Order> {
  const { priced, customer, payment, card, cart } = ready;
  const number = orderNumberOf(await tables.meta.next(orderSequence.name, orderSequence.first));
  const now = deps.clock.now();
  const acting = identity.kind === 'staff' ? identity.acting : undefined;
  return {
    id: number.id,
    group: number.group,
    sequence: number.sequence,
    state: 'order-created',
    customerId: customer?.id,
    clientName: `${priced.contact.firstName} ${priced.contact.lastName}`.trim() || priced.contact.company,
    email: priced.contact.email,
    level: priced.level,
    lines: priced.lines.map(orderLine),
    itemsTotal: priced.totals.items,
    discountsTotal: priced.totals.discounts,
    shippingTotal: priced.totals.shipping,
    taxTotal: priced.totals.tax,
    value: priced.totals.total,
    currency: priced.currency,
    payment: {
      id: deps.ids.hex128().toUpperCase(),
      transactionId: deps.ids.hex128().toUpperCase(),
      systemId: payment.id,
      systemName: payment.name,
      group: payment.group,
      approved: false,
      ...(card && { card: cardOfOrder(card) }),
    },
    attachments: resolvedAttachments(cart.attachments, priced, ready),
    operator: operatorOf(identity) ?? preparedBy,
    callId: acting?.call.id,
    channel: ready.channel ?? (acting ? 'phone' : 'web'),
    createdAt: now,
    authorizedAt: undefined,
    updatedAt: now,
    version: 1,
  };
}

/** Named in the order only when they placed it for a customer. */
function operatorOf(identity: Buyer): OrderOperator | undefined {
  if (identity.kind !== 'staff' || !identity.acting) return undefined;
  const { id, email, firstName, lastName } = identity.staff;
  return { id, email, name: `${firstName} ${lastName}`.trim() };
}

/** What the order keeps does not change with the account: contact and address as they were when it was placed. */
const resolvedAttachments = (
  known: CartAttachments,
  priced: PricedCart,
  { payment, card }: ReadyCart,
): CartAttachments => ({
  ...known,
  clientProfileData: contactMembers(priced.contact),
  paymentData: paymentMembers(payment, card),
  ...(priced.delivery.address && { shippingData: shippingOf(priced, priced.delivery.address) }),
});

/** The first contact is who receives what is fetched. */
function shippingOf({ delivery: { groups, pickup, contacts } }: PricedCart, address: CartAddress) {
  const receiver = contacts ? `${contacts.primary.firstName} ${contacts.primary.lastName}`.trim() : '';
  if (groups) {
    const placed = groups.map((group) => ({
      ...group,
      address: group.pickup ? { ...group.address, receiver } : group.address,
      price: group.method.price,
    }));
    return groupsMembers(placed, contacts ?? { primary: undefined, alternate: undefined });
  }
  return pickup && contacts
    ? pickupMembers(pickup, { ...address, receiver }, contacts)
    : { address: addressMembers(address), selectedSla: standardDelivery };
}

const orderLine = (line: PricedLine): OrderLine => ({
  uniqueId: line.uniqueId,
  skuId: line.skuId,
  reference: line.reference,
  productId: line.productId,
  productName: line.name,
  skuName: line.unit,
  slug: line.slug,
  art: line.art,
  quantity: line.quantity,
  price: line.price,
  listPrice: line.listPrice,
  sellingPrice: line.sellingPrice,
  total: line.total,
  ...(line.manual && { manual: line.manual }),
});
