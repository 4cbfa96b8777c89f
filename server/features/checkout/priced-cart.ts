import type { Level } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { PaymentSystem } from '../../../shared/domain/payment-system.ts';
import type { Verdict } from '../../../shared/domain/price-verdict.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type {
  CartAttachments,
  CartLine,
  CartLock,
  CartOwner,
  GoodArt,
  SkuOfProduct,
  StoreSettings,
} from '../../storage/records.ts';
import type { ShownCard } from '../payments/shown-card.ts';
import type { PickupContacts } from './pickup-contacts.ts';

/** A cart as it costs at this moment for its owner's level. Nothing in it comes from the client but quantities and choices. */
export interface PricedCart {
  /**
   * 32 hex digits. An owner who never had a cart gets the id that their first change will use, with version 0;
   * reading stores nothing.
   */
  readonly id: string;
  readonly version: number;
  readonly owner: CartOwner | undefined;
  readonly level: Level;
  readonly currency: string;
  /** The store's settings that it was priced by. */
  readonly settings: StoreSettings;
  readonly lines: readonly PricedLine[];
  readonly totals: CartTotals;
  /** Units in all lines. */
  readonly count: number;
  readonly contact: CartContact;
  readonly delivery: CartDelivery;
  readonly payment: CartPayment;
  /** Words the customer added for the store. */
  readonly note: string;
  /** As kept with the cart, in the wire's spelling. */
  readonly attachments: CartAttachments;
  /** What stands between this cart and an order; empty = it can be placed. */
  readonly problems: readonly CartProblem[];
  /** What whoever reads the cart should know, though it can be placed. */
  readonly notices: readonly CartNotice[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Display name of who changed it last, '' for a cart nobody changed. */
  readonly updatedBy: string;
  /** Somebody has taken it over, at this moment. */
  readonly lock?: CartLock | undefined;
}

export interface PricedLine extends CartLine {
  /** Where it stands in the cart, from 0: `data-item-index`, and `index` on the wire. */
  readonly index: number;
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  /** "1 kg, whole bean" */
  readonly unit: string;
  readonly reference: string;
  readonly brand: string;
  readonly art: GoodArt;
  /** One unit before and after changes of price. */
  readonly price: Money;
  readonly listPrice: Money;
  readonly sellingPrice: Money;
  /** Exactly what the line costs; where no whole price of a unit gives it, `sellingPrice` is the nearest. */
  readonly total: Money;
  readonly stock: number;
  readonly availability: 'available' | 'short-stock' | 'sold-out' | 'not-sold';
  /**
   * What becomes of its manual price, at this moment; undefined without one. For staff alone: it may name the floor. Whether the price
   * waits for an approval (`kind`) may be shown to everybody.
   */
  readonly verdict?: Verdict | undefined;
  /** Undefined when the sku no longer exists. */
  readonly item: SkuOfProduct | undefined;
}

/** `total` is the sum of the other four; `discounts` is above zero where prices were raised. */
export interface CartTotals {
  readonly items: Money;
  readonly discounts: Money;
  readonly shipping: Money;
  readonly tax: Money;
  readonly total: Money;
}

export interface CartContact {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** E.164, or '' */
  readonly phone: string;
  readonly documentType: string;
  readonly document: string;
  readonly company: string;
  /** The e-mail belongs to the customer's account and cannot be changed here. */
  readonly emailIsFixed: boolean;
}

export interface CartAddress {
  /** Id of a saved address, else one made for this cart. */
  readonly id: string;
  readonly name: string;
  readonly receiver: string;
  readonly street: string;
  readonly number: string;
  readonly complement: string;
  readonly neighborhood: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly reference: string;
}

export interface DeliveryMethod {
  /** "Standard": VTEX's SLA id. */
  readonly id: string;
  readonly price: Money;
  /** Working days until it arrives. */
  readonly days: number;
}

/** A pickup point, as far as whoever fetches goods there needs to know it. */
export interface CartPickup {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
  /** Working days until an order is ready there; 0 = the same day. */
  readonly days: number;
}

/** So many units of a line. */
export type DeliveryPart = Pick<CartLine, 'uniqueId' | 'quantity'>;

/** What goes to one of several places. */
export interface DeliveryGroup {
  readonly address: CartAddress;
  readonly pickup: CartPickup | undefined;
  readonly method: DeliveryMethod;
  readonly parts: readonly DeliveryPart[];
}

export interface CartDelivery {
  /** Chosen, or the customer's default, or where the pickup point is; undefined when there is none of them. */
  readonly address: CartAddress | undefined;
  /** The customer's own. */
  readonly saved: readonly CartAddress[];
  /** Those to choose from: the saved ones, and one typed for this cart. */
  readonly addresses: readonly CartAddress[];
  readonly method: DeliveryMethod;
  /** The goods are fetched there. */
  readonly pickup?: CartPickup | undefined;
  /** The goods go to several places; the address above is the first of them, the method's price that of all. */
  readonly groups?: readonly DeliveryGroup[] | undefined;
  /** By them. */
  readonly contacts?: PickupContacts | undefined;
}

export interface CartPayment {
  readonly selected: PaymentSystem | undefined;
  readonly options: readonly PaymentSystem[];
  /** Cards of the brands among the options: those kept in the customer's account, and one typed for this cart. */
  readonly cards: readonly ShownCard[];
  /** The card that was chosen; a brand may be chosen without one on the wire, where the card comes with the payments. */
  readonly card: ShownCard | undefined;
}

export const cartProblemCodes = [
  'cart-empty',
  'sold-out',
  'short-stock', // `left` of the product remain, the line asks for `wanted`
  'not-sold', // no longer sold, or not to this level
  'price-refused', // a guard allows the line's manual price no more
  'contact-missing',
  'address-missing',
  'split-unfinished', // a line changed since it was divided among several places
  'pickup-contact-missing', // whoever fetches the goods has no name or e-mail
  'payment-missing',
] as const;
export type CartProblemCode = (typeof cartProblemCodes)[number];

export interface CartProblem {
  readonly code: CartProblemCode;
  /** In English; pages word it in the reader's language by `code`. */
  readonly message: string;
  /** For problems of a line. */
  readonly line?: {
    readonly uniqueId: string;
    readonly product: string;
    readonly wanted: number;
    readonly left: number;
    /** The line's manual price, when that is what is wrong. */
    readonly price?: Money;
  };
  /** Names of the missing members, for problems of contact and address. */
  readonly fields?: readonly string[];
}

export const cartNoticeCodes = [
  'price-checked-again', // the quantity changed since the line's manual price was given
  'shared-price-gone', // the price came with a link and holds no more
  'price-denied', // the rules deny it: an order with it is canceled at once
] as const;
export type CartNoticeCode = (typeof cartNoticeCodes)[number];

export interface CartNotice {
  readonly code: CartNoticeCode;
  /** In English; pages word it in the reader's language by `code`. */
  readonly message: string;
  readonly line: { readonly uniqueId: string; readonly product: string; readonly price: Money };
}

/** The cart as the page or the toolbar showed it. Another id or version by the time of a write → 409 `cart-changed`. */
export interface SeenCart {
  readonly id: string;
  readonly version: number;
}

/**
 * Codes of refused changes. `details` of cart-changed: `{cartId, version, updatedBy, updatedAt}`;
 * of sold-out and short-stock: `{skuId, product, wanted, left, inCart}`.
 */
export const cartRefusals = [
  'cart-changed', // 409
  'cart-unknown', // 404: no cart of yours has this id
  'line-unknown', // 404
  'sku-unknown', // 404: no such sku, or not sold to this level
  'sold-out', // 409
  'short-stock', // 409
  'quantity-invalid', // 400
  'too-many-lines', // 400
  'contact-invalid', // 422, `fields`
  'email-fixed', // 422
  'address-invalid', // 422, `fields`
  'payment-unknown', // 422
  'note-invalid', // 422
  'price-refused', // 422: a manual price that guards or rules do not allow
] as const;
export type CartRefusal = (typeof cartRefusals)[number];

export type CartResult = Result<PricedCart>;
