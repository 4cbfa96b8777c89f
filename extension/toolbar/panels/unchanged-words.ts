import type { ApiFailure } from '../../store/api-client.ts';
import { t } from '../words/words.ts';

/** What a failed save left as it was. Without an answer nobody knows; saving again is safe either way. */
export const unchangedWords = ({ kind }: ApiFailure): string =>
  t(kind === 'timeout' || kind === 'offline' ? 'typedKeptUnknown' : 'typedKept');
