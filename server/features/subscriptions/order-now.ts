import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { SubscriptionCycle } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { withFreshRow } from '../checkout/change-cart.ts';
import { PlacingStopped } from '../checkout/create-order.ts';
import { customerOf, type Identity } from '../session/identity.ts';
import { outcomeOf } from './cycle-outcome.ts';
import { newCycle, runOf, withCycle } from './cycle-record.ts';
import { placePurchase } from './place-purchase.ts';
import { settleCycle } from './settle-cycle.ts';
import { lockOpen } from './subscriber.ts';

/**
 * Orders what the subscription holds once, out of turn: its days stay. With a key, the same request again gives the same cycle and no
 * second order. What stands against the order is refused and nothing is kept.
 */
export async function orderNow(
  deps: Deps,
  identity: Identity,
  id: string,
  key: string | undefined,
): Promise<Result<SubscriptionCycle>> {
  const ordered = await withFreshRow(() =>
    deps.storage.tx((tables) => orderOnce(tables, deps, identity, id, key)),
  ).catch((error: unknown) => {
    if (error instanceof PlacingStopped) return refused(error.problem);
    throw error;
  });
  if (!ordered.ok || ordered.value.status !== 'IN_PROCESS') return ordered;
  return ok((await settleCycle(deps, ordered.value.id, identity)) ?? ordered.value);
}

async function orderOnce(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  id: string,
  key: string | undefined,
): Promise<Result<SubscriptionCycle>> {
  const open = await lockOpen(tables, identity, id);
  if (!open.ok) return open;
  const { subscription } = open.value;
  const scope = `order-subscription ${id}`;
  const kept = key === undefined ? undefined : await tables.replies.get(scope, key);
  const before = kept && (await tables.subscriptionCycles.byId(kept.body));
  if (before) return ok(before);
  // Staff who act for nobody have no customer of their own: it buys as on its own day.
  const buyer = customerOf(identity) ? identity : await runOf(tables, subscription);
  const bought = await placePurchase(tables, deps, buyer, subscription);
  if (!bought.ok) return bought;
  const now = deps.clock.now();
  const cycle = newCycle(deps, subscription, { ...outcomeOf(bought, 1, now), occurrence: undefined });
  await tables.subscriptions.save(withCycle(subscription, cycle, {}));
  await tables.subscriptionCycles.insert(cycle);
  if (key !== undefined)
    await tables.replies.insert({ scope, key, requestHash: '', status: 200, body: cycle.id, createdAt: now });
  return ok(cycle);
}
