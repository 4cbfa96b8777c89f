import type { Deps } from '../../deps.ts';
import type { ChargeState, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

const held: readonly ChargeState[] = ['asked', 'to-confirm', 'approved'];

/** What the gateway holds for the order, or was asked to, is given back: by the job, so that no change waits for it. */
export async function giveBackCharge(tables: Tables, deps: Deps, { payment }: Order): Promise<void> {
  const charge = payment.card && (await tables.charges.byId(payment.id));
  if (!charge || !held.includes(charge.state)) return;
  const nextTryAt = deps.clock.now();
  await tables.charges.save({ ...charge, state: 'giving-back', token: '', confirmAddress: '', tries: 0, nextTryAt });
}
