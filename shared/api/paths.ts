/** Addresses both sides use. No schemas here: the extension's content script imports this file. */
export const paths = {
  sessions: '/api/sessions',
  orderForm: '/api/checkout/pub/orderForm',
  toolbar: '/api/telesales/v1/toolbar',
  customers: '/api/telesales/v1/customers',
  customerForm: '/api/telesales/v1/customer-form',
  customer: (number: string) => `/api/telesales/v1/customers/${encodeURIComponent(number)}`,
  customerOrders: (number: string) => `/api/telesales/v1/customers/${encodeURIComponent(number)}/orders`,
  prepareCart: '/api/telesales/v1/call/prepare',
  extendCall: '/api/telesales/v1/call/extend',
  endCall: '/api/telesales/v1/call/end',
  login: '/login',
  logout: '/logout',
  myOrders: '/account/orders',
} as const;

/** Apart, so that the file on every page does not carry what the price editor alone asks. */
export const pricePaths = {
  verdict: '/api/telesales/v1/price-verdict',
  reasons: '/api/telesales/v1/price-reasons',
} as const;

/** Apart as well: what the second script asks about prices that operators asked for. */
export const askedPricePaths = {
  all: '/api/telesales/v1/price-requests',
  told: (id: string) => `/api/telesales/v1/price-requests/${encodeURIComponent(id)}/told`,
} as const;

/** Apart as well: taking a cart over, and the orders that are prepared in it. */
export const takeOverPaths = {
  one: '/api/telesales/v1/take-over',
  drafts: '/api/telesales/v1/drafts',
} as const;

export const payLinksPath = '/api/telesales/v1/pay-links';

/** Apart as well: what the share panel asks. */
export const sharePaths = {
  all: '/api/telesales/v1/shares',
  one: (id: string) => `/api/telesales/v1/shares/${encodeURIComponent(id)}`,
  revoke: (id: string) => `/api/telesales/v1/shares/${encodeURIComponent(id)}/revoke`,
  mail: (id: string) => `/api/telesales/v1/shares/${encodeURIComponent(id)}/mail`,
} as const;

/** What happened to the open cart, told as it happens. */
export const cartNewsPath = '/api/telesales/v1/carts/news';

/** VTEX's cookie by which the toolbar asks to act for a customer. A request, never a right (security rule 4). */
export const impersonationCookie = 'vtex-impersonated-customer-email';

/** The members of `public` in POST and PATCH `/api/sessions` that concern a call. */
export const sessionInputs = {
  email: 'vtex-impersonated-customer-email',
  reason: 'telesales-reason',
  reasonNote: 'telesales-reason-note',
  /** The id of the call that the tab shows, '' for none: another one running means the tab is stale. */
  shownCall: 'telesales-call',
  /** How the call that runs ends when this one starts. */
  previousOutcome: 'telesales-previous-outcome',
} as const;

/** Header of a write made by toolbar or page: the call that the tab shows ('' for none). A different one running → 409. */
export const callHeader = 'x-telesales-call';
/** Marks a request caused by a trusted click or key press; only these and navigations renew the idle limit. */
export const inputHeader = 'x-telesales-input';

/** Attributes that the store's pages carry on `<html>` for staff, so that the toolbar knows at document_start. */
export const pageMarks = {
  /** "no-customer" | "acting" | "preparing" */
  state: 'data-telesales',
  /** The call id that this page was rendered for, absent without one. */
  call: 'data-telesales-call',
  /** The store's name, so that the bar is drawn whole at once. */
  store: 'data-telesales-store',
  /** An operator looks, not the customer: scripts that measure or recommend learn nothing here. On My Orders too. */
  doNotTrack: 'data-do-not-track',
  /** Set by the toolbar while it does not use the room that the page keeps for it. */
  collapsed: 'data-telesales-collapsed',
} as const;

/** Event on `document` by which the toolbar tells a page of ours that it changed the cart. */
export const cartChangedEvent = 'telesales-cart-changed';
