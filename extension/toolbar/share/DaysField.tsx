import { plural, t } from '../words/words.ts';
import { dayChoices } from './sharing-of.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Undefined: none is chosen yet. */
  readonly value: number | undefined;
  readonly onChoose: (days: number) => void;
}

/** In how many days a link ends. */
export const DaysField = ({ id, label, value, onChoose }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} class="select" onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
      {value === undefined && (
        <option value="" disabled selected>
          {t('chooseDays')}
        </option>
      )}
      {dayChoices.map((days) => (
        <option key={days} value={days} selected={days === value}>
          {plural('inDays', days)}
        </option>
      ))}
    </select>
  </div>
);
