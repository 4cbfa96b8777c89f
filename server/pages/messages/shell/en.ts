import type { Message } from '../catalog.ts';

/** Header, footer and what every page shares. */
export const shell = {
  'shell.skip': 'Skip to content',
  'shell.search': 'Search the store',
  'shell.searchHint': 'Search products or numbers',
  'shell.departments': 'Departments',
  'shell.accountAndCart': 'Your account and cart',
  'shell.menu': 'Menu',
  'shell.signIn': 'Sign in',
  'shell.signOut': 'Sign out',
  'shell.cart': 'Cart',
  'shell.cartCount': { one: '{count} item', other: '{count} items' },
  'shell.sitemap': 'Sitemap',
  'shell.delivery': {
    one: 'Free delivery over {amount}. Arrives the next working day.',
    other: 'Free delivery over {amount}. Arrives in {count} working days.',
  },
  'shell.deliveryFree': {
    one: 'Free delivery. Arrives the next working day.',
    other: 'Free delivery. Arrives in {count} working days.',
  },
  'shell.deliveryPaid': {
    one: 'Delivery {price}. Arrives the next working day.',
    other: 'Delivery {price}. Arrives in {count} working days.',
  },
  'shell.tradeAccounts': 'Trade accounts',
  'shell.language': 'Language',
  'shell.prices': 'Prices in {currency}',
  'shell.toolbarStrip': 'You are signed in as staff. Turn on the Telesales Toolbar extension to help customers here.',
  'shell.toolbarStripPreparing':
    'You are preparing a cart for {name}. Turn on the Telesales Toolbar extension to share it or to end.',
  'shell.toolbarStripActing':
    'You are acting for {name}. Turn on the Telesales Toolbar extension to see and to end the call.',
  'shell.secureCheckout': 'Secure checkout',
  'shell.home': 'Home',
  'shell.breadcrumb': 'Breadcrumb',
  'shell.pages': 'Pages',
  'shell.previousPage': 'Previous',
  'shell.nextPage': 'Next',
  'shell.pageOf': 'Page {page} of {pages}',
  'shell.optional': 'optional',
  'shell.dashboard': 'Dashboard',
  'time.justNow': 'just now',
  'time.minutes': '{count}\u00A0min',
  'help.title': 'Help',
  'help.delivery': 'Delivery',
  'help.deliveryText': {
    one: 'We deliver the next working day. Delivery costs {price} and is free from {amount}.',
    other: 'We deliver in {count} working days. Delivery costs {price} and is free from {amount}.',
  },
  'help.deliveryFreeText': {
    one: 'We deliver the next working day, free of charge.',
    other: 'We deliver in {count} working days, free of charge.',
  },
  'help.deliveryPaidText': {
    one: 'We deliver the next working day. Delivery costs {price}.',
    other: 'We deliver in {count} working days. Delivery costs {price}.',
  },
  'help.returns': 'Returns',
  'help.returnsText':
    'Call {phone} before you send anything back. We arrange the pickup and tell you what you get back.',
  'help.trade': 'Trade accounts',
  'help.tradeText': 'Companies get prices of their own. Call {phone} to open a trade account.',
  'help.contact': 'Contact',
  'help.contactText':
    'Call {phone}. An advisor can fill your cart and place an order for you while you are on the phone.',
  'help.privacy': 'Privacy',
  'help.privacyText':
    'We keep what your orders need: name, addresses, e-mail, phone and what you bought. An advisor who helps you acts under their own name, and every step is recorded.',
  'help.terms': 'Terms of sale',
  'help.termsText':
    'Prices are those shown when you place the order. An order can be canceled free of charge until it is packed.',
  'help.accessibility': 'Accessibility',
  'help.accessibilityText':
    'The store works by keyboard, with screen readers and without scripts. If something does not work for you, call {phone}.',
  'help.accessibilityAlone': 'The store works by keyboard, with screen readers and without scripts.',
} as const satisfies Readonly<Record<string, Message>>;
