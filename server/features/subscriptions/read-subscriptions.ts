import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { CycleStatus, SubscriptionStatus } from '../../../shared/domain/subscription.ts';
import type { Deps } from '../../deps.ts';
import type { Subscription, SubscriptionCycle } from '../../storage/records.ts';
import { customerOf, type Identity } from '../session/identity.ts';
import { mayTouch, subscriberOf } from './subscriber.ts';
import { cycleUnknown, subscriptionUnknown } from './subscription-problems.ts';

export interface PageQuestion {
  readonly customerEmail?: string | undefined;
  /** From 1. */
  readonly page?: string | undefined;
  readonly size?: string | undefined;
}

/** The customer's own; for staff and app keys of the customer named, or of everybody. 404 `customer-unknown`. */
export async function findSubscriptions(
  deps: Deps,
  identity: Identity,
  question: PageQuestion & { readonly status?: SubscriptionStatus | undefined },
): Promise<Result<readonly Subscription[]>> {
  const whose = await whoseAsked(deps, identity, question.customerEmail);
  if (!whose.ok) return whose;
  const filter = { customerId: whose.value, status: question.status };
  return ok(await deps.storage.read.subscriptions.list(filter, sliceOf(question)));
}

/** 404 `subscription-unknown`, also for other people's. */
export async function subscriptionById(deps: Deps, identity: Identity, id: string): Promise<Result<Subscription>> {
  const found = await deps.storage.read.subscriptions.byId(id);
  return found && mayTouch(identity, found.customerId, 'see-subscriptions') ? ok(found) : refused(subscriptionUnknown);
}

export async function findCycles(
  deps: Deps,
  identity: Identity,
  question: PageQuestion & {
    readonly subscriptionId?: string | undefined;
    readonly status?: CycleStatus | undefined;
  },
): Promise<Result<readonly SubscriptionCycle[]>> {
  const whose = await whoseAsked(deps, identity, question.customerEmail);
  if (!whose.ok) return whose;
  const { subscriptionId, status } = question;
  const filter = { customerId: whose.value, subscriptionId, status };
  return ok(await deps.storage.read.subscriptionCycles.list(filter, sliceOf(question)));
}

/** 404 `cycle-unknown`, also for other people's. */
export async function cycleById(deps: Deps, identity: Identity, id: string): Promise<Result<SubscriptionCycle>> {
  const found = await deps.storage.read.subscriptionCycles.byId(id);
  return found && mayTouch(identity, found.customerId, 'see-subscriptions') ? ok(found) : refused(cycleUnknown);
}

/** The customer's id; undefined: everybody's. */
async function whoseAsked(
  { storage }: Deps,
  identity: Identity,
  email: string | undefined,
): Promise<Result<string | undefined>> {
  if (email === undefined) return ok(customerOf(identity)?.id);
  const customer = await subscriberOf(storage.read, identity, email, 'see-subscriptions');
  return customer.ok ? ok(customer.value.id) : customer;
}

const largestPage = 15;

const sliceOf = ({ page = '1', size = String(largestPage) }: PageQuestion) => ({
  offset: (Number(page) - 1) * Number(size),
  limit: Number(size),
});
