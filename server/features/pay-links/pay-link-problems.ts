import type { Problem } from '../../../shared/domain/result.ts';

/** The same for a link that was never there, is over, was taken back or has been paid. */
export const payLinkUnknown: Problem = {
  code: 'pay-link-unknown',
  status: 404,
  message: 'This pay link has expired. Nothing was ordered. Ask the person who sent it for a new one.',
};

export const nobodyToPay: Problem = {
  code: 'not-acting',
  status: 409,
  message: 'Link not made. Log in as the customer who is to pay first. Nothing was changed.',
};

export const cartUnfinished: Problem = {
  code: 'cart-not-ready',
  status: 409,
  message: 'Link not made. Finish the cart first: products, contact and where they go. Nothing was changed.',
};
