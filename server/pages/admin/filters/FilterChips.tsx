import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { ChoiceChip } from './ChoiceChip.tsx';
import { DaysForm } from './DaysForm.tsx';
import type { Choice, Filter } from './filter.ts';

interface FilterChipsProps {
  readonly desk: Desk;
  readonly filters: readonly Filter[];
  /** The ways to sort. */
  readonly sorts?: readonly Choice[];
  /** The head of the table sorts: they are for small screens, where it has none. */
  readonly headSorts?: boolean;
}

/** Dashed chips add a filter, tinted ones are a filter and carry a ✕ to remove it. */
export const FilterChips = ({ desk, filters, sorts, headSorts }: FilterChipsProps) => (
  <ul class="chipbar" aria-label={desk.t('admin.filter.all')}>
    {filters.map((filter) => (
      <li key={filter.id} class="chip-pair">
        <ChoiceChip label={labelOf(desk, filter)} isOn={filter.value !== undefined} choices={filter.choices}>
          {filter.days && <DaysForm desk={desk} days={filter.days} />}
        </ChoiceChip>
        {filter.value !== undefined && (
          <a
            class="chip-x"
            href={filter.removed}
            aria-label={desk.t('admin.filter.remove', { filter: labelOf(desk, filter) })}
          >
            <Icon path={icons.x} />
          </a>
        )}
      </li>
    ))}
    {sorts && (
      <li class={headSorts ? 'chip-pair only-narrow' : 'chip-pair'}>
        <ChoiceChip label={desk.t('admin.filter.sort')} icon={icons.sort} choices={sorts} />
      </li>
    )}
  </ul>
);

/** Values that say by themselves what they are about need no name before them. */
const labelOf = ({ t }: Desk, { name, value, days }: Filter): string => {
  if (value === undefined) return name;
  return days ? value : t('admin.filter.on', { name, value });
};
