import type { FastifyInstance } from 'fastify';
import type { WireCycle, WireSubscription } from '../../../shared/api/subscription-replies.ts';
import * as api from '../../../shared/api/subscriptions.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import type { Subscription, SubscriptionCycle } from '../../storage/records.ts';
import { addItem, changeItem, removeItem } from './change-items.ts';
import { changeSubscription } from './change-subscription.ts';
import { createSubscription } from './create-subscription.ts';
import { orderNow } from './order-now.ts';
import { planById, plans } from './plans.ts';
import { cycleById, findCycles, findSubscriptions, subscriptionById } from './read-subscriptions.ts';
import { retryCycle } from './retry-cycle.ts';
import { simulateNewSubscription, simulateSubscription } from './simulate-subscription.ts';
import { changeSubscriptionSettings, readSubscriptionSettings } from './subscription-settings.ts';
import { wireCycles, wireSubscriptions } from './subscription-views.ts';

/** VTEX's subscriptions v3 (wire.md section 2.6), and ordering one out of turn. */
export function registerSubscriptions(app: FastifyInstance, deps: Deps): void {
  registerOneByOne(app, deps);
  registerItems(app, deps);
  registerCycles(app, deps);
  registerPlans(app, deps);
}

function registerOneByOne(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.listSubscriptions, async ({ identity, query }) => {
    const found = await findSubscriptions(deps, identity, query);
    return found.ok ? ok(await wireSubscriptions(deps, found.value)) : found;
  });
  route(app, deps, api.getSubscription, async ({ identity, params }) =>
    shown(deps, await subscriptionById(deps, identity, params.id)),
  );
  route(app, deps, api.createSubscription, async ({ identity, body }) =>
    shown(deps, await createSubscription(deps, identity, body)),
  );
  route(app, deps, api.changeSubscription, async ({ identity, params, body }) =>
    shown(deps, await changeSubscription(deps, identity, params.id, body)),
  );
  route(app, deps, api.simulateSubscription, ({ identity, params }) => simulateSubscription(deps, identity, params.id));
  route(app, deps, api.simulateNewSubscription, ({ identity, body }) => simulateNewSubscription(deps, identity, body));
  route(app, deps, api.orderSubscriptionNow, async ({ identity, params, request }) => {
    const key = request.headers[api.placingKey];
    return shownCycle(deps, await orderNow(deps, identity, params.id, typeof key === 'string' ? key : undefined));
  });
}

function registerItems(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.addSubscriptionItem, async ({ identity, params, body }) =>
    shown(deps, await addItem(deps, identity, params.id, body)),
  );
  route(app, deps, api.changeSubscriptionItem, async ({ identity, params, body }) =>
    shown(deps, await changeItem(deps, identity, params.id, params.itemId, body)),
  );
  route(app, deps, api.removeSubscriptionItem, async ({ identity, params }) => {
    const removed = await removeItem(deps, identity, params.id, params.itemId);
    return removed.ok ? ok(undefined) : removed;
  });
}

function registerCycles(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.listCycles, async ({ identity, query }) => {
    const found = await findCycles(deps, identity, query);
    return found.ok ? ok(await wireCycles(deps, found.value)) : found;
  });
  route(app, deps, api.getCycle, async ({ identity, params }) =>
    shownCycle(deps, await cycleById(deps, identity, params.cycleId)),
  );
  route(app, deps, api.retryCycle, async ({ identity, params }) =>
    shownCycle(deps, await retryCycle(deps, identity, params.cycleId)),
  );
}

function registerPlans(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.listPlans, async () => [...plans]);
  route(app, deps, api.getPlan, async ({ params }) => planById(params.id));
  route(app, deps, api.getSubscriptionSettings, () => readSubscriptionSettings(deps));
  route(app, deps, api.saveSubscriptionSettings, ({ identity, body }) =>
    changeSubscriptionSettings(deps, identity, body),
  );
}

async function shown(deps: Deps, answer: Result<Subscription>): Promise<Result<WireSubscription>> {
  if (!answer.ok) return answer;
  const [subscription] = await wireSubscriptions(deps, [answer.value]);
  if (!subscription) throw new Error('A subscription without a view.');
  return ok(subscription);
}

async function shownCycle(deps: Deps, answer: Result<SubscriptionCycle>): Promise<Result<WireCycle>> {
  if (!answer.ok) return answer;
  const [cycle] = await wireCycles(deps, [answer.value]);
  if (!cycle) throw new Error('A cycle without a view.');
  return ok(cycle);
}
