import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { HiddenQuery } from './HiddenQuery.tsx';
import type { OrdersQuery } from './orders-query.ts';

/** The search box; filters that were chosen stay. */
export const SearchForm = ({ desk: { t }, query }: { readonly desk: Desk; readonly query: OrdersQuery }) => (
  <search>
    <form class="search-form" method="get" action="/admin/orders">
      <HiddenQuery query={{ ...query, text: '', page: 1 }} />
      <span class="affix">
        <Icon path={icons.search} />
        <input
          class="input"
          type="search"
          name="q"
          value={query.text}
          aria-label={t('admin.orders.search')}
          placeholder={t('admin.orders.searchHint')}
        />
      </span>
      <button type="submit" class="btn btn-secondary">
        {t('admin.orders.searchButton')}
      </button>
    </form>
  </search>
);
