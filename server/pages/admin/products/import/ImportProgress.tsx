import type { ImportOnDesk } from '../../../../features/catalog-import/import-desk.ts';
import type { Desk } from '../../desk.ts';
import { importAddress } from './import-address.ts';
import { secondsLeft, type Tally } from './tally.ts';

interface ImportProgressProps {
  readonly desk: Desk;
  readonly shown: ImportOnDesk;
  readonly tally: Tally;
}

/** How many rows are behind it, in words and as a bar. A script keeps it up to date; without one the page is loaded again. */
export const ImportProgress = (props: ImportProgressProps) => {
  const { desk, shown, tally } = props;
  const { t } = desk;
  const { state } = shown.made;
  if (state === 'reading')
    return (
      <div class="stack" data-follow={state} data-address={importAddress(shown.made.id)}>
        <p>{t('goods.imp.isReading')}</p>
        <LookAgain {...props} />
      </div>
    );
  const done = tally.rows - (state === 'checking' ? tally.unchecked : tally.toApply);
  const words = progressWords(props, done);
  const share = Math.floor((100 * done) / Math.max(tally.rows, 1)) / 100; // 100% is said when nothing is left
  return (
    <div
      class="stack"
      {...(state === 'stopped' ? {} : { 'data-follow': state, 'data-address': importAddress(shown.made.id) })}
    >
      <p class="row between wrap tn">
        <b>{words}</b>
        <span>{new Intl.NumberFormat(t.locale, { style: 'percent' }).format(share)}</span>
      </p>
      <Bar {...props} done={done} words={words} />
      {state !== 'checking' && <Legend {...props} />}
      {state !== 'stopped' && <LookAgain {...props} />}
    </div>
  );
};

function progressWords({ desk: { t, now }, shown, tally }: ImportProgressProps, done: number): string {
  const values = { done, all: tally.rows };
  if (shown.made.state === 'checking') return t('goods.imp.checkedOf', values);
  const seconds = shown.made.state === 'applying' ? secondsLeft(shown, tally, now) : undefined;
  if (seconds === undefined) return t('goods.imp.rowsOf', values);
  const left =
    seconds < 90
      ? t('goods.imp.secondsLeft', { count: seconds })
      : t('goods.imp.minutesLeft', { count: Math.round(seconds / 60) });
  return t('goods.imp.rowsOfLeft', { ...values, left });
}

interface BarProps extends ImportProgressProps {
  readonly done: number;
  readonly words: string;
}

/** Applied rows, unchanged ones and errors one after the other; while rows are checked only how many are. */
const Bar = ({ desk, shown, tally, done, words }: BarProps) => {
  const isChecking = shown.made.state === 'checking';
  const parts = isChecking
    ? [{ look: 'is-checked', rows: done }]
    : [
        { look: 'is-applied', rows: tally.applied },
        { look: 'is-same', rows: tally.same },
        { look: 'is-error', rows: tally.errors },
      ];
  const before = (place: number) => parts.slice(0, place).reduce((sum, { rows }) => sum + rows, 0);
  return (
    <div
      class="g-bar"
      role="progressbar"
      aria-label={desk.t('goods.imp.progress')}
      aria-valuemin={0}
      aria-valuemax={tally.rows}
      aria-valuenow={done}
      aria-valuetext={words}
    >
      <svg viewBox={`0 0 ${Math.max(tally.rows, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ look, rows }, place) => (
          <rect key={look} class={look} x={before(place)} width={rows} height="1" />
        ))}
      </svg>
    </div>
  );
};

const Legend = ({ desk: { t }, tally }: ImportProgressProps) => (
  <ul class="row wrap gap-4 g-legend">
    <li class="is-applied">{t('goods.imp.applied', { count: tally.applied })}</li>
    <li class="is-same">{t('goods.imp.same', { count: tally.same })}</li>
    <li class="is-error">{t('goods.imp.failed', { count: tally.errors })}</li>
  </ul>
);

const LookAgain = ({ desk: { t }, shown }: ImportProgressProps) => (
  <p class="without-script">
    <a href={importAddress(shown.made.id)}>{t('goods.imp.look')}</a>
  </p>
);
