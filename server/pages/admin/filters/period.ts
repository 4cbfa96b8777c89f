import { addDays, type Day, dayOf, isDay, startOfDay } from '../../../../shared/domain/zoned-day.ts';
import type { Desk } from '../desk.ts';
import { type Filter, filledFields, type QueryFields } from './filter.ts';

export const periods = ['today', 'yesterday', '7-days', '30-days', '90-days', 'any', 'custom'] as const;
export type Period = (typeof periods)[number];

/** The days that an address chooses. */
export interface ChosenDays {
  readonly period: Period | undefined;
  /** Only with period "custom": first and last day, '' = open. */
  readonly from: Day | '';
  readonly to: Day | '';
}

export const noDays: ChosenDays = { period: undefined, from: '', to: '' };

/** What is no day and no period is left out. */
export function readDays(address: URLSearchParams): ChosenDays {
  const day = (name: string): Day | '' => {
    const text = address.get(name)?.trim() ?? '';
    return isDay(text) ? text : '';
  };
  const [from, to] = [day('from'), day('to')];
  if (from || to) return { period: 'custom', from, to };
  const period = periods.find((it) => it === address.get('period')?.trim());
  return { ...noDays, period: period === 'custom' ? undefined : period };
}

export const daysFields = ({ period, from, to }: ChosenDays): QueryFields =>
  filledFields(
    period === 'custom'
      ? [
          ['from', from],
          ['to', to],
        ]
      : [['period', period]],
  );

/** From the first moment (ms) on, before the second; undefined = open. Days are those of the store's time zone. */
export interface Bounds {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** `period` is the one that counts: as chosen, or what stands for no choice. */
export function boundsOf(period: Period, chosen: ChosenDays, now: number, timeZone: string): Bounds {
  const [from, before] = daysOf(period, chosen, dayOf(now, timeZone));
  return {
    from: from ? startOfDay(from, timeZone) : undefined,
    to: before ? startOfDay(before, timeZone) : undefined,
  };
}

const daysBack = { '7-days': 6, '30-days': 29, '90-days': 89 } as const;

/** First day and the day after the last, '' = open. */
function daysOf(period: Period, { from, to }: ChosenDays, today: Day): readonly [Day | '', Day | ''] {
  switch (period) {
    case 'any':
      return ['', ''];
    case 'today':
      return [today, ''];
    case 'yesterday':
      return [addDays(today, -1), today];
    case 'custom':
      return [from, to && addDays(to, 1)];
    default:
      return [addDays(today, -daysBack[period]), ''];
  }
}

const offeredPeriods = ['today', 'yesterday', '7-days', '30-days', '90-days', 'any'] as const;

interface DateFilter {
  /** The one that counts. */
  readonly period: Period;
  readonly chosen: ChosenDays;
  /** The address of the list with this period. */
  readonly address: (period: Period) => string;
  /** Path of the list, and the rest of its query. */
  readonly action: string;
  readonly hidden: QueryFields;
}

/** "All dates" is no filter, and yet a choice. */
export function dateFilter(desk: Desk, { period, chosen, address, action, hidden }: DateFilter): Filter {
  const { t } = desk;
  const inWords = () => (period === 'custom' ? daysInWords(desk, chosen) : t(`admin.period.${period}`));
  return {
    id: 'date',
    name: t('admin.filter.date'),
    value: period === 'any' ? undefined : inWords(),
    removed: address('any'),
    choices: offeredPeriods.map((offered) => ({
      label: t(`admin.period.${offered}`),
      href: address(offered),
      isChosen: offered === period,
    })),
    days: { action, hidden, from: chosen.from, to: chosen.to },
  };
}

function daysInWords({ t, formats, timeZone }: Desk, { from, to }: ChosenDays): string {
  const inWords = (day: Day) => formats.day(startOfDay(day, timeZone));
  if (!from) return t('admin.period.upTo', { to: inWords(to) });
  if (!to) return t('admin.period.since', { from: inWords(from) });
  return t('admin.period.between', { from: inWords(from), to: inWords(to) });
}
