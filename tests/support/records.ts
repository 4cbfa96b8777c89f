import type {
  AuditRow,
  Cart,
  Order,
  OrderEvent,
  OrderLine,
  StoredReply,
  Transaction,
} from '../../server/storage/records.ts';
import { nextId, noon } from './record-ids.ts';

/** Builders of plausible carts, orders and what goes with them: a test names only what it is about. */

export function aCart(given: Partial<Cart> = {}): Cart {
  const id = given.id ?? nextId('cart');
  return {
    id,
    owner: { kind: 'anonymous', tokenHash: `owner-of-${id}` },
    version: 1,
    lines: [],
    attachments: {},
    createdAt: noon,
    updatedAt: noon,
    updatedBy: 'Visitor',
    open: true,
    ...given,
  };
}

let lastSequence = 20_000;

export function anOrder(given: Partial<Order> = {}): Order {
  lastSequence += 1;
  const number = given.sequence ?? lastSequence;
  return {
    id: `16${number}-01`,
    group: `16${number}`,
    sequence: number,
    state: 'payment-pending',
    customerId: undefined,
    clientName: 'Wade Wilson',
    email: 'wade@example.com',
    level: 'retail',
    lines: [],
    itemsTotal: 1990,
    discountsTotal: 0,
    shippingTotal: 0,
    taxTotal: 0,
    value: 1990,
    currency: 'USD',
    payment: {
      id: `payment-${number}`,
      transactionId: `transaction-${number}`,
      systemId: '201',
      systemName: 'Notes Payable',
      group: 'promissoryPaymentGroup',
      approved: false,
    },
    attachments: {},
    operator: undefined,
    callId: undefined,
    channel: 'web',
    createdAt: noon,
    authorizedAt: undefined,
    updatedAt: noon,
    version: 1,
    ...given,
  };
}

export function anOrderLine(given: Partial<OrderLine> = {}): OrderLine {
  return {
    uniqueId: nextId('line'),
    skuId: 'sku-1',
    reference: 'HS-COF-101',
    productId: 'product-1',
    productName: 'House Blend',
    skuName: '1 kg',
    slug: 'house-blend',
    art: { shape: 'bag', colors: ['#112233', '#445566', '#778899', '#aabbcc'] },
    quantity: 1,
    price: 1990,
    listPrice: 1990,
    sellingPrice: 1990,
    total: 1990,
    ...given,
  };
}

export const anEvent = (orderId: string, given: Partial<OrderEvent> = {}): OrderEvent => ({
  orderId,
  at: noon,
  source: 'checkout',
  level: 'info',
  message: 'Order created.',
  state: undefined,
  ...given,
});

export function aTransaction(cartId: string, given: Partial<Transaction> = {}): Transaction {
  const id = given.id ?? nextId('transaction');
  return {
    id,
    group: `group-of-${id}`,
    cartId,
    tokenHash: `hash-of-${id}`,
    value: 1990,
    payments: undefined,
    createdAt: noon,
    confirmedAt: undefined,
    ...given,
  };
}

export const aReply = (given: Partial<StoredReply> = {}): StoredReply => ({
  scope: 'orders',
  key: nextId('key'),
  requestHash: 'a1',
  status: 201,
  body: '{"ok":true}',
  createdAt: noon,
  ...given,
});

export const anAuditRow = (given: Partial<AuditRow> = {}): AuditRow => ({
  chain: 'call:1',
  seq: 1,
  at: noon,
  actor: 'staff-1',
  action: 'call-started',
  customerId: undefined,
  callId: undefined,
  details: '{}',
  mac: 'a0',
  ...given,
});
