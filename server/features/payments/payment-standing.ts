import { type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { orderUnknown } from '../orders/order-problems.ts';
import { findJustPlaced } from '../orders/read-orders.ts';
import type { Identity } from '../session/identity.ts';
import { type ChargeStanding, standingOf } from './charge-order.ts';
import { chargePlaced } from './charge-placed.ts';

/** How the payment of an order stands, for whoever placed it; asks nobody. undefined for everybody else. */
export async function paymentStanding(
  deps: Deps,
  identity: Identity,
  group: string,
): Promise<ChargeStanding | undefined> {
  const order = await findJustPlaced(deps, identity, group);
  if (!order) return undefined;
  const charge = await deps.storage.read.charges.byId(order.payment.id);
  return charge ? standingOf(charge) : { kind: 'approved' };
}

/** Asks the gateway once more, for whoever placed the order. 404 for everybody else; then as `chargePlaced`. */
export async function checkPayment(deps: Deps, identity: Identity, group: string): Promise<Result<undefined>> {
  const order = await findJustPlaced(deps, identity, group);
  return order ? chargePlaced(deps, identity, order) : refused(orderUnknown);
}
