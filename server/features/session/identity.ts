import type { Level } from '../../../shared/domain/level.ts';
import { visitorLevel } from '../../../shared/domain/level.ts';
import { allows, type Role, type StaffRole, type Verb } from '../../../shared/domain/permissions.ts';
import type { Call, CallSubject, CartOwner, Customer, Login, Session, Staff } from '../../storage/records.ts';

/** Who makes a request, as the server's own rows say. Cookies and bodies only name these rows. */
export type Identity = Visitor | Shopper | Operator | AppKey;

export interface Visitor {
  readonly kind: 'visitor';
  /** Hash of the HttpOnly cookie that owns an anonymous cart, when there is one. */
  readonly anonymousTokenHash: string | undefined;
  readonly session: Session | undefined;
}
export interface Shopper {
  readonly kind: 'shopper';
  readonly customer: Customer;
  readonly login: Login;
  readonly session: Session | undefined;
}
/** Any staff member; `acting` while they act for a customer, `preparing` while they prepare a cart to be shared, never both. */
export interface Operator {
  readonly kind: 'staff';
  readonly staff: Staff;
  readonly login: Login;
  readonly session: Session | undefined;
  readonly acting: Acting | undefined;
  readonly preparing: Preparing | undefined;
  /** The call that ended by itself since the session row last named it. */
  readonly endedCall: Call | undefined;
  /** The cart they have taken over, while they hold it. */
  readonly takenOver?: TakenOver | undefined;
}
export interface TakenOver {
  readonly cartId: string;
  readonly owner: CartOwner;
  readonly expiresAt: number;
}
/** Subject and actor of a delegation (RFC 8693): every change made under it carries both. */
export interface Acting {
  readonly call: Call;
  readonly customer: Customer;
}
/** Nobody's account: the operator alone, with somebody's prices. */
export interface Preparing {
  readonly call: Call;
  /** Undefined for a cart that is for nobody in particular. */
  readonly customer: Customer | undefined;
  readonly level: Level;
}
export interface AppKey {
  readonly kind: 'app';
  readonly key: string;
  readonly roles: readonly StaffRole[];
}

/** A subscription that buys for its customer on the day: there is no request and nobody's login. */
export interface SubscriptionRun {
  readonly kind: 'subscription';
  readonly subscriptionId: string;
  readonly customer: Customer;
}
/** Whoever may place an order. */
export type Buyer = Identity | SubscriptionRun;

export const rolesOf = (identity: Identity): readonly Role[] => {
  switch (identity.kind) {
    case 'visitor':
      return ['visitor'];
    case 'shopper':
      return ['customer'];
    case 'staff':
      return identity.staff.roles;
    case 'app':
      return identity.roles;
  }
};

/** The person's own right, whoever they act for. */
export const may = (identity: Identity, verb: Verb): boolean => allows(rolesOf(identity), verb);

/** The customer whose account this request works on: the shopper, or the one acted for. */
export const customerOf = (identity: Buyer): Customer | undefined => {
  if (identity.kind === 'shopper' || identity.kind === 'subscription') return identity.customer;
  return identity.kind === 'staff' ? identity.acting?.customer : undefined;
};

export const preparingOf = (identity: Identity): Preparing | undefined =>
  identity.kind === 'staff' ? identity.preparing : undefined;

/** The running call, whichever kind it is of. */
export const callOf = (identity: Identity): Call | undefined =>
  identity.kind === 'staff' ? (identity.acting ?? identity.preparing)?.call : undefined;

/** Whose prices and products are shown. */
export const levelOf = (identity: Identity): Level =>
  preparingOf(identity)?.level ?? customerOf(identity)?.level ?? visitorLevel;

/** Whose open cart this request works on; undefined for a visitor without a cart and for app keys. */
export function cartOwnerOf(identity: Identity): CartOwner | undefined {
  const customer = customerOf(identity);
  if (customer) return { kind: 'customer', customerId: customer.id };
  if (identity.kind === 'staff')
    return identity.preparing
      ? cartOwnerOfCall(identity.preparing.call)
      : (anonymousOf(identity.takenOver?.owner) ?? { kind: 'staff', staffId: identity.staff.id });
  if (identity.kind === 'visitor' && identity.anonymousTokenHash)
    return { kind: 'anonymous', tokenHash: identity.anonymousTokenHash };
  return undefined;
}

/** A shopper who is not signed in has no account to act in: whoever has their cart works on it as it is. */
const anonymousOf = (owner: CartOwner | undefined): CartOwner | undefined =>
  owner?.kind === 'anonymous' ? owner : undefined;

/** Whose open cart a call works on: the customer's own, or the one that is prepared. */
export function cartOwnerOfCall({ staffId, kind, customerId, level }: CallSubject & Pick<Call, 'staffId'>): CartOwner {
  if (kind === 'acting') return { kind: 'customer', customerId };
  return { kind: 'prepared', staffId, preparedFor: customerId === undefined ? { level } : { customerId } };
}

/** The operator alone: in nobody's account, at nobody's prices. */
export const withoutCall = (identity: Operator): Operator => ({ ...identity, acting: undefined, preparing: undefined });

/** The name shown beside changes: "Nadia Brandt", "Maren Holloway", "Visitor", "Subscription". */
export function displayNameOf(identity: Buyer): string {
  if (identity.kind === 'subscription') return 'Subscription';
  if (identity.kind === 'staff') return `${identity.staff.firstName} ${identity.staff.lastName}`;
  if (identity.kind === 'shopper') return `${identity.customer.firstName} ${identity.customer.lastName}`.trim();
  return identity.kind === 'app' ? identity.key : 'Visitor';
}
