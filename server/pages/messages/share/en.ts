import type { Message } from '../catalog.ts';

/** Carts that are opened by a link. */
export const share = {
  'share.title': '{store} prepared this cart for you',
  'share.badge': 'Shared cart',
  'share.message': 'A message for you',
  'share.use': 'Use this cart',
  'share.look': 'Look around first',
  'share.until': 'The link is good until {day}.',
  'share.heldUntil': {
    one: 'Agreed prices are held until {day}, for the first order from this link.',
    other: 'Agreed prices are held until {day}, for the first {count} orders from this link.',
  },
  'share.pricesGone': 'The agreed prices of this link hold no more. You see the prices that you pay anyway.',
  'share.copy': 'You get your own copy. Nothing is ordered until you place the order.',
  'share.signIn': 'Do you have an account? Sign in first to see your prices.',
  'share.signInLink': 'Sign in',
  'share.asks': {
    one: '{count} product is in your cart already.',
    other: '{count} products are in your cart already.',
  },
  'share.asksText': 'Replace them with this cart, or add this cart to them?',
  'share.replace': 'Replace my cart',
  'share.add': 'Add to my cart',
  'share.taken': 'This cart is in yours already.',
  'share.toCart': 'Go to my cart',
  'share.staff': 'This is what the shopper sees. Only they can use the cart.',
  'share.changed': 'Your cart changed meanwhile. Look at it, then choose again.',
  'share.expired': 'This cart link has expired',
  'share.expiredText': 'Nothing was ordered. Ask the person who sent it for a new one, or shop as usual.',
  'share.shop': 'Shop as usual',
  'share.send.subject': 'Your cart at {store}',
  'share.send.words':
    '{store} prepared a cart for you. Open it, change what you like, and place the order on your own device: {url} It is good until {until}.',
  'addLink.title': 'Add to your cart?',
  'addLink.text': 'A link asks to put this into your cart. Nothing was added yet.',
  'addLink.add': 'Add to cart',
  'addLink.none': 'This link names nothing that is sold here',
  'addLink.noneText': 'Nothing was added. Look for the product by its name, or shop as usual.',
  'addLink.leftOut': {
    one: '{count} product of the link is not sold here and is left out.',
    other: '{count} products of the link are not sold here and are left out.',
  },
} as const satisfies Readonly<Record<string, Message>>;
