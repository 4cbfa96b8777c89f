import type { ApiFailure } from '../../store/api-client.ts';
import type { Notice } from '../state/notices.ts';
import { type MessageKey, t } from '../words/words.ts';
import type { StartWish } from './call-verbs.ts';

type Action = NonNullable<Notice['action']>;

/**
 * One function words every failure of a request (ux.md section 7): what happened, what is unchanged, what to do next.
 * `unchanged` names the object of the sentence: "Your note is unchanged."
 */
export function wordsOf(failure: ApiFailure, unchanged: string, again: () => void): Notice {
  const retry: Action = { label: t('tryAgain'), run: again };
  switch (failure.kind) {
    case 'offline':
    case 'timeout':
      return { tone: 'alert', title: t('noAnswer'), text: unchanged, action: retry };
    case 'signed-out':
      return { tone: 'alert', title: t('signedOutElsewhere'), text: unchanged };
    case 'forbidden':
      return {
        tone: 'alert',
        title: t('notDone'),
        text: t(endFirst[failure.code] ?? 'rightMissing'),
      };
    case 'changed':
      return { tone: 'alert', title: t('notDone'), text: t('callChanged'), action: retry };
    case 'refused':
      return { tone: 'alert', title: t('notDone'), text: failure.message, ...referenceOf(failure) };
    case 'server':
    case 'unreadable':
      return failure.code === 'audit-unavailable'
        ? { tone: 'alert', title: t('notDone'), text: t('auditUnavailable'), action: retry, ...referenceOf(failure) }
        : { tone: 'alert', title: t('serverFailed'), text: unchanged, action: retry, ...referenceOf(failure) };
  }
}

const referenceOf = ({ requestId }: ApiFailure) => (requestId ? { reference: requestId } : {});

const endFirst: Readonly<Record<string, MessageKey>> = {
  'not-while-acting': 'endCallFirst',
  'not-while-preparing': 'endPreparingFirst',
};

/** The reasons for which the store does not start a call (E3 to E7). */
export function startRefusalWords(
  failure: ApiFailure,
  { kind, name }: Pick<StartWish, 'kind' | 'name'>,
): Pick<Notice, 'title' | 'text' | 'reference'> {
  const title = t(kind === 'preparing' ? 'notPrepared' : 'notLoggedIn');
  switch (failure.code) {
    case 'consent-withdrawn':
      return { title, text: t('refusedConsent', name) };
    case 'staff-account':
    case 'own-account':
    case 'customer-disabled':
    case 'unknown-customer':
      return { title, text: t('refusedAccount') };
    case 'right-missing':
      return { title, text: t('rightMissing') };
    case 'call-changed':
      return { title, text: t('callChanged') };
    default:
      if (failure.kind === 'refused' && failure.message) return { title, text: failure.message };
      if (failure.kind === 'server') return { title, text: t('startServerFailed'), ...referenceOf(failure) };
      return { title, text: t('startTimeout', name) };
  }
}
