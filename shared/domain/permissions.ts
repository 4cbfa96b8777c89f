/** Roles are additive; staff are never customers (feature list, "Words"). */
export const staffRoles = ['operator', 'operator-restricted', 'approver', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type Role = StaffRole | 'customer' | 'visitor';

/** Everything that needs a right. A verb absent from a role's row is refused. */
export const verbs = [
  'shop', // browse, keep a cart, place an order for oneself
  'see-own-account',
  'use-toolbar',
  'search-customers',
  'impersonate', // "log in as" a customer
  'change-prices', // of lines in the cart of the customer acted for, or in one's own that is to be shared
  'share-carts', // make links to the cart of the customer acted for, or to one's own that was prepared
  'update-customer', // create and update customers, take a cart over
  'manage-customers', // give levels, disable and enable accounts, switch phone help off
  'see-subscriptions', // a customer's own; staff: anybody's
  'change-subscriptions', // the same, while nobody is acted for
  'see-own-orders', // orders this operator placed
  'see-all-orders',
  'handle-orders', // start handling, invoice, cancel
  'approve-payments',
  'decide-authorizations', // of prices that somebody else gave, when they are asked
  'decide-any-authorization', // whoever is asked
  'open-any-cart',
  'break-cart-lock', // of a colleague who has taken a cart over
  'see-audit',
  'manage-catalog', // products with their costs and floors, categories, imports
  'manage-users',
  'manage-settings',
] as const;
export type Verb = (typeof verbs)[number];

const operatorVerbs = [
  'shop',
  'use-toolbar',
  'search-customers',
  'impersonate',
  'change-prices',
  'share-carts',
  'update-customer',
  'see-own-orders',
] as const;

/** The one table of role × verb. */
export const permissions = {
  visitor: ['shop'],
  customer: ['shop', 'see-own-account', 'see-subscriptions', 'change-subscriptions'],
  'operator-restricted': operatorVerbs,
  operator: [...operatorVerbs, 'see-subscriptions', 'see-all-orders', 'approve-payments'],
  approver: [
    'shop',
    'see-own-orders',
    'see-all-orders',
    'decide-authorizations',
    'approve-payments',
    'break-cart-lock',
  ],
  admin: verbs.filter((verb) => verb !== 'see-own-account'),
} as const satisfies Record<Role, readonly Verb[]>;

export const allows = (roles: readonly Role[], verb: Verb): boolean =>
  roles.some((role) => (permissions[role] as readonly Verb[]).includes(verb));

/**
 * What may be done while acting for a customer: the operator's rights ∩ the customer's ∩ this list (security rule 1).
 * Anything else a customer may do (password, e-mail, sessions, consent) is refused while acting.
 */
export const actingVerbs = [
  'shop',
  'see-own-account',
  'see-subscriptions',
  'change-subscriptions',
] as const satisfies readonly Verb[];
