import type { Problem } from '../../../shared/domain/result.ts';

export const orderUnknown: Problem = {
  code: 'order-unknown',
  status: 404,
  message: 'There is no such order here. Check the number.',
};

/** OMS's own code for it. */
export const omsOrderUnknown: Problem = { ...orderUnknown, code: 'OMS007', message: 'Order Not Found' };
