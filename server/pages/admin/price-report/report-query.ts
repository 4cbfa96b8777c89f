import type { ReportPeriod } from '../../../features/price-report/report-views.ts';
import { addressOf } from '../filters/filter.ts';
import { boundsOf, type ChosenDays, daysFields, type Period } from '../filters/period.ts';

export const reportPath = '/admin/price-report';
export const exportPath = `${reportPath}/export`;

export const reportAddress = (period: Period): string =>
  addressOf(reportPath, daysFields({ period, from: '', to: '' }));

/** The days that count: as chosen, else 90 days. */
export const reportPeriod = ({ period }: ChosenDays): Period => period ?? '90-days';

/** The days as the verbs of the report take them, by the store's time zone. */
export const periodOf = (chosen: ChosenDays, now: number, timeZone: string): ReportPeriod =>
  boundsOf(reportPeriod(chosen), chosen, now, timeZone);
