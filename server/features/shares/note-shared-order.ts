import type { Deps } from '../../deps.ts';
import type { Cart, Order, Share } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';

/**
 * Keeps with a link that an order was made of its copy. The order itself says nothing of the link and of who made it; this and the
 * audit trail do.
 */
export async function noteSharedOrder(tables: Tables, deps: Deps, order: Order, cart: Cart): Promise<void> {
  for (const copy of await tables.shares.copiesInCart(cart.id)) {
    const share = await tables.shares.byId(copy.shareId);
    if (!share || !hasGoodsOf(order, share)) continue;
    const holdsPrice = order.lines.some(({ manual }) => manual?.shareId === share.id);
    await tables.shares.updateCopy({ ...copy, orderId: order.id, holdsPrice });
    await appendAudit(tables, deps, {
      chain: `staff:${share.staffId}`,
      actor: 'system',
      action: 'shared-cart-ordered',
      customerId: order.customerId,
      callId: share.callId,
      details: { orderId: order.id, value: order.value, shareId: share.id, cartId: share.cartId, holdsPrice },
    });
  }
}

const hasGoodsOf = (order: Order, share: Share): boolean =>
  order.lines.some(({ skuId }) => share.lines.some((line) => line.skuId === skuId));

/** An order that was never paid for is no order of the link: its prices are free again, its copy is in the cart that got the lines back. */
export async function forgetSharedOrder(tables: Tables, orderId: string, cartId: string | undefined): Promise<void> {
  for (const copy of await tables.shares.copiesOfOrder(orderId)) {
    const isTakenAgain = (await tables.shares.openCopy(copy.shareId, copy.ownerKey)) !== undefined;
    const unordered = { ...copy, orderId: undefined, cartId: cartId ?? copy.cartId };
    await tables.shares.updateCopy({ ...(isTakenAgain ? copy : unordered), holdsPrice: false });
  }
}
