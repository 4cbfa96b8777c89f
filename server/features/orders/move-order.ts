import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** Takes the order one step on and writes its event. Throws when `mayBecome` forbids the step or the row changed meanwhile. */
export declare function moveOrder(
  tables: Tables,
  deps: Deps,
  order: Order,
  to: OrderState,
  event: { readonly source: string; readonly message: string; readonly level?: 'info' | 'error' },
): Promise<Order>;
