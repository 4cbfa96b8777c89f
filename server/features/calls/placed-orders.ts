import { isIncomplete } from '../../../shared/domain/order-state.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** The orders placed in a call, newest first; one whose payment never came is no order yet. */
export async function placedOrders(tables: Tables, callId: string): Promise<readonly Order[]> {
  const orders = await tables.orders.ofCall(callId);
  return orders.filter(({ state }) => !isIncomplete(state)).sort((a, b) => b.sequence - a.sequence);
}
