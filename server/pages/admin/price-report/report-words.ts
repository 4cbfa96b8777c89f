import type { PriceReason } from '../../../../shared/domain/price-reason.ts';
import { reasonLabel } from '../../../features/manual-prices/price-reasons.ts';
import type { Translator } from '../../messages/translator.ts';

/** The reason in the reader's language. */
export const reasonWords = (t: Translator, reasons: readonly PriceReason[], id: string): string =>
  id === '' ? t('priceReport.noReason') : reasonLabel(t, reasons, id);

/** How long it took to decide (ms), by its two greatest units; "None" where nobody decided. */
export function tookWords(t: Translator, took: number | undefined): string {
  if (took === undefined) return t('admin.none');
  const minutes = Math.floor(took / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return t('priceReport.underMinute');
  if (hours < 1) return t('priceReport.minutes', { minutes });
  if (hours < 48) return t('priceReport.hours', { hours, minutes: minutes % 60 });
  return t('priceReport.days', { days: Math.floor(hours / 24), hours: hours % 24 });
}
