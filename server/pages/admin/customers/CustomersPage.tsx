import * as icons from '../../../../shared/design/icons.ts';
import type { CustomerList } from '../../../features/customers/list-customers.ts';
import { may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import type { Filter } from '../filters/filter.ts';
import { PageTurns } from '../filters/PageTurns.tsx';
import { SearchForm } from '../filters/SearchForm.tsx';
import { Empty } from '../parts/Empty.tsx';
import { CustomersTable } from './CustomersTable.tsx';
import {
  type CustomersQuery,
  customersAddress,
  customersFields,
  customersPath,
  everyCustomer,
  isNarrowed,
} from './customers-query.ts';

export interface CustomersPageProps {
  readonly desk: Desk;
  readonly query: CustomersQuery;
  readonly filters: readonly Filter[];
  readonly list: CustomerList;
}

/** Every customer, or those that a search and filters leave. */
export const CustomersPage = ({ desk, query, filters, list }: CustomersPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('customers.title')} section="customers" head={<Head desk={desk} />}>
      <div class="a-grid">
        <div class="filters">
          <SearchForm
            desk={desk}
            action={customersPath}
            value={query.text}
            label={t('customers.search')}
            hint={t('customers.searchHint')}
            hidden={customersFields({ ...query, text: '', page: 1 })}
          />
          <FilterChips desk={desk} filters={filters} />
        </div>
        <div class="table-card">
          {list.customers.length > 0 ? (
            <>
              <CustomersTable desk={desk} customers={list.customers} />
              <PageTurns
                desk={desk}
                count={countWords(desk, query, list)}
                page={list.page}
                pages={list.pages}
                address={(page) => customersAddress(query, { page })}
              />
            </>
          ) : (
            <NoCustomers desk={desk} query={query} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk: { t, identity } }: { readonly desk: Desk }) => (
  <>
    <h1>{t('customers.title')}</h1>
    {may(identity, 'update-customer') && (
      <a class="btn btn-primary end" href="/admin/customers/new">
        <Icon path={icons.userPlus} />
        {t('customers.new')}
      </a>
    )}
  </>
);

function countWords({ t, formats }: Desk, { text }: CustomersQuery, { total, isMore }: CustomerList): string {
  if (!isMore) return t('customers.count', { count: total });
  const number = formats.number(total);
  return text ? t('customers.bestHits', { number }) : t('customers.countMore', { number });
}

const NoCustomers = ({ desk: { t }, query }: Pick<CustomersPageProps, 'desk' | 'query'>) =>
  isNarrowed(query) ? (
    <Empty icon={icons.search} title={t('customers.noMatch')} hint={t('customers.noMatchHint')}>
      <a class="btn btn-secondary" href={customersAddress(everyCustomer)}>
        {t('customers.clear')}
      </a>
    </Empty>
  ) : (
    <Empty icon={icons.users} title={t('customers.empty')} hint={t('customers.emptyHint')} />
  );
