import { formatMoney, type Money } from '../../../shared/domain/money.ts';
import { locale } from './words.ts';

/** "$497.20" */
export const money = (amount: Money, currency: string): string => formatMoney(amount, currency, locale());

/** "1,148" */
export const count = (value: number): string => value.toLocaleString(locale());

/** "4:18", from an hour on "1:04:18". */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
