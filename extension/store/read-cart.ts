import type { PriceStatus } from '../../shared/api/order-form.ts';
import type { Money } from '../../shared/domain/money.ts';
import { readMember, readRecord } from '../messaging/read-payload.ts';

const statuses = ['applied', 'waits', 'refused'] as const satisfies readonly PriceStatus[];

/** The parts of VTEX's orderForm that the cart panel shows. Amounts in minor units. */
export interface CartView {
  readonly orderFormId: string;
  /** Of the cart as it was read; undefined when the store does not say. */
  readonly version: number | undefined;
  /** The store lets prices be changed. */
  readonly allowsPrices: boolean;
  /** What all discounts together may take off, and what is left of it. */
  readonly orderLimit: { readonly total: Money; readonly left: Money } | undefined;
  readonly lines: readonly CartLine[];
  readonly totals: readonly { readonly id: string; readonly name: string; readonly value: Money }[];
  readonly value: Money;
  readonly count: number;
}
export interface CartLine {
  readonly id: string;
  /** Where it stands in the cart, from 0. */
  readonly index: number;
  readonly name: string;
  readonly reference: string;
  readonly imageUrl: string;
  readonly quantity: number;
  readonly price: Money;
  /** Without a manual price. */
  readonly ownPrice: Money;
  readonly listPrice: Money;
  readonly total: Money;
  /** Undefined without a manual price. */
  readonly manual: ManualPriceView | undefined;
}
export interface ManualPriceView {
  /** Undefined when the store does not say. */
  readonly status: PriceStatus | undefined;
  /** Basis points below the customer's own price. */
  readonly off: number;
  /** Id of the store's reason, or ''. */
  readonly reason: string;
}

/** Reads an orderForm (wire.md 2.4); undefined when it is none. */
export function readCart(orderForm: unknown): CartView | undefined {
  const record = readRecord(orderForm);
  if (!record || !Array.isArray(record.items)) return undefined;
  const own = readMember(record, 'telesales');
  const prices = list(readMember(own, 'prices'));
  const lines = record.items.map((item, index) => readLine(item, index, prices));
  const version = readMember(own, 'version');
  const limit = readRecord(readMember(own, 'orderLimit'));
  return {
    orderFormId: text(record, 'orderFormId'),
    version: typeof version === 'number' ? version : undefined,
    allowsPrices: record.allowManualPrice === true,
    orderLimit: limit && { total: amount(limit, 'total'), left: amount(limit, 'left') },
    lines,
    totals: list(record.totalizers).map((it) => ({
      id: text(it, 'id'),
      name: text(it, 'name'),
      value: amount(it, 'value'),
    })),
    value: amount(record, 'value'),
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

function readLine(item: unknown, index: number, prices: readonly unknown[]): CartLine {
  const sellingPrice = readMember(item, 'sellingPrice'); // 0 for a free item
  const price = typeof sellingPrice === 'number' ? sellingPrice : amount(item, 'price');
  const quantity = amount(item, 'quantity');
  const total = readMember(readMember(item, 'priceDefinition'), 'total');
  const id = text(item, 'uniqueId');
  return {
    id,
    index,
    name: text(item, 'name'),
    reference: text(item, 'refId'),
    imageUrl: text(item, 'imageUrl'),
    quantity,
    price,
    ownPrice: amount(item, 'price'),
    listPrice: amount(item, 'listPrice'),
    total: typeof total === 'number' ? total : price * quantity,
    manual: readManual(
      item,
      prices.find((it) => text(it, 'uniqueId') === id),
    ),
  };
}

function readManual(item: unknown, told: unknown): ManualPriceView | undefined {
  if (typeof readMember(item, 'manualPrice') !== 'number') return undefined;
  const status = statuses.find((it) => it === readMember(told, 'status'));
  return { status, off: amount(told, 'off'), reason: text(told, 'reason') };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown, name: string): string => {
  const member = readMember(value, name);
  return typeof member === 'string' ? member : '';
};
const amount = (value: unknown, name: string): Money => {
  const member = readMember(value, name);
  return typeof member === 'number' && Number.isFinite(member) ? member : 0;
};
