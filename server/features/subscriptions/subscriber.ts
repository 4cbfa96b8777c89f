import { fold } from '../../../shared/domain/fold.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { isOver } from '../../../shared/domain/subscription.ts';
import type { Customer, Subscription } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { customerOf, type Identity, may } from '../session/identity.ts';
import { subscriberUnknown, subscriptionOver, subscriptionUnknown } from './subscription-problems.ts';

export type SubscriptionRight = 'see-subscriptions' | 'change-subscriptions';

/** True for the customer themself, whoever acts for them, and staff and app keys with the right who act for nobody. */
export function mayTouch(identity: Identity, customerId: string, right: SubscriptionRight): boolean {
  const own = customerOf(identity);
  if (own) return own.id === customerId;
  return identity.kind !== 'visitor' && may(identity, right);
}

/** Named by e-mail; without one the customer of the request. Somebody else's e-mail is as unknown as none. */
export async function subscriberOf(
  tables: Tables,
  identity: Identity,
  email: string | undefined,
  right: SubscriptionRight,
): Promise<Result<Customer>> {
  const own = customerOf(identity);
  if (own) return email === undefined || fold(email) === fold(own.email) ? ok(own) : refused(subscriberUnknown);
  const customer = email === undefined ? undefined : await tables.customers.byEmail(email);
  return customer && mayTouch(identity, customer.id, right) ? ok(customer) : refused(subscriberUnknown);
}

export interface OpenSubscription {
  readonly subscription: Subscription;
  readonly customer: Customer;
}

/** To change it, its row locked until the transaction ends. 404 for other people's, 409 once it has ended. */
export async function lockOpen(tables: Tables, identity: Identity, id: string): Promise<Result<OpenSubscription>> {
  const subscription = await tables.subscriptions.lock(id);
  if (!subscription || !mayTouch(identity, subscription.customerId, 'change-subscriptions'))
    return refused(subscriptionUnknown);
  const customer = await tables.customers.byId(subscription.customerId);
  if (!customer) return refused(subscriptionUnknown);
  return isOver(subscription.status) ? refused(subscriptionOver) : ok({ subscription, customer });
}
