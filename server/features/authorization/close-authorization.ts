import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** Nobody decides about the prices of an order that was canceled. Call with the order's row locked. */
export async function closeAuthorization(
  tables: Tables,
  deps: Deps,
  order: Order,
  { source, message }: { readonly source: string; readonly message: string },
): Promise<void> {
  const newest = await tables.authorizations.ofOrder(order.id);
  const open = newest && (await tables.authorizations.lock(newest.id));
  if (open?.state !== 'waiting') return;
  const decision = { at: deps.clock.now(), by: 'system', byName: source, comment: message };
  const closed = { ...open, state: 'closed', decision, version: open.version + 1 } as const;
  if (!(await tables.authorizations.update(closed)))
    throw new Error(`Authorization ${open.id} changed while its row was locked.`);
}
