import type { Approver } from '../../shared/domain/approvers.ts';
import type { PriceRules, RuleEffect } from '../../shared/domain/authorization-rules.ts';
import type { CallEnding, CallOutcome, CallReason, WrapUpCode } from '../../shared/domain/call.ts';
import type { Level } from '../../shared/domain/level.ts';
import type { ManualPrice } from '../../shared/domain/manual-price.ts';
import type { Money } from '../../shared/domain/money.ts';
import type { OrderState } from '../../shared/domain/order-state.ts';
import type { CardSystem, PaymentSystem } from '../../shared/domain/payment-system.ts';
import type { StaffRole } from '../../shared/domain/permissions.ts';
import type { PriceGuards } from '../../shared/domain/price-guards.ts';
import type { DeliveryRule } from '../../shared/domain/price-lines.ts';
import type { PriceReason } from '../../shared/domain/price-reason.ts';
import type { PurchasePlan } from '../../shared/domain/purchase-calendar.ts';
import type { CycleStatus, SubscriptionStatus } from '../../shared/domain/subscription.ts';
import type { Day } from '../../shared/domain/zoned-day.ts';

/** What storage keeps, in domain words. Times are ms since 1970 (UTC), money minor units, ids made by the application. */

export interface Staff {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly StaffRole[];
  readonly passwordHash: string | undefined;
  readonly disabled: boolean;
  /** When the account was turned off; undefined while it is on. */
  readonly disabledAt?: number | undefined;
  readonly createdAt: number;
  /** Kept by `StaffTable.noteSignIn` alone. */
  readonly lastSignInAt?: number | undefined;
}

export interface Customer {
  readonly id: string;
  /** "C-10482": what operators and customers read out. Unique. */
  readonly number: string;
  /** Unique by its folded form among customers. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  /** E.164, or '' when unknown. */
  readonly phone: string;
  readonly documentType: string;
  readonly document: string;
  readonly level: Level;
  /** Since when (ms) operators may act for this customer; undefined = phone help is off. */
  readonly phoneHelpSince: number | undefined;
  readonly disabled: boolean;
  readonly passwordHash: string | undefined;
  /** BCP 47: en, es or pt-BR. */
  readonly locale: string;
  readonly createdAt: number;
  /** Rises with every change, so that it also names the version that somebody saw. */
  readonly updatedAt: number;
  /** Who changed it last: a display name, for "{who} changed this customer". */
  readonly updatedBy?: string;
  readonly more?: CustomerMore;
}

/** What selling by phone never asks for and Master Data's clients keep here. Members that were never given are absent. */
export interface CustomerMore {
  readonly tradeName?: string;
  /** The company's tax number; `Customer.document` is the person's, unless its type is a company's. */
  readonly corporateDocument?: string;
  readonly corporatePhone?: string;
  readonly stateRegistration?: string;
  readonly homePhone?: string;
  readonly nickName?: string;
  /** YYYY-MM-DD */
  readonly birthDate?: string;
  readonly gender?: string;
  readonly newsletter?: boolean;
}

export interface Address {
  readonly id: string;
  readonly customerId: string;
  /** The customer's own name for it: "Northline Café". */
  readonly name: string;
  readonly receiver: string;
  readonly street: string;
  readonly number: string;
  readonly complement: string;
  readonly neighborhood: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-3, as VTEX has it: USA, BRA, DEU. */
  readonly country: string;
  readonly isDefault: boolean;
  readonly more?: AddressMore;
}

/** What only Master Data's clients ask for. Members that were never given are absent. */
export interface AddressMore {
  /** VTEX: residential, commercial, pickup, … */
  readonly type?: string;
  readonly reference?: string;
  /** "lat,long", as VTEX writes it. */
  readonly geoCoordinate?: string;
  readonly createdAt?: number;
  readonly createdBy?: string;
  readonly updatedAt?: number;
  readonly updatedBy?: string;
}

export interface Category {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | undefined;
  readonly position: number;
}

/** How a good is drawn: the drawing's name and its four colours (`#rrggbb`). */
export interface GoodArt {
  readonly shape: string;
  readonly colors: readonly [string, string, string, string];
}

export interface Product {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly brand: string;
  readonly description: string;
  readonly categoryId: string;
  readonly art: GoodArt;
  /** Levels that may see it; empty = all. */
  readonly visibleTo: readonly Level[];
  /** Units sold in the last month, for "Most reordered". */
  readonly popularity: number;
  readonly createdAt: number;
  /** Since when it is sold no more; undefined while it is. Orders keep it. */
  readonly archivedAt?: number | undefined;
}

export interface Sku {
  readonly id: string;
  /** "HS-COF-101": shown and searched. Unique. */
  readonly reference: string;
  readonly productId: string;
  /** "1 kg, whole bean" */
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly stock: number;
  readonly position: number;
  readonly prices: Readonly<Partial<Record<Level, SkuPrice>>>;
  /** As a product's: this one alone is sold no more. */
  readonly archivedAt?: number | undefined;
}

/** What administrators alone see of a sku: never a part of `Sku`, so that no page or reply for others can hold it. */
export interface SkuCost {
  readonly skuId: string;
  /** What it costs the store. */
  readonly cost: Money | undefined;
  /** The least it is sold for. */
  readonly floor: Money | undefined;
}

export interface SkuPrice {
  readonly price: Money;
  readonly listPrice: Money;
}

/** A sku with the product it belongs to: what a cart line needs. */
export interface SkuOfProduct {
  readonly sku: Sku;
  readonly product: Product;
}

/** One sign-in of a staff member or a customer, kept by the hash of its token only. */
export interface Login {
  readonly id: string;
  readonly tokenHash: string;
  readonly audience: 'admin' | 'webstore';
  readonly staffId: string | undefined;
  readonly customerId: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | undefined;
}

export type MessageChannel = 'mail' | 'sms';
/** kept = nobody delivers this channel, it is read in the dashboard's outbox; waiting = to be delivered. */
export type MessageState = 'kept' | 'waiting' | 'sent' | 'failed';

/** One message to one person. */
export interface Message {
  readonly id: string;
  readonly channel: MessageChannel;
  /** What it is about: "access-key", "set-password", "staff-invited". */
  readonly template: string;
  /** E-mail address or E.164 number. */
  readonly recipient: string;
  /** BCP 47 */
  readonly locale: string;
  readonly subject: string;
  /** Plain text; '' once it was sent or its secret ran out. */
  readonly body: string;
  readonly state: MessageState;
  readonly customerId: string | undefined;
  readonly staffId: string | undefined;
  readonly createdAt: number;
  /** When what it says is worth nothing any more (ms): it is not delivered later, and its text is forgotten. */
  readonly useBy: number | undefined;
  readonly tries: number;
  readonly nextTryAt: number;
  readonly sentAt: number | undefined;
  /** Why the last try failed; '' when none did. */
  readonly failure: string;
}

/** A right that came in a message, for one use: its token is kept by hash only. */
export interface Ticket {
  readonly tokenHash: string;
  readonly purpose: 'set-password';
  readonly staffId: string | undefined;
  readonly customerId: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | undefined;
}

/** A code that was sent to an e-mail, good only where that login was begun. */
export interface AccessKey {
  /** Hash of VTEX ID's start token. */
  readonly startHash: string;
  /** Folded. */
  readonly emailKey: string;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly expiresAt: number;
}

/** Something that happened, told to pages that follow its topic. */
export interface LiveEvent {
  readonly topic: string;
  readonly seq: number;
  readonly kind: string;
  /** Names and versions only: nothing that is personal. */
  readonly payload: Readonly<Record<string, string | number>>;
  readonly at: number;
}

/** How far a client has read a collection (Master Data's scroll). */
export interface Scroll {
  readonly tokenHash: string;
  /** CL or AD */
  readonly entity: string;
  /** What was asked for, as JSON. */
  readonly question: string;
  /** The last document that was given out. */
  readonly afterId: string;
  readonly expiresAt: number;
}

/** A server-to-server client (`X-VTEX-API-AppKey`, `X-VTEX-API-AppToken`). */
export interface AppKeyRow {
  /** "vtexappkey-harbor-demo": unique, not secret. */
  readonly key: string;
  /** sha256 of the token, hex. */
  readonly tokenHash: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly createdAt: number;
  readonly revokedAt: number | undefined;
  /** Kept by `AppKeyTable.noteUse` alone. */
  readonly lastUsedAt?: number | undefined;
}

/** The Session Manager's row behind the cookie `vtex_session`. It decides who acts for whom (security rule 2). */
export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly loginId: string | undefined;
  readonly callId: string | undefined;
  /** VTEX's `public` namespace: what clients put in, never believed. */
  readonly public: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export type Call = CallFacts & CallSubject;

/** Whom a call is for. A cart is prepared for a customer, whose own level counts, or for nobody in particular at a level's prices. */
export type CallSubject =
  | { readonly kind: 'acting'; readonly customerId: string; readonly level: undefined }
  | { readonly kind: 'preparing'; readonly customerId: string; readonly level: undefined }
  | { readonly kind: 'preparing'; readonly customerId: undefined; readonly level: Level };

interface CallFacts {
  readonly id: string;
  readonly loginId: string;
  readonly staffId: string;
  /** The store origin on which it runs. */
  readonly store: string;
  readonly reason: CallReason;
  readonly reasonNote: string;
  readonly startedAt: number;
  readonly idleAt: number;
  readonly absoluteEndAt: number;
  readonly endedAt: number | undefined;
  readonly ending: CallEnding | undefined;
  readonly outcome: CallOutcome | undefined;
  readonly wrapUpCode: WrapUpCode | undefined;
  readonly wrapUpNote: string;
  /** The cart that the call works on, as it was when the call started: what *Cancel order* goes back to. */
  readonly cartAtStart: string | undefined;
}

export type CartOwner =
  | { readonly kind: 'customer'; readonly customerId: string }
  | { readonly kind: 'staff'; readonly staffId: string }
  | PreparedOwner
  | { readonly kind: 'anonymous'; readonly tokenHash: string }
  /** Lines that staff put aside as an order to be: good for whoever `forKey` (an owner's key) names, '' for nobody yet. */
  | { readonly kind: 'draft'; readonly draftId: string; readonly forKey: string };

/** Who edits a cart so that nobody else does meanwhile, until `expiresAt`. */
export interface CartLock {
  readonly staffId: string;
  readonly staffName: string;
  /** The call in which it was taken; undefined for a shopper who is not signed in. */
  readonly callId: string | undefined;
  /** Where *Add items to order* puts the lines. */
  readonly draftId: string | undefined;
  readonly since: number;
  readonly expiresAt: number;
  /** The cart as it was taken over: what *Hand back unchanged* goes back to. */
  readonly before: {
    readonly version: number;
    readonly lines: readonly CartLine[];
    readonly attachments: CartAttachments;
  };
  /** Somebody waits for it. */
  readonly askedBy?: { readonly name: string; readonly at: number } | undefined;
  /** Another person ended it, which its owner is told. */
  readonly ended?: { readonly how: 'declined' | 'broken'; readonly by: string; readonly at: number } | undefined;
}

/**
 * A cart that an operator prepares to be shared: beside their own and the customer's, and in nobody's account. There is one for each
 * operator and each customer, or each level when it is for nobody in particular (`preparedFor`), and it stays open from one
 * preparing to the next. Its lines keep their manual prices; its goods cost what that level pays (`levelOfCart`). No order is ever
 * made of it: whoever it is shared with orders from a copy.
 */
export interface PreparedOwner {
  readonly kind: 'prepared';
  readonly staffId: string;
  readonly preparedFor: { readonly customerId: string } | { readonly level: Level };
}

export interface CartLine {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly quantity: number;
  /** Given by staff; the same for all lines of a sku. */
  readonly manual?: ManualPrice | undefined;
}

/** The parts of VTEX's attachments that are kept as given, checked on the way in. */
export interface CartAttachments {
  readonly clientProfileData?: Readonly<Record<string, unknown>>;
  readonly shippingData?: Readonly<Record<string, unknown>>;
  readonly paymentData?: Readonly<Record<string, unknown>>;
  readonly marketingData?: Readonly<Record<string, unknown>>;
  readonly openTextField?: string;
  readonly clientPreferencesData?: Readonly<Record<string, unknown>>;
  readonly customData?: Readonly<Record<string, unknown>>;
  readonly merchantContextData?: Readonly<Record<string, unknown>>;
  /** The cart keeps its own contact and address and does not learn from the account's. */
  readonly ignoreProfileData?: boolean;
}

export interface Cart {
  /** 32 hex digits: VTEX's orderFormId. A name, never a key. */
  readonly id: string;
  readonly owner: CartOwner;
  /** Counts every change; a write with another version is stale (409). */
  readonly version: number;
  readonly lines: readonly CartLine[];
  readonly attachments: CartAttachments;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Who changed it last: a display name, for "{who} changed this cart at {time}". */
  readonly updatedBy: string;
  /** False once its order is placed; an owner has at most one open cart. */
  readonly open: boolean;
  /** The latest, over or not. */
  readonly lock?: CartLock | undefined;
}

/**
 * An order that staff prepare: no goods are reserved and it has no order state. open = nothing was put in yet; ready = the shopper's
 * checkout shows it.
 */
export interface Draft {
  readonly id: string;
  /** "D-1001": what people read out. */
  readonly number: string;
  readonly state: 'open' | 'ready' | 'placed' | 'discarded';
  /** Undefined for a shopper who is not signed in. */
  readonly customerId: string | undefined;
  /** Key of the cart owner whose checkout shows it; '' when nobody knows yet. */
  readonly forKey: string;
  /** Holds its lines, and what the checkout asks. */
  readonly cartId: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly orderId: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A link to a cart as it was when the link was made. Whoever opens it takes a copy. */
export interface Share {
  readonly id: string;
  /** The token itself is shown once, to whoever made the link. */
  readonly tokenHash: string;
  /** Beginning and end of the token, by which people tell links apart: "7Qm4…nZd". */
  readonly hint: string;
  /** The cart it was made of. */
  readonly cartId: string;
  /** That cart was staff's own, filled to be shared: its name opens it as well. */
  readonly isPrepared: boolean;
  readonly lines: readonly CartLine[];
  /** For whom it was made. */
  readonly customerId: string | undefined;
  readonly staffId: string;
  readonly callId: string | undefined;
  readonly message: string;
  /** For `marketingData`; '' = none. */
  readonly sellerCode: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | undefined;
}

/** What a visitor took by a link: lines in a cart of their own. */
export interface ShareCopy {
  readonly id: string;
  readonly shareId: string;
  readonly cartId: string;
  /** The owner of that cart, as one text. */
  readonly ownerKey: string;
  readonly customerId: string | undefined;
  readonly device: 'phone' | 'computer';
  readonly takenAt: number;
  readonly orderId: string | undefined;
  /** Its order has manual prices of the link. */
  readonly holdsPrice: boolean;
}

/** A cart as a customer was told of it. */
export interface ShownCart {
  readonly value: Money;
  readonly lines: readonly {
    readonly uniqueId: string;
    readonly name: string;
    readonly quantity: number;
    readonly total: Money;
  }[];
}

/** A link by which a customer pays the cart that an operator finished for them. */
export interface PayLink {
  readonly id: string;
  /** The token itself is shown once, to whoever made the link. */
  readonly tokenHash: string;
  readonly cartId: string;
  readonly customerId: string;
  readonly staffId: string;
  readonly callId: string;
  /** The cart when the link was made. */
  readonly shown: ShownCart;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When the customer saw what it costs, and went on to pay. */
  readonly acceptedAt: number | undefined;
  readonly revokedAt: number | undefined;
  /** The order that it was paid by. */
  readonly orderId: string | undefined;
}

export interface OrderLine {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly reference: string;
  readonly productId: string;
  readonly productName: string;
  readonly skuName: string;
  readonly slug: string;
  readonly art: GoodArt;
  readonly quantity: number;
  readonly price: Money;
  readonly listPrice: Money;
  readonly sellingPrice: Money;
  readonly total: Money;
  /** As it was when the order was placed. Reason and note are for staff alone. */
  readonly manual?: ManualPrice | undefined;
}

export interface OrderOperator {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export interface Order {
  /** VTEX's orderId: "1620913-01". */
  readonly id: string;
  readonly group: string;
  /** Shown as "HS-20913"; unique and rising. */
  readonly sequence: number;
  readonly state: OrderState;
  readonly customerId: string | undefined;
  readonly clientName: string;
  readonly email: string;
  readonly level: Level;
  readonly lines: readonly OrderLine[];
  readonly itemsTotal: Money;
  readonly discountsTotal: Money;
  readonly shippingTotal: Money;
  readonly taxTotal: Money;
  readonly value: Money;
  readonly currency: string;
  readonly payment: OrderPayment;
  readonly attachments: CartAttachments;
  /** The operator who placed it while acting for the customer. */
  readonly operator: OrderOperator | undefined;
  readonly callId: string | undefined;
  /** phone, web, subscription, import: where the order came from. */
  readonly channel: string;
  readonly createdAt: number;
  readonly authorizedAt: number | undefined;
  readonly updatedAt: number;
  readonly version: number;
}

export interface OrderPayment {
  readonly id: string;
  readonly transactionId: string;
  /** VTEX payment system: "201" Notes Payable, "47" cash on delivery, "2" Visa. */
  readonly systemId: string;
  readonly systemName: string;
  readonly group: string;
  readonly approved: boolean;
  /** Which card, for orders paid by one. */
  readonly card?: OrderCard;
}

/** What an order tells of the card that pays it, whatever becomes of the card itself. */
export type OrderCard = Pick<Card, 'id' | 'lastFour' | 'expiryMonth' | 'expiryYear'>;

/** A card to pay with: all that the store knows of it. */
export interface Card {
  /** VTEX's accountId: 32 hex digits in capitals. */
  readonly id: string;
  readonly owner: CardOwner;
  /** Stands for the card at the gateway. It goes there and nowhere else: no page, reply or log has it. */
  readonly token: string;
  readonly systemId: CardSystem['id'];
  readonly lastFour: string;
  /** From 1. */
  readonly expiryMonth: number;
  readonly expiryYear: number;
  readonly createdAt: number;
}

/** Kept in a customer's account, or good for one cart. */
export type CardOwner =
  | { readonly kind: 'customer'; readonly customerId: string }
  | { readonly kind: 'cart'; readonly cartId: string };

/** A visit to the gateway's page for a new card. */
export interface CardVisit {
  readonly id: string;
  readonly cartId: string;
  /** The gateway's own name of it. */
  readonly gatewayId: string;
  /** The customer wants the card kept in the account. */
  readonly toKeep: boolean;
  /** The card that came of it. */
  readonly cardId: string | undefined;
  readonly createdAt: number;
}

/** Money that the gateway is asked to hold for an order. */
export interface Charge {
  /** The order's payment id: the key under which the gateway is asked, once and again. */
  readonly id: string;
  readonly orderId: string;
  /** The card's; '' once the gateway has answered for good. */
  readonly token: string;
  readonly value: Money;
  readonly currency: string;
  readonly state: ChargeState;
  /** The gateway's own name of it; '' until it holds the money. */
  readonly reference: string;
  /** Why it does not; '' otherwise. */
  readonly reason: string;
  /** Where the customer confirms it, while it waits for that; '' otherwise. */
  readonly confirmAddress: string;
  /** The store's origin that the customer is led back to. */
  readonly returnOrigin: string;
  readonly createdAt: number;
  readonly tries: number;
  /** The gateway is asked again then. */
  readonly nextTryAt: number;
}
/** asked: the answer is not known; to-confirm: the bank asks the customer; giving-back: to be let go of or paid back. */
export type ChargeState = 'asked' | 'to-confirm' | 'approved' | 'declined' | 'giving-back' | 'given-back';

export interface OrderEvent {
  readonly orderId: string;
  readonly at: number;
  readonly source: string;
  readonly level: 'info' | 'error';
  readonly message: string;
  /** The state that this event brought, when it did. */
  readonly state: OrderState | undefined;
}

/** What VTEX's guide calls the merchant transaction: between placing and the gateway's callback. */
export interface Transaction {
  readonly id: string;
  readonly group: string;
  readonly cartId: string;
  readonly tokenHash: string;
  readonly value: Money;
  readonly payments: string | undefined;
  readonly createdAt: number;
  readonly confirmedAt: number | undefined;
}

export interface StoredReply {
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
  readonly createdAt: number;
}

/** One step of a chain. A chain is one call ("call:…"), else one staff account ("staff:…"). */
export interface AuditRow {
  readonly chain: string;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly customerId: string | undefined;
  readonly callId: string | undefined;
  readonly details: string;
  readonly mac: string;
}

export interface StoreSettings {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly country: string;
  readonly delivery: DeliveryRule & { readonly days: number };
  readonly call: { readonly idleMs: number; readonly absoluteMs: number };
  /** Notes Payable: approved with the order, or left for *Approve payment*. */
  readonly notesPayable: 'approved' | 'waits';
  /** How the customers of each level may pay. */
  readonly tradePolicies: Readonly<Record<Level, TradePolicy>>;
  /** The name beside the sender's address in mail; '' = the store's. */
  readonly mailSender: string;
  /** What the store says about itself, by language ("en", "es", "pt-BR"). */
  readonly words: Readonly<Partial<Record<string, StoreWords>>>;
  readonly manualPrices: ManualPriceSettings;
  readonly sharing: SharingSettings;
}

/** The store's own words; '' = what every store says. */
export interface StoreWords {
  /** Large, at the top of the home page. */
  readonly headline: string;
  /** Below it. */
  readonly welcome: string;
  /** At the foot of every page. */
  readonly about: string;
  /** Answers on the help page. */
  readonly returns: string;
  readonly trade: string;
  readonly terms: string;
  readonly privacy: string;
}

/** Links to carts. */
export interface SharingSettings {
  readonly allowed: boolean;
  /** So many orders of one link have its manual prices. */
  readonly pricedOrders: number;
  /** An order that a customer paid by an operator's link names that operator. */
  readonly payLinkNamesOperator: boolean;
}

/** Changes of prices in a cart (`allowManualPrice`). */
export interface ManualPriceSettings {
  readonly allowed: boolean;
  /** A price without a reason is refused. */
  readonly reasonDemanded: boolean;
  readonly reasons: readonly PriceReason[];
  readonly guards: PriceGuards;
  /** A price that nobody decided about for so long is denied. */
  readonly decideWithinDays: number;
}

/** One version of the rules that say which manual prices need an approval. Published ones are never changed. */
export interface PriceRulesVersion {
  /** From 1. */
  readonly version: number;
  /** A draft may have gaps and overlaps. */
  readonly rules: PriceRules;
  /** What changed, in the words of whoever wrote it. */
  readonly note: string;
  readonly editedAt: number;
  /** A display name. */
  readonly editedBy: string;
  /** undefined: the draft. */
  readonly publishedAt: number | undefined;
  readonly publishedBy: string;
}

/** A level as VTEX knows it: its number is fixed (`salesChannelOf`), its prices are the skus' own. */
export interface TradePolicy {
  /** At least one. */
  readonly payments: readonly PaymentSystem['id'][];
}

/** A placed order whose manual prices somebody must decide about. It waits until then. */
export interface Authorization {
  readonly id: string;
  readonly orderId: string;
  readonly state: AuthorizationState;
  /** Counts every change; a decision names the one that was looked at. */
  readonly version: number;
  /** The order as it was asked about. */
  readonly orderVersion: number;
  /** The rules that were in force; undefined = none, so that everything was asked about. */
  readonly ruleVersion: number | undefined;
  /** All items with a manual price, those that need nobody's approval too. */
  readonly items: readonly AuthorizationItem[];
  /** Who is asked now, in order; empty = everybody who may decide. */
  readonly approvers: readonly Approver[];
  /** Who must approve after the first one did; undefined = one approval is enough, or this one is the second. */
  readonly second: readonly Approver[] | undefined;
  readonly approvals: readonly AuthorizationDecision[];
  /** Whoever gave a price that is asked about, first, or placed the order for the customer. None of them decides. */
  readonly askedBy: readonly PersonName[];
  /** Basis points that the items asked about are below the customer's own prices, together; above: negative. */
  readonly off: number;
  /** Whom it waits for first; undefined = administrators. */
  readonly assignee: Approver | undefined;
  readonly openedAt: number;
  /** Since when those are asked who are asked now. */
  readonly askedAt: number;
  readonly deadline: number;
  readonly decision: AuthorizationDecision | undefined;
  /** When whoever asked first was told of the decision. */
  readonly toldAt: number | undefined;
}
/** closed: the order was canceled before anybody decided. */
export type AuthorizationState = 'waiting' | 'approved' | 'denied' | 'closed';

export interface AuthorizationDecision {
  readonly at: number;
  /** Staff id or app key; "system" when time ran out. */
  readonly by: string;
  readonly byName: string;
  readonly comment: string;
}

export interface PersonName {
  /** Staff id or app key. */
  readonly id: string;
  readonly name: string;
}

/** An item with a manual price as it was when the order was placed. */
export interface AuthorizationItem {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly reference: string;
  readonly name: string;
  readonly unit: string;
  readonly art: GoodArt;
  readonly quantity: number;
  readonly listPrice: Money;
  /** One unit without and with the manual price. */
  readonly ownPrice: Money;
  readonly price: Money;
  /** The line with it. */
  readonly total: Money;
  readonly effect: RuleEffect;
  readonly given: ManualPrice;
}

/** Where customers fetch what they ordered. */
export interface PickupPoint {
  readonly id: string;
  /** "Front Avenue Depot" */
  readonly name: string;
  readonly phone: string;
  readonly street: string;
  readonly number: string;
  readonly complement: string;
  readonly neighborhood: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  /** When it is open, in the store's own words. */
  readonly hours: string;
  /** Working days until an order is ready there; 0 = the same day. */
  readonly days: number;
  /** Customers can choose it. */
  readonly active: boolean;
  readonly position: number;
}

/** Who changed a thing last. Version 0 = nobody since it was made. */
export interface Edit {
  readonly version: number;
  readonly at: number;
  /** A display name, for "{who} changed this at {time}". */
  readonly by: string;
}

/** A file that somebody uploaded: read, checked, looked at, then applied bit by bit. */
export interface Import {
  readonly id: string;
  readonly kind: 'catalog';
  readonly fileName: string;
  readonly fileBytes: number;
  /** What was chosen with the file, as JSON. */
  readonly options: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly state: ImportState;
  /** Why the file cannot be read, as JSON; '' when it can. */
  readonly problem: string;
  readonly rowCount: number;
  readonly createdAt: number;
  /** When applying began; later by as long as it was stopped, so that its pace can be told. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** The server that works on it has it until then (ms). */
  readonly leaseUntil: number;
}
/**
 * reading: its rows come in; checking: what each would do is found out; checked: it can be looked at and applied; stopped: by a
 * person, and can go on.
 */
export type ImportState = 'reading' | 'unreadable' | 'checking' | 'checked' | 'applying' | 'stopped' | 'done';

/** One row of an imported file. */
export interface ImportRow extends ImportJudgment {
  readonly importId: string;
  /** From 1, the head left out. */
  readonly place: number;
  /** Line of the file in which it begins, from 1. */
  readonly line: number;
  /** Rows with the same one are checked and applied together: a product's slug. */
  readonly groupKey: string;
  /** What the row names: a sku's reference. */
  readonly reference: string;
  /** Column → text, as JSON. */
  readonly cells: string;
}
/** What came of a row so far. */
export interface ImportJudgment {
  readonly phase: ImportPhase;
  readonly verdict: ImportVerdict;
  /** What it changes, as JSON. */
  readonly changes: string;
  /** Why it cannot be applied, as JSON; '' when it can. */
  readonly problem: string;
}
/** What is still to be done with a row; left-out: nothing. */
export type ImportPhase = 'check' | 'apply' | 'applied' | 'left-out';
export type ImportVerdict = 'unchecked' | 'new-product' | 'new-sku' | 'change' | 'same' | 'error';

/** Goods that a customer buys again and again. */
export interface Subscription {
  readonly id: string;
  readonly customerId: string;
  /** The customer's own name for it, or ''. */
  readonly title: string;
  readonly status: SubscriptionStatus;
  /** The next purchase day buys nothing. */
  readonly isSkipped: boolean;
  readonly plan: PurchasePlan;
  readonly next: NextPurchase;
  /** One of the customer's saved addresses. */
  readonly addressId: string;
  readonly paymentSystemId: string;
  /** The saved card that pays, where a card does. */
  readonly cardId: string | undefined;
  readonly items: readonly SubscriptionItem[];
  /** Cycles begun; the last one has this number. */
  readonly cycleCount: number;
  readonly lastCycleId: string | undefined;
  readonly lastPurchaseAt: number | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
}

export interface NextPurchase {
  /** The plan's number of it (`purchaseDayOf`). */
  readonly occurrence: number;
  /** The plan's day, or the one it was moved to. */
  readonly day: Day;
  /** When it is bought on that day, ms. */
  readonly at: number;
}

export interface SubscriptionItem {
  readonly id: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly isSkipped: boolean;
  /** What staff agreed for one unit; the customer's own price of the day otherwise. */
  readonly manual: ManualPrice | undefined;
  /** One unit, when it was put in. */
  readonly priceAtStart: Money;
  /** Times it was bought. */
  readonly cycleCount: number;
}

/** One purchase day of a subscription, or one order out of turn, and what became of it. */
export interface SubscriptionCycle {
  readonly id: string;
  readonly subscriptionId: string;
  readonly customerId: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The plan's number of the purchase day; undefined for an order out of turn. */
  readonly occurrence: number | undefined;
  readonly status: CycleStatus;
  /** When it was due, ms. */
  readonly dueAt: number;
  /** Why nothing, or not all, was bought: for the customer to read; '' otherwise. */
  readonly message: string;
  /** The refusal's code; '' otherwise. */
  readonly reason: string;
  readonly orderId: string | undefined;
  readonly tries: number;
  /** When it is looked at again by itself. */
  readonly retryAt: number | undefined;
  /** What it was to buy. */
  readonly context: CycleContext;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type CycleContext = Pick<Subscription, 'plan' | 'addressId' | 'paymentSystemId' | 'cardId' | 'items'> & {
  /** What it cost, item by item, once it was ordered. */
  readonly prices: readonly CyclePrice[];
};

export interface CyclePrice {
  readonly itemId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly sellingPrice: Money;
}
