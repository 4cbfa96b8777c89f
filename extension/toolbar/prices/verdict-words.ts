import type { PriceVerdict } from '../../../shared/api/manual-prices.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { percent } from './price-text.ts';

export interface VerdictWords {
  readonly tone: 'green' | 'amber' | 'red';
  /** In bold. */
  readonly title: string;
  readonly text: string;
}

/** What becomes of the price, in the words of ux.md section 6. `stays` is what one unit costs without the change. */
export function verdictWords(verdict: PriceVerdict, currency: string, stays: number): VerdictWords {
  const { limit } = verdict;
  if (verdict.verdict === 'applies')
    return {
      tone: 'green',
      title: t('verdictApplies'),
      text: limit === null ? '' : t('verdictAppliesUpTo', percent(limit, 2)),
    };
  if (verdict.verdict === 'waits')
    return {
      tone: 'amber',
      title: t('verdictWaits'),
      text: `${whyItWaits(verdict, currency)} ${t('verdictWaitsNext')}`,
    };
  return {
    tone: 'red',
    title: t('verdictRefused'),
    text: [whyRefused(verdict, currency), t('priceStays', money(stays, currency)), nextStep(verdict, currency)]
      .filter(Boolean)
      .join(' '),
  };
}

function whyItWaits({ why, off, limit, price }: PriceVerdict, currency: string): string {
  if (why === 'free-item') return t('waitsFree');
  if (why === 'above-own-price') return t('waitsAbove', money(price, currency));
  return why === 'over-limit' && limit !== null
    ? t('waitsOverLimit', percent(off), percent(limit, 2))
    : t('waitsAlways');
}

function whyRefused({ why, price, floor, limit, off, orderLimit }: PriceVerdict, currency: string): string {
  if (why === 'floor') return t('refusedFloor', money(price, currency), money(floor ?? 0, currency));
  if (why === 'order-limit')
    return t(
      'refusedOrderLimit',
      money(Math.max(0, orderLimit?.left ?? 0), currency),
      money(orderLimit?.need ?? 0, currency),
    );
  return t(off < 0 ? 'refusedRise' : 'refusedOff', percent(limit ?? 0, 2));
}

const nextStep = ({ why, floor }: PriceVerdict, currency: string): string =>
  why === 'floor' ? t('enterOrMore', money(floor ?? 0, currency)) : '';
