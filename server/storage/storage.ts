import type { CycleStatus, SubscriptionStatus } from '../../shared/domain/subscription.ts';
import type {
  AccessKey,
  Address,
  AppKeyRow,
  AuditRow,
  Authorization,
  Call,
  Card,
  CardVisit,
  Cart,
  CartLock,
  CartOwner,
  Category,
  Charge,
  Customer,
  Draft,
  Edit,
  Import,
  ImportJudgment,
  ImportPhase,
  ImportRow,
  ImportVerdict,
  LiveEvent,
  Login,
  Message,
  MessageState,
  Order,
  OrderEvent,
  PayLink,
  PickupPoint,
  PriceRulesVersion,
  Product,
  Scroll,
  Session,
  Share,
  ShareCopy,
  Sku,
  SkuCost,
  SkuOfProduct,
  Staff,
  StoredReply,
  StoreSettings,
  Subscription,
  SubscriptionCycle,
  Ticket,
  Transaction,
} from './records.ts';

/** What an engine keeps of the seam by itself. */
export type EngineStorage = Omit<Storage, 'catalogEdition'>;

/** The seam between features and a database. Two engines keep it: embedded SQLite and PostgreSQL. */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres';
  /** Committed rows only; every call is a statement of its own, and writes are refused. Not for use inside `tx`. */
  readonly read: Tables;
  /**
   * Another number after each transaction of this process that changed categories or products, from before `tx` resolves: what was
   * read under a former one is told no more. Other processes' changes do not count.
   */
  readonly catalogEdition: number;
  /**
   * Runs the body in one transaction and resolves after it is durable. The body may run again after a serialization
   * failure, so it awaits nothing but its tables and has no other effect. Throws what the body throws, with everything undone.
   * A statement that failed (UniqueError too) ends the transaction: let the error out, and go on in a new one.
   */
  tx<T>(body: (tables: Tables) => Promise<T>): Promise<T>;
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>;
  /** Waits for running transactions, then lets go of the database. */
  close(): Promise<void>;
}

export interface Tables {
  readonly meta: MetaTable;
  readonly staff: StaffTable;
  readonly customers: CustomerTable;
  readonly catalog: CatalogTable;
  readonly edits: EditTable;
  readonly pickupPoints: PickupPointTable;
  readonly imports: ImportTable;
  readonly priceRules: PriceRuleTable;
  readonly authorizations: AuthorizationTable;
  readonly logins: LoginTable;
  readonly sessions: SessionTable;
  readonly calls: CallTable;
  readonly carts: CartTable;
  readonly drafts: DraftTable;
  readonly orders: OrderTable;
  readonly cards: CardTable;
  readonly charges: ChargeTable;
  readonly subscriptions: SubscriptionTable;
  readonly subscriptionCycles: SubscriptionCycleTable;
  readonly replies: ReplyTable;
  readonly audit: AuditTable;
  readonly attempts: AttemptTable;
  readonly callers: CallerTable;
  readonly appKeys: AppKeyTable;
  readonly messages: MessageTable;
  readonly tickets: TicketTable;
  readonly accessKeys: AccessKeyTable;
  readonly scrolls: ScrollTable;
  readonly liveEvents: LiveEventTable;
  readonly shares: ShareTable;
  readonly payLinks: PayLinkTable;
}

export interface MetaTable {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  /** Sets it when there is none, and returns the value that is there: of several servers at once, the same for all. */
  keepFirst(key: string, value: string): Promise<string>;
  /** Defaults are filled in for members that were never set. */
  settings(): Promise<StoreSettings>;
  saveSettings(settings: StoreSettings): Promise<void>;
  /** The next number of a named sequence, from `first` on; never handed out twice. Call inside `tx`. */
  next(sequence: string, first: number): Promise<number>;
}

export interface StaffTable {
  byId(id: string): Promise<Staff | undefined>;
  byEmail(email: string): Promise<Staff | undefined>;
  list(): Promise<readonly Staff[]>;
  /** Every row, locked until the transaction ends: changes that look at several accounts come one after another. */
  lockAll(): Promise<readonly Staff[]>;
  /** Inserts, or replaces the row with the same id. Throws UniqueError when the e-mail belongs to another row. */
  save(staff: Staff): Promise<void>;
  noteSignIn(id: string, at: number): Promise<void>;
}

export interface CustomerHit {
  readonly customer: Customer;
  readonly lastOrder: { readonly value: number; readonly at: number } | undefined;
}

/**
 * What a row must be like. Texts are compared as kept, an e-mail without regard to case and accents; '' is a member that was never
 * given. Times are ms: at or after, before.
 */
export type Condition<Field extends string, Time extends string = never> =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition<Field, Time>[] }
  | { readonly kind: 'equals' | 'differs' | 'starts'; readonly field: Field; readonly value: string }
  | { readonly kind: 'from' | 'before'; readonly field: Time; readonly at: number };

/**
 * Each can be looked up by an index, unless it differs from something. `isCompany`, `isDisabled`, `hasPhoneHelp` and `isErased` are
 * "true" or "false".
 */
export type CustomerField =
  | 'id'
  | 'number'
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'phone'
  | 'document'
  | 'level'
  | 'isCompany'
  | 'isDisabled'
  | 'hasPhoneHelp'
  | 'isErased';
export type CustomerCondition = Condition<CustomerField, 'createdAt'>;
export type AddressField = 'id' | 'customerId' | 'postalCode';
export type AddressCondition = Condition<AddressField>;

export interface CustomerSlice {
  readonly offset: number;
  readonly limit: number;
  readonly by: 'id' | 'createdAt' | 'email' | 'firstName' | 'lastName';
  readonly descending: boolean;
}
/** How many match, counted up to `mostCounted`, so that a count never reads a million rows. */
export interface Counted<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}
export const mostCounted = 10_000;

export interface Likeness {
  /** E.164, or '' for none. */
  readonly phone: string;
  /** Folded, or '' for none. */
  readonly emailDomain: string;
  /** Letters and digits, or '' for none. */
  readonly document: string;
}

export interface CustomerTable {
  byId(id: string): Promise<Customer | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Customer | undefined>;
  byEmail(email: string): Promise<Customer | undefined>;
  byNumber(number: string): Promise<Customer | undefined>;
  /**
   * Last name, first name, company and e-mail by prefix then by part; customer number, document and order number exactly; phone by its
   * ending (4 digits or more). Best first, at most `limit`; nobody who was erased.
   */
  search(q: string, limit: number): Promise<readonly CustomerHit[]>;
  save(customer: Customer): Promise<void>;
  find(condition: CustomerCondition, slice: CustomerSlice): Promise<Counted<Customer>>;
  /** Rows with a greater id, by id: for reading all of them bit by bit. */
  findAfter(condition: CustomerCondition, id: string, limit: number): Promise<readonly Customer[]>;
  /** How many match, all of them: for whoever is about to read every one. */
  count(condition: CustomerCondition): Promise<number>;
  /** Customers with the same phone, e-mail domain or document; newest first, at most `limit` for each reason. */
  alike(likeness: Likeness, limit: number): Promise<readonly Customer[]>;
  addresses(customerId: string): Promise<readonly Address[]>;
  address(id: string): Promise<Address | undefined>;
  saveAddress(address: Address): Promise<void>;
  /** False when there was none. */
  deleteAddress(id: string): Promise<boolean>;
  findAddresses(
    condition: AddressCondition,
    slice: Pick<CustomerSlice, 'offset' | 'limit' | 'descending'>,
  ): Promise<Counted<Address>>;
  findAddressesAfter(condition: AddressCondition, id: string, limit: number): Promise<readonly Address[]>;
  countAddresses(condition: AddressCondition): Promise<number>;
}

export interface ProductQuery {
  readonly level: string;
  readonly categoryIds?: readonly string[];
  /** Words in name, sku reference or brand, folded. */
  readonly text?: string;
  readonly order: 'popular' | 'name' | 'price';
  readonly offset: number;
  readonly limit: number;
}
export interface ProductPage {
  readonly total: number;
  readonly products: readonly { readonly product: Product; readonly skus: readonly Sku[] }[];
}

/** A product as administrators see it. */
export interface ProductOnDesk {
  readonly product: Product;
  /** Archived ones too. */
  readonly skus: readonly Sku[];
}
export interface DeskQuery {
  /** Words in name, sku reference or brand, folded. */
  readonly text?: string;
  readonly categoryIds?: readonly string[];
  /** Products that this level may see. */
  readonly level?: string;
  /** some: a sku has no more than `lowStock` left; none: a sku is sold out. */
  readonly stock?: 'low' | 'none';
  readonly archived: boolean;
  readonly order: 'name' | 'newest';
  readonly offset: number;
  readonly limit: number;
}
/** So few left of a sku are worth a look. */
export const lowStock = 10;

export interface CatalogTable {
  categories(): Promise<readonly Category[]>;
  /** These categories and all that they are in, in no order; unknown ids are left out. */
  categoriesAbove(ids: readonly string[]): Promise<readonly Category[]>;
  saveCategory(category: Category): Promise<void>;
  /** All categories, locked until the transaction ends: neither their tree nor what stands in them changes meanwhile. */
  lockCategories(): Promise<readonly Category[]>;
  /** False, and nothing deleted, while a product or another category is in it. */
  deleteCategory(id: string): Promise<boolean>;
  /** Products that the level may see. */
  find(query: ProductQuery): Promise<ProductPage>;
  bySlug(slug: string): Promise<{ readonly product: Product; readonly skus: readonly Sku[] } | undefined>;
  /** In the order of the ids; unknown ones are left out. */
  products(ids: readonly string[]): Promise<readonly { readonly product: Product; readonly skus: readonly Sku[] }[]>;
  skus(ids: readonly string[]): Promise<readonly SkuOfProduct[]>;
  skuByReference(reference: string): Promise<SkuOfProduct | undefined>;
  /** In no order; unknown ones are left out. */
  skusByReferences(references: readonly string[]): Promise<readonly SkuOfProduct[]>;
  /** The product and its skus, locked until the transaction ends, so that no order takes of their stock meanwhile. */
  lock(productId: string): Promise<ProductOnDesk | undefined>;
  /** Products for administrators: whatever level may see them. */
  list(query: DeskQuery): Promise<ProductPage>;
  /** Skus of all products with a greater folded reference than `reference`, by reference: for reading all of them bit by bit. */
  skusAfter(reference: string, limit: number): Promise<readonly SkuOfProduct[]>;
  /** Skus that have a price of their own for the level, archived ones left out. */
  countPrices(level: string): Promise<number>;
  /** For administrators only. */
  costs(skuIds: readonly string[]): Promise<ReadonlyMap<string, SkuCost>>;
  saveCost(cost: SkuCost): Promise<void>;
  saveProduct(product: Product): Promise<void>;
  saveSku(sku: Sku): Promise<void>;
  /** Takes `quantity` from stock if that much is left; false (and nothing taken) otherwise. */
  takeStock(skuId: string, quantity: number): Promise<boolean>;
  returnStock(skuId: string, quantity: number): Promise<void>;
  /** Products visible to the level, per category id. */
  countByCategory(level: string): Promise<ReadonlyMap<string, number>>;
}

/** Who changed a thing last: "product:…", "settings:delivery". Changes take turns at it. */
export interface EditTable {
  of(thing: string): Promise<Edit>;
  /** As `of`, kept from others until the transaction ends. */
  lock(thing: string): Promise<Edit>;
  save(thing: string, edit: Edit): Promise<void>;
}

export interface PickupPointTable {
  byId(id: string): Promise<PickupPoint | undefined>;
  /** In their order. */
  list(): Promise<readonly PickupPoint[]>;
  save(point: PickupPoint): Promise<void>;
  /** False when there was none. */
  delete(id: string): Promise<boolean>;
}

export interface ImportRowSlice {
  /** Rows with a greater place. */
  readonly after: number;
  readonly limit: number;
  readonly verdicts: readonly ImportVerdict[];
}
export interface ImportCount {
  readonly verdict: ImportVerdict;
  readonly phase: ImportPhase;
  readonly count: number;
}

export interface ImportTable {
  byId(id: string): Promise<Import | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Import | undefined>;
  /** Newest first. */
  list(kind: Import['kind'], limit: number): Promise<readonly Import[]>;
  save(row: Import): Promise<void>;
  /** Takes one that is checked or applied and that no server has at `now`; no other server takes it before `until`. */
  take(now: number, until: number): Promise<Import | undefined>;
  /** At least one. */
  addRows(rows: readonly ImportRow[]): Promise<void>;
  judge(importId: string, place: number, judgment: ImportJudgment): Promise<void>;
  /** By place. */
  rows(importId: string, slice: ImportRowSlice): Promise<readonly ImportRow[]>;
  /** Rows of the phase, by group and place. */
  next(importId: string, phase: ImportPhase, limit: number): Promise<readonly ImportRow[]>;
  counts(importId: string): Promise<readonly ImportCount[]>;
  /** Deletes at most `limit` rows of imports made before `before`, and those imports that have none left; returns how many of both. */
  deleteOlder(before: number, limit: number): Promise<number>;
}

/** Rules for manual prices. Changes take turns at the edit "price-rules". */
export interface PriceRuleTable {
  /** The newest that was published. */
  inForce(): Promise<PriceRulesVersion | undefined>;
  byVersion(version: number): Promise<PriceRulesVersion | undefined>;
  /** Newest first, the draft included. */
  list(limit: number): Promise<readonly PriceRulesVersion[]>;
  /** Inserts, or replaces the row of the same version. */
  save(version: PriceRulesVersion): Promise<void>;
  /** False for a version that was published or is not there. */
  deleteDraft(version: number): Promise<boolean>;
}

/** Where an authorization stands in a list: by when it was opened or decided. */
export interface AuthorizationPlace {
  readonly at: number;
  readonly id: string;
}

/** Orders whose manual prices somebody decides about. Lock the order's row before its authorization's. */
export interface AuthorizationTable {
  byId(id: string): Promise<Authorization | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Authorization | undefined>;
  /** The newest of the order. */
  ofOrder(orderId: string): Promise<Authorization | undefined>;
  /** All of these orders, oldest first. */
  ofOrders(orderIds: readonly string[]): Promise<readonly Authorization[]>;
  /** Throws UniqueError when another one of the order waits. */
  insert(authorization: Authorization): Promise<void>;
  /** Writes if the stored version is `authorization.version - 1`; false otherwise. */
  update(authorization: Authorization): Promise<boolean>;
  /** Oldest first. */
  waiting(after: AuthorizationPlace | undefined, limit: number): Promise<readonly Authorization[]>;
  /** Decided and closed ones, newest first. */
  decided(before: AuthorizationPlace | undefined, limit: number): Promise<readonly Authorization[]>;
  /** Waiting ones whose deadline has come. */
  overdue(now: number, limit: number): Promise<readonly Authorization[]>;
  /** What this person asked for first, newest first. */
  ofAsker(askerId: string, since: number, limit: number): Promise<readonly Authorization[]>;
  /** Keeps that the asker was told of the decision; the first time counts. */
  markTold(id: string, at: number): Promise<void>;
  /** What became of the prices that this person asked for: how many, and the sum of their `off`. */
  askedSince(
    askerId: string,
    since: number,
  ): Promise<readonly { readonly state: Authorization['state']; readonly count: number; readonly off: number }[]>;
}

export interface LoginTable {
  byTokenHash(hash: string): Promise<Login | undefined>;
  byId(id: string): Promise<Login | undefined>;
  save(login: Login): Promise<void>;
  /** Ends this login, its sessions, and nothing else. */
  end(id: string, at: number): Promise<void>;
  /** Ends every login of a person but `exceptId`, with its sessions. */
  endAllOf(
    person: { readonly staffId: string } | { readonly customerId: string },
    at: number,
    exceptId?: string,
  ): Promise<void>;
}

export interface SessionTable {
  byTokenHash(hash: string): Promise<Session | undefined>;
  /** The session of that login that was made last. */
  newestOf(loginId: string): Promise<Session | undefined>;
  save(session: Session): Promise<void>;
  /** True for the one caller whose delete removed the row: two tabs cannot both replace a session. */
  delete(id: string): Promise<boolean>;
  /** Deletes at most `limit` sessions that expired before `before` (ms) and returns how many. */
  deleteExpired(before: number, limit: number): Promise<number>;
}

/** The rows that a request's two tokens name. A session is here even when it belongs to another login: the feature decides. */
export interface CallerRows {
  readonly login: Login | undefined;
  /** The login's owner. */
  readonly staff: Staff | undefined;
  readonly customer: Customer | undefined;
  readonly session: Session | undefined;
  /** The session's call, ended or not, and the customer it is for. */
  readonly call: Call | undefined;
  readonly callCustomer: Customer | undefined;
}
export interface CallerTable {
  /** Everything one request needs to know of its caller, in one statement; a hash is '' when the request has no such token. */
  find(loginTokenHash: string, sessionTokenHash: string): Promise<CallerRows>;
}

/** Keys of server-to-server clients, kept by the hash of their token only. */
export interface AppKeyTable {
  byKey(key: string): Promise<AppKeyRow | undefined>;
  list(): Promise<readonly AppKeyRow[]>;
  /** Inserts, or replaces the row with the same key. */
  save(row: AppKeyRow): Promise<void>;
  /** False, and nothing written, when the key exists. */
  insert(row: AppKeyRow): Promise<boolean>;
  /** True for the one caller that revoked it. */
  revoke(key: string, at: number): Promise<boolean>;
  noteUse(key: string, at: number): Promise<void>;
}

export interface CallTable {
  byId(id: string): Promise<Call | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Call | undefined>;
  /** The staff member's calls that have not ended, newest first. */
  runningOf(staffId: string): Promise<readonly Call[]>;
  ofCustomer(customerId: string, limit: number): Promise<readonly Call[]>;
  /** The newest call of this login in this customer's account, ended or not. */
  newestOf(loginId: string, customerId: string): Promise<Call | undefined>;
  /** Inserts, or replaces the row with the same id. Throws UniqueError when the staff member has another running call. */
  save(call: Call): Promise<void>;
  /** Calls past one of their limits at `now` and not yet ended. */
  overdue(now: number, limit: number): Promise<readonly Call[]>;
  /** Calls of all staff within both limits at `now` and not ended, longest first. */
  running(now: number, limit: number): Promise<readonly Call[]>;
  /** Brings the ends of running calls nearer: the pause by so much, the last end to no later than so long after the start. */
  shorten(limits: { readonly idleByMs: number; readonly absoluteMs: number }): Promise<void>;
}

export interface CartTable {
  byId(id: string): Promise<Cart | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Cart | undefined>;
  openOf(owner: CartOwner): Promise<Cart | undefined>;
  /** Throws UniqueError when the owner has an open cart already. */
  insert(cart: Cart): Promise<void>;
  /** Writes if the stored version is `cart.version - 1`; false (and nothing written) otherwise. */
  update(cart: Cart): Promise<boolean>;
  /** Open carts that hold something, last changed first, after the one at `after`. */
  listOpen(filter: OpenCartFilter, limit: number): Promise<readonly Cart[]>;
  /** How many `listOpen` has in all, counted up to `mostCounted`. */
  countOpen(filter: Omit<OpenCartFilter, 'after'>): Promise<number>;
  /** Keeps the lock, which is no change of the cart: its version stays. Throws UniqueError when its owner has another cart. */
  saveLock(cartId: string, lock: CartLock | undefined): Promise<void>;
  /** The open cart that this person has taken over and not given back, whether or not the time is up. */
  lockedBy(staffId: string): Promise<Cart | undefined>;
  /** Open carts of visitors whose ids lie in this range, at most `limit`. */
  anonymousBetween(fromId: string, beforeId: string, limit: number): Promise<readonly Cart[]>;
}

/** Orders that staff prepare. */
export interface DraftTable {
  byId(id: string): Promise<Draft | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Draft | undefined>;
  /** Inserts, or replaces the row with the same id. */
  save(draft: Draft): Promise<void>;
  /** The oldest that waits in this owner's checkout. */
  readyFor(forKey: string): Promise<Draft | undefined>;
  /** Open and ready ones, last changed first. */
  listOpen(limit: number): Promise<readonly Draft[]>;
}
export interface OpenCartFilter {
  readonly ownerKind?: CartOwner['kind'];
  /** Text that their attachments have in them, as JSON: every open cart is looked into, so for questions that are asked rarely. */
  readonly attachmentText?: string;
  readonly after?: { readonly updatedAt: number; readonly id: string };
}

/** Links to pay by. Lock the cart's row first. */
export interface PayLinkTable {
  byTokenHash(hash: string): Promise<PayLink | undefined>;
  /** Those that were not revoked, oldest first. */
  ofCart(cartId: string): Promise<readonly PayLink[]>;
  ofCall(callId: string): Promise<readonly PayLink[]>;
  ofOrder(orderId: string): Promise<PayLink | undefined>;
  insert(link: PayLink): Promise<void>;
  /** What became of it, and the cart that it leads to by now. */
  update(link: PayLink): Promise<void>;
}

/** Links to carts. Lock the share's row after the cart's. */
export interface ShareTable {
  byId(id: string): Promise<Share | undefined>;
  /** As `byId`, with the row locked until the transaction ends. */
  lock(id: string): Promise<Share | undefined>;
  byTokenHash(hash: string): Promise<Share | undefined>;
  /** The newest link that is good at `now` to a cart that was prepared for sharing. */
  ofPreparedCart(cartId: string, now: number): Promise<Share | undefined>;
  /** Newest first. */
  ofStaff(staffId: string, limit: number): Promise<readonly Share[]>;
  insert(share: Share): Promise<void>;
  /** Message, end and revocation; what it was made of stays. */
  update(share: Share): Promise<void>;
  /** Oldest first. */
  copies(shareIds: readonly string[]): Promise<readonly ShareCopy[]>;
  /** The copy that its owner has not ordered yet. */
  openCopy(shareId: string, ownerKey: string): Promise<ShareCopy | undefined>;
  /** Those that are not ordered yet. */
  copiesInCart(cartId: string): Promise<readonly ShareCopy[]>;
  copiesOfOrder(orderId: string): Promise<readonly ShareCopy[]>;
  /** How many orders have prices of the link. */
  heldPrices(shareId: string): Promise<number>;
  /** Throws UniqueError when its owner has an open one already. */
  insertCopy(copy: ShareCopy): Promise<void>;
  updateCopy(copy: ShareCopy): Promise<void>;
}

export interface OrderFilter {
  /** Found in order number or id (whole or its beginning), customer name, e-mail, or a line's product name or reference; folded. */
  readonly text?: string;
  readonly states?: readonly string[];
  /** Placed at or after, ms. */
  readonly from?: number;
  /** Placed before, ms. */
  readonly to?: number;
  readonly customerId?: string;
  readonly operatorId?: string;
  readonly channel?: string;
  /** VTEX's payment systems: "201", "47". */
  readonly paymentSystemIds?: readonly string[];
  readonly levels?: readonly string[];
  /** Payment approved at or after, ms. */
  readonly authorizedFrom?: number;
  /** Payment approved before, ms. */
  readonly authorizedTo?: number;
}
/** The values of all orders that match; all 0 when none does. */
export interface OrderFigures {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Inexact beyond 2⁵³. */
  readonly sumOfSquares: number;
}
export interface OrderPage {
  readonly total: number;
  /** The value of all orders that match, those of other pages too. */
  readonly sum: number;
  readonly orders: readonly Order[];
}

export interface OrderTable {
  byId(id: string): Promise<Order | undefined>;
  bySequence(sequence: number): Promise<Order | undefined>;
  byGroup(group: string): Promise<readonly Order[]>;
  lock(id: string): Promise<Order | undefined>;
  insert(order: Order): Promise<void>;
  /** Writes if the stored version is `order.version - 1`; false otherwise. */
  update(order: Order): Promise<boolean>;
  find(filter: OrderFilter, slice: OrderSlice): Promise<OrderPage>;
  figures(filter: OrderFilter): Promise<OrderFigures>;
  /** Orders in one of the states, last changed before `before`, oldest first. */
  inStateSince(state: string, before: number, limit: number): Promise<readonly Order[]>;
  events(orderId: string): Promise<readonly OrderEvent[]>;
  addEvent(event: OrderEvent): Promise<void>;
  /** Orders placed in this call. */
  ofCall(callId: string): Promise<readonly Order[]>;
  /** Orders with a line at a manual price, newest first, those placed before the one at `after`. */
  withManualPrices(
    placed: Pick<OrderFilter, 'from' | 'to'>,
    after: OrderPlace | undefined,
    limit: number,
  ): Promise<readonly Order[]>;
  transaction(id: string): Promise<Transaction | undefined>;
  transactionOfGroup(group: string): Promise<Transaction | undefined>;
  saveTransaction(transaction: Transaction): Promise<void>;
}
/** Where an order stands among all by time. */
export type OrderPlace = Pick<Order, 'createdAt' | 'id'>;
export interface OrderSlice {
  readonly offset: number;
  readonly limit: number;
  readonly order: OrderSort;
}
export interface OrderSort {
  readonly by: 'createdAt' | 'sequence' | 'value' | 'clientName';
  readonly descending: boolean;
}

export interface CardTable {
  byId(id: string): Promise<Card | undefined>;
  /** Kept in the customer's account, newest first. */
  ofCustomer(customerId: string): Promise<readonly Card[]>;
  /** Good for this cart alone, newest first. */
  ofCart(cartId: string): Promise<readonly Card[]>;
  /** Those of the cart and then those of its customer, each newest first, in one statement. */
  ofCartAndCustomer(cartId: string, customerId: string): Promise<readonly Card[]>;
  /** Inserts, or replaces the row with the same id. */
  save(card: Card): Promise<void>;
  /** False when there was none. */
  delete(id: string): Promise<boolean>;
  visit(id: string): Promise<CardVisit | undefined>;
  /** Inserts, or replaces the row with the same id. */
  saveVisit(visit: CardVisit): Promise<void>;
  /** Deletes at most `limit` visits, and as many cards of carts, made before `before`; returns how many of both. */
  deleteOlder(before: number, limit: number): Promise<number>;
}

export interface ChargeTable {
  byId(id: string): Promise<Charge | undefined>;
  /** Inserts, or replaces the row with the same id. */
  save(charge: Charge): Promise<void>;
  /** Takes those that are due at `now` for another word with the gateway; no other server takes them before `until`. */
  take(now: number, until: number, limit: number): Promise<readonly Charge[]>;
}

/** Replies kept for idempotency keys, so that a repeated request gets the same answer. */
export interface SubscriptionTable {
  byId(id: string): Promise<Subscription | undefined>;
  /** As `byId`, with the row locked until the transaction ends: the customer's changes and its cycles come one after another. */
  lock(id: string): Promise<Subscription | undefined>;
  /** Newest first. */
  list(filter: SubscriptionFilter, slice: PageSlice): Promise<readonly Subscription[]>;
  /** Inserts, or replaces the row with the same id and all its items. */
  save(subscription: Subscription): Promise<void>;
  /**
   * The ids of active ones whose next purchase is due by `until`, the longest due first, and leaves them alone until `lease`: those
   * that another server has taken are not given out again before `now` is past their lease.
   */
  take(until: number, now: number, lease: number, limit: number): Promise<readonly string[]>;
  /** When the last lease ends of those that are due by `until`; undefined when none is due. */
  leasedUntil(until: number): Promise<number | undefined>;
}
export interface SubscriptionFilter {
  readonly customerId?: string | undefined;
  readonly status?: SubscriptionStatus | undefined;
}
export interface PageSlice {
  readonly offset: number;
  readonly limit: number;
}

export interface SubscriptionCycleTable {
  byId(id: string): Promise<SubscriptionCycle | undefined>;
  /** Newest first. */
  list(filter: CycleFilter, slice: PageSlice): Promise<readonly SubscriptionCycle[]>;
  /** Throws UniqueError when the subscription has a cycle of that number. */
  insert(cycle: SubscriptionCycle): Promise<void>;
  /** Replaces the row with the same id. */
  update(cycle: SubscriptionCycle): Promise<void>;
  /** Those to look at again by `now`, put off until `lease` for every other server. */
  takeRetries(now: number, lease: number, limit: number): Promise<readonly SubscriptionCycle[]>;
}
export interface CycleFilter {
  readonly subscriptionId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly status?: CycleStatus | undefined;
}

export interface ReplyTable {
  get(scope: string, key: string): Promise<StoredReply | undefined>;
  /** Throws UniqueError when the key is taken. */
  insert(reply: StoredReply): Promise<void>;
  /** Deletes replies made before `before` (ms) and returns how many. */
  deleteOlder(before: number): Promise<number>;
}

export interface MessageFilter {
  readonly state?: MessageState;
  readonly customerId?: string;
  /** Newest first, older than this message. */
  readonly beforeId?: string;
}

/** What is sent to people: the queue of what is to be delivered, and the outbox of what nobody delivers. */
export interface MessageTable {
  byId(id: string): Promise<Message | undefined>;
  /** Newest first. */
  list(filter: MessageFilter, limit: number): Promise<readonly Message[]>;
  /** Inserts, or replaces the row with the same id. */
  save(message: Message): Promise<void>;
  /** Takes waiting messages that are due at `now`, oldest first; no other server takes them before `until`. */
  take(now: number, until: number, limit: number): Promise<readonly Message[]>;
  /** Lets a failed message wait again, due at `now`, as if it had never been tried; false, and nothing done, for any other. */
  retry(id: string, now: number): Promise<boolean>;
  /** Empties the text of messages whose use ended before `now`, and returns how many. */
  forgetTexts(now: number, limit: number): Promise<number>;
  /** Deletes messages made before `before` that wait for nothing, and returns how many. */
  deleteOlder(before: number, limit: number): Promise<number>;
}

export interface TicketTable {
  byTokenHash(hash: string): Promise<Ticket | undefined>;
  insert(ticket: Ticket): Promise<void>;
  /** True for the one caller that used it, before it expired. */
  use(hash: string, at: number): Promise<boolean>;
  /** Makes the person's unused tickets worth nothing. */
  voidAllOf(person: { readonly staffId: string } | { readonly customerId: string }, at: number): Promise<void>;
  deleteExpired(before: number, limit: number): Promise<number>;
}

export interface AccessKeyTable {
  /** Inserts, or replaces the key of the same start and e-mail. */
  save(key: AccessKey): Promise<void>;
  /** Takes one of the key's tries; undefined when there is no key, or it has expired, or no try is left. */
  takeTry(startHash: string, emailKey: string, now: number): Promise<AccessKey | undefined>;
  /** True for the one caller whose delete removed it. */
  delete(startHash: string, emailKey: string): Promise<boolean>;
  deleteExpired(before: number, limit: number): Promise<number>;
}

export interface ScrollTable {
  /** Locked until the transaction ends. */
  lock(tokenHash: string): Promise<Scroll | undefined>;
  save(scroll: Scroll): Promise<void>;
  deleteExpired(before: number, limit: number): Promise<number>;
}

/**
 * What happened, for pages that follow along. A topic is what is followed, such as one customer's carts; its numbers rise with time,
 * also when all that was said of it was deleted, and become visible in their order.
 */
export interface LiveEventTable {
  /** Returns its number in the topic, which stays locked until the transaction ends: one after another is committed. */
  add(event: Omit<LiveEvent, 'seq'>): Promise<number>;
  /** The newest number of each of these topics; those of which nothing is kept are left out. */
  heads(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** With greater numbers, by number. */
  after(topic: string, seq: number, limit: number): Promise<readonly LiveEvent[]>;
  /** Deletes at most `limit` of those from before `before`, and topics that have none left; returns how many events. */
  deleteOlder(before: number, limit: number): Promise<number>;
}

export interface AuditFilter {
  /** "staff:{id}", "app:{key}", "system" … */
  readonly actor?: string;
  readonly customerId?: string;
  readonly chain?: string;
  readonly actions?: readonly string[];
  /** At or after, ms. */
  readonly from?: number;
  /** Before, ms. */
  readonly to?: number;
}
/** Where a row stands among all rows by time. */
export type AuditPlace = Pick<AuditRow, 'at' | 'chain' | 'seq'>;
export interface AuditSlice {
  readonly before?: AuditPlace;
  readonly after?: AuditPlace;
  readonly limit: number;
}

export interface AuditTable {
  /** The newest row of a chain, locked until the transaction ends. */
  head(chain: string): Promise<AuditRow | undefined>;
  append(row: AuditRow): Promise<void>;
  chain(chain: string): Promise<readonly AuditRow[]>;
  /** Rows of a chain with a greater number than `seq`, by number: for reading a long one bit by bit. */
  chainAfter(chain: string, seq: number, limit: number): Promise<readonly AuditRow[]>;
  /** Rows that match, newest first: those before the place, or those just after it. */
  find(filter: AuditFilter, slice: AuditSlice): Promise<readonly AuditRow[]>;
  /** How many match, counted up to `mostCounted`. */
  count(filter: AuditFilter): Promise<number>;
  /** The count and newest mac of every chain. */
  heads(): Promise<readonly { readonly chain: string; readonly count: number; readonly mac: string }[]>;
}

/** Counters for rate limits: one row a key and window. */
export interface AttemptTable {
  /** Adds one and returns how many there are in the window that starts at `windowStart` (ms). */
  count(key: string, windowStart: number): Promise<number>;
  /** Takes one back, for an attempt that turned out well. */
  forgive(key: string, windowStart: number): Promise<void>;
  clear(key: string): Promise<void>;
  /** Deletes the windows that started before `before` (ms) and returns how many. */
  deleteOlder(before: number): Promise<number>;
}

/** A write that would have made a second row where one is allowed. */
export class UniqueError extends Error {
  override readonly name = 'UniqueError';
  readonly constraint: string;
  constructor(constraint: string) {
    super(`A row with the same ${constraint} exists.`);
    this.constraint = constraint;
  }
}
