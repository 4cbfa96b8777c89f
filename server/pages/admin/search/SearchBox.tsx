import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { DeskFrame } from '../desk.ts';

export const searchPath = '/admin/search';

/** The search of the whole dashboard, on each of its pages; Enter sends it. */
export const SearchBox = ({ desk: { t } }: { readonly desk: DeskFrame }) => (
  <search>
    <form class="a-search" method="get" action={searchPath}>
      <span class="affix">
        <Icon path={icons.search} />
        <input
          class="input"
          type="search"
          name="q"
          aria-label={t('search.desk')}
          aria-keyshortcuts="/"
          placeholder={t('search.deskTitle')}
          maxLength={200}
          enterkeyhint="search"
          required
        />
      </span>
    </form>
  </search>
);
