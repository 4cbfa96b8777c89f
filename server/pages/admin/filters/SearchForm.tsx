import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { DeskFrame } from '../desk.ts';
import type { QueryFields } from './filter.ts';
import { HiddenFields } from './HiddenFields.tsx';

interface SearchFormProps {
  readonly desk: DeskFrame;
  readonly action: string;
  readonly value: string;
  /** What is searched, for those who cannot see where the box is. */
  readonly label: string;
  /** What may be typed. */
  readonly hint: string;
  /** The rest of the query: filters that were chosen stay. */
  readonly hidden?: QueryFields;
}

/** The search box of a list. */
export const SearchForm = ({ desk: { t }, action, value, label, hint, hidden = [] }: SearchFormProps) => (
  <search>
    <form class="search-form" method="get" action={action}>
      <HiddenFields fields={hidden} />
      <span class="affix">
        <Icon path={icons.search} />
        <input
          class="input"
          type="search"
          name="q"
          value={value}
          aria-label={label}
          placeholder={hint}
          maxLength={200}
        />
      </span>
      <button type="submit" class="btn btn-secondary">
        {t('admin.filter.search')}
      </button>
    </form>
  </search>
);
