import { currencyDecimals, type Money, toDecimal } from '../../../../shared/domain/money.ts';
import type { PriceReason } from '../../../../shared/domain/price-reason.ts';
import type { Override } from '../../../features/price-report/report-views.ts';
import type { Translator } from '../../messages/translator.ts';
import { reasonWords } from './report-words.ts';

/** The columns of the exported report: one row an override. */
export const csvColumns = (t: Translator): readonly string[] => [
  t('admin.orders.number'),
  t('admin.orders.placed'),
  t('priceReport.operator'),
  t('priceReport.csv.operatorId'),
  t('priceReport.reason'),
  t('priceReport.csv.reasonCode'),
  t('priceReport.csv.note'),
  t('priceReport.product'),
  t('priceReport.csv.reference'),
  t('priceReport.csv.quantity'),
  t('priceReport.ownTotal'),
  t('priceReport.csv.total'),
  t('priceReport.givenAway'),
  t('priceReport.csv.currency'),
  t('priceReport.csv.outcome'),
  t('priceReport.csv.decidedBy'),
  t('priceReport.csv.decidedAt'),
  t('priceReport.csv.took'),
];

interface CsvWords {
  readonly t: Translator;
  readonly reasons: readonly PriceReason[];
  readonly currency: string;
}

/** Times are ISO 8601 in UTC, amounts decimals with a dot. */
export async function* csvRows(
  { t, reasons, currency }: CsvWords,
  overrides: readonly Override[],
): AsyncGenerator<readonly (string | number)[]> {
  const amount = (value: Money) => toDecimal(value, currency).toFixed(currencyDecimals(currency));
  for (const it of overrides) {
    const { decision } = it;
    yield [
      ...[it.orderNumber, new Date(it.placedAt).toISOString(), it.by.name, it.by.id],
      ...[reasonWords(t, reasons, it.reason), it.reason, it.note, it.product, it.reference, it.quantity],
      ...[amount(it.ownTotal), amount(it.total), amount(it.givenAway), currency],
      t(`priceReport.outcome.${it.outcome}`),
      decision?.byName ?? '',
      decision ? new Date(decision.at).toISOString() : '',
      decision ? Math.floor(decision.took / 60_000) : '',
    ];
  }
}
