import type { Problem } from '../../../../shared/domain/result.ts';
import type { Translator } from '../../messages/translator.ts';

/** Seconds until the next try; 0 when the problem is another one. */
export const waitOf = ({ details }: Problem): number =>
  typeof details?.retryAfterSeconds === 'number' ? details.retryAfterSeconds : 0;

/** E9 of the design's error texts. */
export const tooManyWords = (t: Translator, problem: Problem): string => t('login.tooMany', { count: waitOf(problem) });
