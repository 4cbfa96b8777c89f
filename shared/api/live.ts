/** What can happen to the open cart of an owner. */
export const cartNews = [
  'changed',
  /** It became an order; an empty cart follows it. */
  'placed',
  /** It was put away; an empty cart follows it. */
  'replaced',
] as const;
export type CartNews = (typeof cartNews)[number];
