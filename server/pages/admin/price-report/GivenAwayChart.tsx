import type { Desk } from '../desk.ts';

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly amount: number;
}

interface GivenAwayChartProps {
  readonly desk: Desk;
  /** Greatest first. */
  readonly bars: readonly Bar[];
}

const mostBars = 8;
const rowHeight = 44;
const longestLabel = 32;

/** What was given away for each reason, as bars. The table below it has the same figures. */
export const GivenAwayChart = ({ desk: { t, formats }, bars }: GivenAwayChartProps) => {
  const shown = bars.filter(({ amount }) => amount > 0).slice(0, mostBars);
  const greatest = shown[0]?.amount ?? 0;
  if (greatest === 0) return <p class="hint">{t('priceReport.noneGivenAway')}</p>;
  const parts = shown.map(({ label, amount }) => t('priceReport.bar', { label, amount: formats.money(amount) }));
  const list = new Intl.ListFormat(t.locale).format(parts);
  return (
    <svg
      class="bars"
      width="100%"
      height={shown.length * rowHeight}
      role="img"
      aria-label={t('priceReport.chart', { list })}
    >
      {shown.map(({ label, amount }, place) => (
        <g key={label}>
          <text x="0" y={place * rowHeight + 16}>
            {cut(label)}
          </text>
          <text x="100%" y={place * rowHeight + 16} text-anchor="end">
            {formats.money(amount)}
          </text>
          <rect class="bars-track" x="0" y={place * rowHeight + 24} width="100%" height="10" rx="3" />
          <rect x="0" y={place * rowHeight + 24} width={`${percent(amount, greatest)}%`} height="10" rx="3" />
        </g>
      ))}
    </svg>
  );
};

const percent = (amount: number, greatest: number): number => Math.max(1, Math.round((amount / greatest) * 100));

const cut = (label: string): string =>
  [...label].length > longestLabel ? `${[...label].slice(0, longestLabel - 1).join('')}…` : label;
