import { dayOf } from '../../../../shared/domain/zoned-day.ts';
import type { Desk } from '../desk.ts';
import type { DaysFields } from './filter.ts';
import { HiddenFields } from './HiddenFields.tsx';

interface DaysFormProps {
  readonly desk: Desk;
  readonly days: DaysFields;
}

/** First and last day of one's own choice. */
export const DaysForm = ({ desk, days }: DaysFormProps) => {
  const today = dayOf(desk.now, desk.timeZone);
  return (
    <form class="chip-days" method="get" action={days.action}>
      <HiddenFields fields={days.hidden} />
      <div class="field">
        <label for="from">{desk.t('admin.period.from')}</label>
        <input class="input" type="date" id="from" name="from" value={days.from} max={today} />
      </div>
      <div class="field">
        <label for="to">{desk.t('admin.period.to')}</label>
        <input class="input" type="date" id="to" name="to" value={days.to} max={today} />
      </div>
      <button type="submit" class="btn btn-secondary">
        {desk.t('admin.period.show')}
      </button>
    </form>
  );
};
