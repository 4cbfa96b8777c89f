import type { Problem } from '../../../shared/domain/result.ts';

export const orderUnknown: Problem = {
  code: 'order-unknown',
  status: 404,
  message: 'There is no such order here. Check the number.',
};

export const rightMissing: Problem = {
  code: 'right-missing',
  status: 403,
  message: 'Not done. Your role does not include this. Nothing changed.',
};
