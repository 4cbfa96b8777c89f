import type { Level } from '../../../shared/domain/level.ts';
import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { Row } from '../query.ts';
import type { Order, OrderOperator } from '../records.ts';
import { integer, json, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { sql } from '../sql.ts';
import { searchKey } from './customer-columns.ts';

/** Of `orders AS o`. */
export const orderColumns = sql`o.id, o.order_group, o.sequence, o.state, o.customer_id, o.client_name, o.email, o.level,
  o.lines, o.items_total, o.discounts_total, o.shipping_total, o.tax_total, o.value, o.currency, o.payment,
  o.attachments, o.operator, o.call_id, o.channel, o.created_at, o.authorized_at, o.updated_at, o.version`;

export const orderOf = (found: Row): Order => ({
  id: text(found, 'id'),
  group: text(found, 'order_group'),
  sequence: integer(found, 'sequence'),
  state: word<OrderState>(found, 'state'),
  customerId: maybeText(found, 'customer_id'),
  clientName: text(found, 'client_name'),
  email: text(found, 'email'),
  level: word<Level>(found, 'level'),
  lines: json<Order['lines']>(found, 'lines'),
  itemsTotal: integer(found, 'items_total'),
  discountsTotal: integer(found, 'discounts_total'),
  shippingTotal: integer(found, 'shipping_total'),
  taxTotal: integer(found, 'tax_total'),
  value: integer(found, 'value'),
  currency: text(found, 'currency'),
  payment: json<Order['payment']>(found, 'payment'),
  attachments: json<Order['attachments']>(found, 'attachments'),
  operator: found.operator === null ? undefined : json<OrderOperator>(found, 'operator'),
  callId: maybeText(found, 'call_id'),
  channel: text(found, 'channel'),
  createdAt: integer(found, 'created_at'),
  authorizedAt: maybeInteger(found, 'authorized_at'),
  updatedAt: integer(found, 'updated_at'),
  version: integer(found, 'version'),
});

export const orderValues = (order: Order) => ({
  id: order.id,
  order_group: order.group,
  sequence: order.sequence,
  state: order.state,
  customer_id: order.customerId ?? null,
  client_name: order.clientName,
  client_key: searchKey(order.clientName),
  email: order.email,
  level: order.level,
  lines: JSON.stringify(order.lines),
  items_total: order.itemsTotal,
  discounts_total: order.discountsTotal,
  shipping_total: order.shippingTotal,
  tax_total: order.taxTotal,
  value: order.value,
  currency: order.currency,
  payment: JSON.stringify(order.payment),
  payment_system_id: order.payment.systemId,
  attachments: JSON.stringify(order.attachments),
  operator_id: order.operator?.id ?? null,
  operator: order.operator ? JSON.stringify(order.operator) : null,
  call_id: order.callId ?? null,
  channel: order.channel,
  created_at: order.createdAt,
  authorized_at: order.authorizedAt ?? null,
  updated_at: order.updatedAt,
  version: order.version,
});

/** The words by whose beginnings the order is found: numbers, client, e-mail, products. "HS-20913" is kept as 20913. */
export function orderWords({ clientName, email, sequence, id, lines }: Order): readonly string[] {
  const products = lines.flatMap((line) => [...searchKey(line.productName).split(' '), searchKey(line.reference)]);
  const words = [...searchKey(clientName).split(' '), searchKey(email), String(sequence), id, ...products];
  return [...new Set(words.filter(Boolean))];
}
