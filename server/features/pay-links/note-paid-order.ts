import type { Deps } from '../../deps.ts';
import type { Cart, Order, OrderOperator, PayLink } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';
import type { Buyer } from '../session/identity.ts';
import { isGood } from './open-pay-link.ts';

/** The link by which a shopper places this cart: one that they have opened and accepted. */
export async function linkPaidBy(
  tables: Tables,
  deps: Deps,
  identity: Buyer,
  cart: Cart,
): Promise<PayLink | undefined> {
  if (identity.kind !== 'shopper') return undefined;
  const links = await tables.payLinks.ofCart(cart.id);
  return links.findLast((link) => link.acceptedAt !== undefined && isGood(link, deps.clock.now()));
}

/** Whoever prepared what was paid by the link, where the store names them in its orders. */
export async function operatorOfLink(tables: Tables, link: PayLink | undefined): Promise<OrderOperator | undefined> {
  if (!link || !(await tables.meta.settings()).sharing.payLinkNamesOperator) return undefined;
  const staff = await tables.staff.byId(link.staffId);
  return staff && { id: staff.id, email: staff.email, name: `${staff.firstName} ${staff.lastName}`.trim() };
}

/** The link has done its work. */
export async function notePaidOrder(
  tables: Tables,
  deps: Deps,
  order: Order,
  link: PayLink | undefined,
): Promise<void> {
  if (!link) return;
  await tables.payLinks.update({ ...link, orderId: order.id });
  await appendAudit(tables, deps, {
    chain: `staff:${link.staffId}`,
    actor: 'system',
    action: 'pay-link-ordered',
    customerId: order.customerId,
    callId: link.callId,
    details: { orderId: order.id, value: order.value, payLinkId: link.id, cartId: link.cartId },
  });
}

/** An order that was never paid for is no order of the link: it leads to the cart that got the lines back. */
export async function forgetPaidOrder(tables: Tables, orderId: string, cartId: string | undefined): Promise<void> {
  const link = await tables.payLinks.ofOrder(orderId);
  if (link) await tables.payLinks.update({ ...link, orderId: undefined, cartId: cartId ?? link.cartId });
}
