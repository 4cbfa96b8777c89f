import type { Level } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { GoodArt, OrderCard, OrderOperator } from '../../storage/records.ts';
import type { PickupContacts } from '../checkout/pickup-contacts.ts';
import type { CartAddress, CartPickup, CartTotals } from '../checkout/priced-cart.ts';
import type { ShownGroup } from '../checkout/shown-groups.ts';

/** How a state's badge is coloured: fact, moving, someone must act, done, failed or refused. */
export type StateTone = 'neutral' | 'accent' | 'amber' | 'green' | 'red';

export interface PlacedOrder {
  /** orderId on the wire: "1620913-01" */
  readonly id: string;
  readonly group: string;
  /** As shown: "HS-20913" */
  readonly number: string;
}

export interface OrderRow extends PlacedOrder {
  readonly placedAt: number;
  readonly state: OrderState;
  readonly tone: StateTone;
  readonly customer: { readonly name: string; readonly email: string; readonly level: Level };
  /** Units in all lines. */
  readonly itemCount: number;
  /** The first goods, as they are drawn. */
  readonly pictures: readonly GoodArt[];
  readonly value: Money;
  readonly currency: string;
  /** phone, web, subscription, import */
  readonly channel: string;
  readonly operator: OrderOperator | undefined;
  /** VTEX payment system id. */
  readonly paymentSystem: string;
  readonly paymentName: string;
  /** The card that pays it. */
  readonly card: OrderCard | undefined;
  readonly paymentApproved: boolean;
}

export interface OrderLineView {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly reference: string;
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly art: GoodArt;
  readonly quantity: number;
  readonly price: Money;
  readonly listPrice: Money;
  readonly sellingPrice: Money;
  readonly total: Money;
}

export interface OrderEventView {
  readonly at: number;
  readonly source: string;
  readonly level: 'info' | 'error';
  readonly message: string;
  /** The state that this event brought, when it did. */
  readonly state: OrderState | undefined;
}

/** One step of the order's way; `at` undefined = still to come. */
export interface OrderStep {
  readonly state: OrderState;
  readonly at: number | undefined;
  readonly standing: 'done' | 'now' | 'to-come' | 'failed';
}

export interface OrderView extends OrderRow {
  readonly customerId: string | undefined;
  /** Number of the customer's account, as read out on the phone; undefined for guests. */
  readonly customerNumber: string | undefined;
  readonly phone: string;
  readonly lines: readonly OrderLineView[];
  readonly totals: CartTotals;
  readonly address: CartAddress | undefined;
  /** The goods are fetched there. */
  readonly pickup: CartPickup | undefined;
  /** The several places that it goes to, the address above the first of them; empty for one place. */
  readonly groups: readonly ShownGroup[];
  /** Those who may fetch them. */
  readonly contacts: PickupContacts | undefined;
  readonly note: string;
  readonly steps: readonly OrderStep[];
  readonly version: number;
}

/** What staff see of an order, beyond what its customer sees. */
export interface OrderDetail extends OrderView {
  readonly events: readonly OrderEventView[];
  /** *Approve payment* is possible now, and this person may do it. */
  readonly canApprovePayment: boolean;
}

export interface OrderListFilter {
  /** Order number or id, customer name, e-mail, document. */
  readonly text?: string | undefined;
  readonly states?: readonly OrderState[] | undefined;
  /** ms since 1970: from inclusive, to exclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly operatorId?: string | undefined;
  readonly channel?: string | undefined;
  /** VTEX payment system id. */
  readonly paymentSystem?: string | undefined;
  readonly sort?: 'createdAt' | 'sequence' | 'value' | 'clientName' | undefined;
  readonly descending?: boolean | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly perPage?: number | undefined;
}

export interface OrderList {
  readonly orders: readonly OrderRow[];
  readonly total: number;
  /** Value of all orders that match, not only of this page. */
  readonly sum: Money;
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
}
