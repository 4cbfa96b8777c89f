import type { DecimalSign } from '../../../shared/domain/read-money.ts';
import type { Locale } from './locale.ts';

/** What readers of the language write before the decimals: "27.00", "27,00". */
export const decimalSignOf = (locale: Locale): DecimalSign => (locale === 'en' ? '.' : ',');
