import { decideAuthorization } from '../../server/features/authorization/decide-authorization.ts';
import type { Identity } from '../../server/features/session/identity.ts';
import type { Authorization } from '../../server/storage/records.ts';
import type { CheckoutClient } from './checkout-client.ts';
import { orderAtPrice } from './priced-carts.ts';
import type { TestApp } from './test-app.ts';

/** An order of two sleeves of cups (38.00 each) at the price, and the request to approve it. */
export async function askAbout(shop: TestApp, client: CheckoutClient, price = 3_420): Promise<Authorization> {
  const orderId = await orderAtPrice(client, price);
  const found = await shop.deps.storage.read.authorizations.ofOrder(orderId);
  if (!found) throw new Error('Nobody was asked.');
  return found;
}

/** Denied with a comment, unless told otherwise. */
export const decide = (
  { deps }: TestApp,
  who: Identity,
  { id }: Pick<Authorization, 'id'>,
  decision: 'approve' | 'deny',
  more: { readonly comment?: string; readonly version?: number; readonly orderVersion?: number | undefined } = {},
) => decideAuthorization(deps, who, { id, decision, comment: decision === 'deny' ? 'Too low' : '', ...more });

export const auditOf = async ({ deps }: TestApp, actions: readonly string[], { orderId }: Authorization) =>
  (await deps.storage.read.audit.find({ actions }, { limit: 500 })).filter(
    ({ details }) => JSON.parse(details).orderId === orderId,
  );
