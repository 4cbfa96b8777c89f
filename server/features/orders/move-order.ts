import { mayBecome, type OrderState } from '../../../shared/domain/order-state.ts';
import type { Deps } from '../../deps.ts';
import type { Order, OrderEvent } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { closeAuthorization } from '../authorization/close-authorization.ts';
import { giveBackCharge } from '../payments/give-back-charge.ts';

/** A step of an order's way and what its history says about it. */
export interface OrderMove {
  readonly to: OrderState;
  /** Who or what did it: a person's name, "system", "payments". */
  readonly source: string;
  readonly message: string;
  readonly level?: 'info' | 'error' | undefined;
}

export interface MovedOrder {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/** The order after the moves, one after another, with an event for each. Throws when `mayBecome` forbids one. */
export function advance(order: Order, moves: readonly OrderMove[], now: number): MovedOrder {
  let moved = order;
  const events = moves.map((move) => {
    if (!mayBecome(moved.state, move.to))
      throw new Error(`Order ${order.id} cannot go from ${moved.state} to ${move.to}.`);
    moved = { ...moved, state: move.to, updatedAt: now };
    const { source, message, level = 'info', to: state } = move;
    return { orderId: order.id, at: now, source, level, message, state };
  });
  return { order: moved, events };
}

/** Takes a stored order on and writes its events. Throws when a move is forbidden or the row changed meanwhile. */
export async function moveOrder(tables: Tables, deps: Deps, order: Order, moves: readonly OrderMove[]): Promise<Order> {
  const { order: moved, events } = advance(order, moves, deps.clock.now());
  const next = { ...moved, version: order.version + 1 };
  if (!(await tables.orders.update(next))) throw new Error(`Order ${order.id} changed while it was moved.`);
  for (const event of events) await tables.orders.addEvent(event);
  return next;
}

/** Cancels for good, puts the goods back on the shelf and gives a payment by card back. The state must allow it. */
export async function cancelOrder(
  tables: Tables,
  deps: Deps,
  order: Order,
  why: { readonly source: string; readonly message: string },
): Promise<Order> {
  const canceled = await moveOrder(tables, deps, order, [
    { to: 'cancel', ...why },
    { to: 'canceled', source: 'system', message: 'Order canceled, stock returned' },
  ]);
  await undo(tables, deps, order);
  if (order.state === 'waiting-for-order-authorization') await closeAuthorization(tables, deps, order, why);
  return canceled;
}

/** Ends an order that never became one: its goods and its money are free again. */
export async function failOrder(tables: Tables, deps: Deps, order: Order, message: string): Promise<Order> {
  const failed = await moveOrder(tables, deps, order, [
    { to: 'order-creation-error', source: 'payments', message, level: 'error' },
  ]);
  await undo(tables, deps, order);
  return failed;
}

async function undo(tables: Tables, deps: Deps, order: Order): Promise<void> {
  for (const line of inLockOrder(order.lines)) await tables.catalog.returnStock(line.skuId, line.quantity);
  await giveBackCharge(tables, deps, order);
}

/** Rows of skus are always locked in this order, so that two orders never wait for each other. */
export const inLockOrder = <L extends { readonly skuId: string }>(lines: readonly L[]): readonly L[] =>
  [...lines].sort((a, b) => (a.skuId < b.skuId ? -1 : a.skuId > b.skuId ? 1 : 0));
