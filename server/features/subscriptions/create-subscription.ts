import type { NewSubscriptionBody } from '../../../shared/api/subscription-bodies.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { mostItems } from '../../../shared/domain/subscription.ts';
import { dayOf } from '../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, Subscription, SubscriptionItem } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import type { Identity } from '../session/identity.ts';
import { readAddressChoice, readPaymentChoice } from './read-choices.ts';
import { type ItemStep, readItem } from './read-item.ts';
import { readNextDay, readPlan } from './read-plan.ts';
import { firstPurchase, movedTo } from './schedule.ts';
import { subscriberOf } from './subscriber.ts';
import { itemsMissing, itemThere, nothingToCome, titleInvalid } from './subscription-problems.ts';

/**
 * Starts a subscription, whose first purchase is on the plan's first day to come. Refusals: 404 `customer-unknown` and `card-unknown`,
 * 403 for prices without the right, 422 `subscription-invalid` (fields), `payment-unknown` and those of a manual price.
 */
export const createSubscription = (
  deps: Deps,
  identity: Identity,
  body: NewSubscriptionBody,
): Promise<Result<Subscription>> =>
  deps.storage.tx(async (tables) => {
    const drafted = await draftSubscription(tables, deps, identity, body);
    if (!drafted.ok) return drafted;
    const subscription = drafted.value;
    await tables.subscriptions.save(subscription);
    await audit(tables, deps, {
      identity,
      action: 'subscription-created',
      customerId: subscription.customerId,
      details: {
        subscriptionId: subscription.id,
        ...subscription.plan.frequency,
        next: subscription.next.day,
        items: subscription.items.map(({ skuId, quantity, manual }) => ({ skuId, quantity, price: manual?.price })),
      },
    });
    return ok(subscription);
  });

/** As `createSubscription` would store it. */
export async function draftSubscription(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  body: NewSubscriptionBody,
): Promise<Result<Subscription>> {
  const subscriber = await subscriberOf(tables, identity, body.customerEmail, 'change-subscriptions');
  if (!subscriber.ok) return subscriber;
  const customer = subscriber.value;
  const title = readTitle(body.title);
  if (!title.ok) return title;
  const scheduled = await scheduleOf(tables, deps, body);
  if (!scheduled.ok) return scheduled;
  const addressId = await readAddressChoice(tables, customer, body.shippingAddress);
  if (!addressId.ok) return addressId;
  const payment = await readPaymentChoice(tables, deps, customer, body.purchaseSettings.paymentMethod);
  if (!payment.ok) return payment;
  const items = await readItems({ tables, deps, identity, customer }, body);
  if (!items.ok) return items;
  const chosen = { title: title.value, addressId: addressId.value, ...payment.value, items: items.value };
  return ok({ ...emptySubscription(deps, customer), ...chosen, ...scheduled.value });
}

export function readTitle(given: string | null | undefined): Result<string> {
  const title = plainLine(given ?? '');
  return title.length > 100 ? refused(titleInvalid) : ok(title);
}

async function scheduleOf(
  tables: Tables,
  deps: Deps,
  body: NewSubscriptionBody,
): Promise<Result<Pick<Subscription, 'plan' | 'next'>>> {
  const { timeZone } = await tables.meta.settings();
  const now = deps.clock.now();
  const on = { today: dayOf(now, timeZone), timeZone };
  const plan = readPlan(body.plan, undefined, on);
  if (!plan.ok) return plan;
  const first = firstPurchase(plan.value, now, timeZone);
  if (!first) return refused(nothingToCome);
  if (body.nextPurchaseDate === undefined) return ok({ plan: plan.value, next: first });
  const day = readNextDay(body.nextPurchaseDate, plan.value, on);
  return day.ok ? ok({ plan: plan.value, next: movedTo(first, day.value, timeZone) }) : day;
}

async function readItems(step: ItemStep, { items }: NewSubscriptionBody): Promise<Result<readonly SubscriptionItem[]>> {
  if (items.length === 0 || items.length > mostItems) return refused(itemsMissing);
  const read: SubscriptionItem[] = [];
  for (const given of items) {
    const item = await readItem(step, given);
    if (!item.ok) return item;
    if (read.some(({ skuId }) => skuId === given.skuId)) return refused(itemThere);
    read.push(item.value);
  }
  return ok(read);
}

const emptySubscription = (
  { ids, clock }: Deps,
  { id: customerId }: Customer,
): Pick<
  Subscription,
  | 'id'
  | 'customerId'
  | 'status'
  | 'isSkipped'
  | 'cycleCount'
  | 'lastCycleId'
  | 'lastPurchaseAt'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
> => ({
  id: ids.id(),
  customerId,
  status: 'ACTIVE',
  isSkipped: false,
  cycleCount: 0,
  lastCycleId: undefined,
  lastPurchaseAt: undefined,
  createdAt: clock.now(),
  updatedAt: clock.now(),
  version: 1,
});
