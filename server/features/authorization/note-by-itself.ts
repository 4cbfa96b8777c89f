import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';

/** Keeps what became of an order's prices by itself, by no request. A call that it was placed in may be long over. */
export const noteByItself = (
  tables: Tables,
  deps: Deps,
  order: Order,
  { action, details }: { readonly action: string; readonly details: Readonly<Record<string, unknown>> },
): Promise<void> =>
  appendAudit(tables, deps, {
    chain: 'system',
    actor: 'system',
    action,
    customerId: order.customerId,
    callId: order.callId,
    details: { orderId: order.id, value: order.value, ...details },
  });
