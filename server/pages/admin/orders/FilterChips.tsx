import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { ChoiceChip } from './ChoiceChip.tsx';
import { DaysForm } from './DaysForm.tsx';
import type { Filter } from './filters.ts';
import type { OrdersQuery } from './orders-query.ts';
import { sortChoices } from './sort-choices.ts';

interface FilterChipsProps {
  readonly desk: Desk;
  readonly query: OrdersQuery;
  readonly filters: readonly Filter[];
}

/** Dashed chips add a filter, tinted ones are a filter and carry a ✕ to remove it. */
export const FilterChips = ({ desk, query, filters }: FilterChipsProps) => (
  <ul class="chipbar" aria-label={desk.t('admin.orders.filters')}>
    {filters.map((filter) => (
      <li key={filter.id} class="chip-pair">
        <ChoiceChip label={labelOf(desk, filter)} isOn={filter.value !== undefined} choices={filter.choices}>
          {filter.id === 'date' && <DaysForm desk={desk} query={query} />}
        </ChoiceChip>
        {filter.value !== undefined && (
          <a
            class="chip-x"
            href={filter.removed}
            aria-label={desk.t('admin.orders.removeFilter', { filter: labelOf(desk, filter) })}
          >
            <Icon path={icons.x} />
          </a>
        )}
      </li>
    ))}
    <li class="chip-pair only-narrow">
      <ChoiceChip label={desk.t('admin.orders.sort')} icon={icons.sort} choices={sortChoices(desk.t, query)} />
    </li>
  </ul>
);

/** Values that say by themselves what they are about need no name before them. */
const labelOf = ({ t }: Desk, { id, name, value }: Filter): string => {
  if (value === undefined) return name;
  return id === 'date' ? value : t('admin.orders.filterOn', { name, value });
};
