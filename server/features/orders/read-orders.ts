import type { Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Identity } from '../session/identity.ts';
import type { OrderDetail, OrderList, OrderListFilter, OrderRow, OrderView } from './order-views.ts';

/** Orders of the signed-in customer, or of the one acted for; newest first. Empty without a customer. */
export declare function ordersOfCustomer(
  deps: Deps,
  identity: Identity,
  options?: { readonly page?: number; readonly perPage?: number },
): Promise<OrderList>;

/** By orderId or number. undefined: no such order of this customer. */
export declare function orderOfCustomer(deps: Deps, identity: Identity, id: string): Promise<OrderView | undefined>;

/** The orders of one group, for the page after placing: whoever placed them, by customer, or by the cart's owner token. */
export declare function orderJustPlaced(deps: Deps, identity: Identity, group: string): Promise<OrderView | undefined>;

/** All Orders. Staff without see-all-orders get only what they placed themselves. 403 without either right. */
export declare function allOrders(deps: Deps, identity: Identity, filter: OrderListFilter): Promise<Result<OrderList>>;

/** 404 also for an order that this person may not see. */
export declare function orderDetail(deps: Deps, identity: Identity, id: string): Promise<Result<OrderDetail>>;

/** The customer's newest orders as this staff member may see them (toolbar). */
export declare function ordersForStaff(
  deps: Deps,
  identity: Identity,
  customerId: string,
  limit: number,
): Promise<readonly OrderRow[]>;
