import type { CustomerCard } from '../../../shared/api/telesales.ts';
import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';

/** Why "Log in as" is off for this customer; undefined when it is not. */
export function refusalOf({ refusal, firstName, name }: CustomerCard): string | undefined {
  if (refusal === null) return undefined;
  if (refusal === 'consent-withdrawn') return t('refusedConsent', firstName || name);
  return t(refusal === 'right-missing' ? 'rightMissing' : 'refusedAccount');
}

/** Writes are off without connection. */
export const offlineRefusal = (app: App): string | undefined =>
  app.session.outage.value ? t('offWhileOffline') : undefined;
