import type { Problem } from '../../../shared/domain/result.ts';

/** E7 of the design's error texts, from verbs that look at the right themselves. */
export const rightMissing: Problem = {
  code: 'right-missing',
  status: 403,
  message: 'Not done. Your role does not include this. Nothing changed.',
};
