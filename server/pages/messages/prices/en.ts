import type { Message } from '../catalog.ts';

/** Manual prices: for staff. */
export const prices = {
  'priceReason.price-match': 'Price match',
  'priceReason.volume': 'Volume',
  'priceReason.damaged-pack': 'Damaged pack',
  'priceReason.free-item': 'Free item',
  'priceReason.service-recovery': 'Service recovery',
  'priceReason.contract-price': 'Contract price',
  'priceReason.other': 'Other',
} as const satisfies Readonly<Record<string, Message>>;
