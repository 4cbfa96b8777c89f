import { plainLine } from '../../../../shared/domain/plain-line.ts';
import { divideHalfUp, lineTotal } from '../../../../shared/domain/price-lines.ts';
import { offOf } from '../../../features/authorization/judge-order.ts';
import { fullNameOf } from '../../../features/calls/full-name.ts';
import type { Authorization, AuthorizationItem, Order, OrderLine, Staff } from '../../records.ts';
import type { DemoIds } from '../demo-ids.ts';

/** A price that an operator agreed to on the phone and that nobody has decided about. */
export interface AskedPrice {
  /** Basis points below the customer's own price. */
  readonly off: number;
  readonly reason: string;
  readonly note: string;
}

/** Of the first line of invented orders, by their sequence numbers. */
export const askedPrices: Readonly<Record<number, AskedPrice>> = {
  20903: {
    off: 1_400,
    reason: 'service-recovery',
    note: 'The last delivery came a week late. Promised a better price.',
  },
  20907: { off: 600, reason: 'volume', note: 'Takes twice as much from next month on.' },
  20908: { off: 1_000, reason: 'price-match', note: 'Cascade Foods quoted less, read to me on the phone.' },
  20911: { off: 750, reason: 'damaged-pack', note: 'Box is dented, the goods are fine.' },
};

const waitsMs = 7 * 24 * 60 * 60_000;

/** The line at the price that was asked for. */
export function atAskedPrice(line: OrderLine, { off, reason, note }: AskedPrice, by: Staff, at: number): OrderLine {
  const sellingPrice = divideHalfUp(line.price * (10_000 - off), 10_000);
  const manual = {
    price: sellingPrice,
    quantity: line.quantity,
    by: by.id,
    byName: fullNameOf(by),
    at,
    reason,
    note: plainLine(note),
  };
  return { ...line, sellingPrice, total: lineTotal(sellingPrice, line.quantity), manual };
}

/** What is asked about the order; there are no rules, so everybody who may decide is asked. */
export function askedAbout(ids: DemoIds, order: Order, by: Staff, at: number): Authorization {
  const items = order.lines.flatMap((line) => itemOf(line) ?? []);
  return {
    id: ids.id(),
    orderId: order.id,
    state: 'waiting',
    version: 1,
    orderVersion: order.version,
    ruleVersion: undefined,
    items,
    approvers: [],
    second: undefined,
    approvals: [],
    askedBy: [{ id: by.id, name: fullNameOf(by) }],
    off: offOf(items),
    assignee: undefined,
    openedAt: at,
    askedAt: at,
    deadline: at + waitsMs,
    decision: undefined,
    toldAt: undefined,
  };
}

function itemOf(line: OrderLine): AuthorizationItem | undefined {
  if (!line.manual) return undefined;
  const { uniqueId, skuId, reference, art, quantity, listPrice, total } = line;
  return {
    ...{ uniqueId, skuId, reference, art, quantity, listPrice, total },
    name: line.productName,
    unit: line.skuName,
    ownPrice: line.price,
    price: line.sellingPrice,
    effect: 'ask',
    given: line.manual,
  };
}
