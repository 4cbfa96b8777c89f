import type { Problem } from '../../../shared/domain/result.ts';

/** A prepared cart is nobody's account and no way to an order: the customer orders from the copy that is shared with them. */
export const notWhilePreparing: Problem = {
  code: 'not-while-preparing',
  status: 403,
  message:
    'Not done. You are preparing a cart to be shared, outside of any account. Nothing changed. Log in as the customer, or end preparing first.',
};
