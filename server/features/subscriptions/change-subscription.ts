import type { SubscriptionChangesBody } from '../../../shared/api/subscription-bodies.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { dayOf } from '../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, Subscription } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import type { Identity } from '../session/identity.ts';
import { readTitle } from './create-subscription.ts';
import { readAddressChoice, readPaymentChoice } from './read-choices.ts';
import { readNextDay, readPlan, type StoreDay } from './read-plan.ts';
import { firstPurchase, movedTo, purchaseToCome } from './schedule.ts';
import { lockOpen } from './subscriber.ts';
import { nothingToCome, statusInvalid, subscriptionUnknown } from './subscription-problems.ts';

/**
 * Changes what is given, all or nothing; given what it is already, nothing happens. Canceling is for good. Resuming goes on with the
 * first day to come. Refusals: 404 `subscription-unknown` and `card-unknown`, 409 `subscription-over`, 422 `subscription-invalid` (fields)
 * and `payment-unknown`.
 */
export const changeSubscription = (
  deps: Deps,
  identity: Identity,
  id: string,
  body: SubscriptionChangesBody,
): Promise<Result<Subscription>> =>
  deps.storage.tx(async (tables) => {
    const open = await lockOpen(tables, identity, id);
    if (!open.ok) return open;
    const { subscription: before, customer } = open.value;
    if (body.customerEmail !== undefined && fold(body.customerEmail) !== fold(customer.email))
      return refused(subscriptionUnknown);
    const changed = await withChanges(tables, deps, before, customer, body);
    return changed.ok ? saveChanged(tables, deps, identity, before, changed.value) : changed;
  });

/** Writes it with its audit row, unless it is the same as before. */
export async function saveChanged(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  before: Subscription,
  after: Subscription,
): Promise<Result<Subscription>> {
  const changes = differences(before, after);
  if (Object.keys(changes).length === 0) return ok(before);
  const saved = { ...after, version: before.version + 1, updatedAt: deps.clock.now() };
  await tables.subscriptions.save(saved);
  const details = { subscriptionId: saved.id, changes };
  await audit(tables, deps, { identity, action: 'subscription-changed', customerId: saved.customerId, details });
  return ok(saved);
}

async function withChanges(
  tables: Tables,
  deps: Deps,
  before: Subscription,
  customer: Customer,
  body: SubscriptionChangesBody,
): Promise<Result<Subscription>> {
  const chosen = await withChoices(tables, deps, before, customer, body);
  if (!chosen.ok) return chosen;
  const { timeZone } = await tables.meta.settings();
  const now = deps.clock.now();
  const on = { today: dayOf(now, timeZone), timeZone };
  const scheduled = withSchedule(chosen.value, body, now, on);
  return scheduled.ok ? withStatus(scheduled.value, body, now, on) : scheduled;
}

async function withChoices(
  tables: Tables,
  deps: Deps,
  before: Subscription,
  customer: Customer,
  { title, shippingAddress, purchaseSettings, isSkipped }: SubscriptionChangesBody,
): Promise<Result<Subscription>> {
  const named = title === undefined ? ok(before.title) : readTitle(title);
  if (!named.ok) return named;
  const address = shippingAddress ? await readAddressChoice(tables, customer, shippingAddress) : ok(before.addressId);
  if (!address.ok) return address;
  const payment = purchaseSettings
    ? await readPaymentChoice(tables, deps, customer, purchaseSettings.paymentMethod)
    : ok({});
  if (!payment.ok) return payment;
  const chosen = { title: named.value, addressId: address.value, isSkipped: isSkipped ?? before.isSkipped };
  return ok({ ...before, ...chosen, ...payment.value });
}

/** A new plan counts from its own begin; a moved day is a day of the same plan. */
function withSchedule(
  before: Subscription,
  { plan: asked, nextPurchaseDate }: SubscriptionChangesBody,
  now: number,
  on: StoreDay,
): Result<Subscription> {
  const plan = asked ? readPlan(asked, before.plan, on) : ok(before.plan);
  if (!plan.ok) return plan;
  const isSame = JSON.stringify(plan.value) === JSON.stringify(before.plan);
  const next = isSame ? before.next : firstPurchase(plan.value, now, on.timeZone);
  if (!next) return refused(nothingToCome);
  if (nextPurchaseDate === undefined) return ok({ ...before, plan: plan.value, next });
  const day = readNextDay(nextPurchaseDate, plan.value, on);
  if (!day.ok) return day;
  return ok({
    ...before,
    plan: plan.value,
    next: day.value === next.day ? next : movedTo(next, day.value, on.timeZone),
  });
}

function withStatus(
  before: Subscription,
  { status = before.status }: SubscriptionChangesBody,
  now: number,
  { timeZone }: StoreDay,
): Result<Subscription> {
  if (status === 'EXPIRED') return refused(statusInvalid);
  if (status !== 'ACTIVE' || before.status === 'ACTIVE') return ok({ ...before, status });
  const next = purchaseToCome(before.plan, before.next, now, timeZone);
  return next ? ok({ ...before, status, next }) : refused(nothingToCome);
}

type Differences = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
const compared = [
  'title',
  'status',
  'isSkipped',
  'plan',
  'next',
  'addressId',
  'paymentSystemId',
  'cardId',
  'items',
] as const satisfies readonly (keyof Subscription)[];

/** What the audit row says. */
const differences = (before: Subscription, after: Subscription): Differences =>
  Object.fromEntries(
    compared
      .filter((member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]))
      .map((member) => [member, { before: before[member] ?? null, after: after[member] ?? null }]),
  );
