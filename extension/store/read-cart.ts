import type { Money } from '../../shared/domain/money.ts';
import { readMember, readRecord } from '../messaging/read-payload.ts';

/** The parts of VTEX's orderForm that the cart panel shows. Amounts in minor units. */
export interface CartView {
  readonly lines: readonly CartLine[];
  readonly totals: readonly { readonly id: string; readonly name: string; readonly value: Money }[];
  readonly value: Money;
  readonly count: number;
}
export interface CartLine {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly imageUrl: string;
  readonly quantity: number;
  readonly price: Money;
  readonly listPrice: Money;
  readonly total: Money;
}

/** Reads an orderForm (wire.md 2.4); undefined when it is none. */
export function readCart(orderForm: unknown): CartView | undefined {
  const record = readRecord(orderForm);
  if (!record || !Array.isArray(record.items)) return undefined;
  const lines = record.items.map(readLine);
  return {
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

function readLine(item: unknown): CartLine {
  const sellingPrice = readMember(item, 'sellingPrice'); // 0 for a free item
  const price = typeof sellingPrice === 'number' ? sellingPrice : amount(item, 'price');
  const quantity = amount(item, 'quantity');
  const total = readMember(readMember(item, 'priceDefinition'), 'total');
  return {
    id: text(item, 'uniqueId'),
    name: text(item, 'name'),
    reference: text(item, 'refId'),
    imageUrl: text(item, 'imageUrl'),
    quantity,
    price,
    listPrice: amount(item, 'listPrice'),
    total: typeof total === 'number' ? total : price * quantity,
  };
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
