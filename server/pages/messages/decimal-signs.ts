import type { DecimalSign } from '../../../shared/domain/read-money.ts';
import type { Locale } from './locale.ts';

/** What amounts are typed with: "27.50" in English, "27,50" in Spanish and Portuguese. The other sign would mean thousands. */
export const decimalSignsOf = (locale: Locale): readonly [DecimalSign] => [locale === 'en' ? '.' : ','];
