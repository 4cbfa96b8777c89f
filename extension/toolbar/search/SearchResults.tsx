import { useEffect } from 'preact/hooks';
import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import { search as searchIcon, userPlus } from '../../../shared/design/icons.ts';
import { wordsOf } from '../calls/failure-words.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { Avatar, Key, LevelBadge } from '../ui/facts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { age, day } from '../words/dates.ts';
import { money } from '../words/format.ts';
import { initials } from '../words/initials.ts';
import { plural, t } from '../words/words.ts';
import { createFromSearch, createRefusal } from './create-from-search.ts';
import { Marked } from './Marked.tsx';
import { ResultRow } from './ResultRow.tsx';
import { type Found, searchOf } from './search-state.ts';

/** The list under the search: recent customers at once, then what matches. */
export function SearchResults({ app }: { readonly app: App }) {
  const { found, problem } = searchOf(app);
  const words = problem.value && wordsOf(problem.value, t('nothingChanged'), () => void searchOf(app).ask());
  useEffect(() => {
    if (found.value) app.announcer.tell(countWords(found.value));
  }, [found.value]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to press; the focus stays in the field, or the list would close
    <div class="tt-drop" data-results={found.value?.query} onMouseDown={(event) => event.preventDefault()}>
      {words ? (
        <div class="tt-drop-head" role="alert">
          <span>
            <b>{words.title}</b> {words.text}
          </span>
          <Button kind="link" onPress={() => void searchOf(app).ask()}>
            {t('tryAgain')}
          </Button>
        </div>
      ) : found.value ? (
        <FoundCustomers app={app} />
      ) : (
        <RecentCustomers app={app} />
      )}
    </div>
  );
}

function RecentCustomers({ app }: { readonly app: App }) {
  const { recent, text } = searchOf(app);
  const customers = text.value === '' ? (recent.value ?? []) : [];
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  return (
    <>
      {customers.length > 0 && (
        <>
          <div class="tt-drop-head">
            <span id="tt-list-title">{t('recentOnStore')}</span>
            <Button kind="link" onPress={() => void searchOf(app).forgetRecent()}>
              {t('clear')}
            </Button>
          </div>
          <div class="tt-opts" id="tt-results" role="listbox" aria-labelledby="tt-list-title">
            {customers.map((customer, at) => (
              <ResultRow key={customer.number} app={app} at={at} customer={customer} class="tt-recent">
                <Avatar text={initials(customer.name)} />
                <b class="tt-cut">{customer.name}</b>
                <span class="mono">{customer.number}</span>
                <span class="hint tt-num">{age(customer.at, app.clock.at(), zone)}</span>
              </ResultRow>
            ))}
          </div>
        </>
      )}
      <div class="tt-drop-foot">{t('searchHint')}</div>
    </>
  );
}

function FoundCustomers({ app }: { readonly app: App }) {
  const found = searchOf(app).found.value;
  if (!found) return null;
  if (found.customers.length === 0)
    return (
      <>
        <div class="empty">
          <Icon path={searchIcon} />
          <strong>{countWords(found)}</strong>
          <span>{t('checkSpelling')}</span>
          <span class="tt-ways">
            <CreateButton app={app} kind="primary" />
            <Nearest app={app} nearest={found.nearest} />
          </span>
        </div>
        <div class="tt-drop-foot">{t('searchedWhere')}</div>
      </>
    );
  return (
    <>
      <div class="tt-drop-head">
        <span id="tt-list-title">{found.isCut ? t('firstTwenty') : countWords(found)}</span>
        <span class="tt-hide-narrow">{t('lastOrder')}</span>
      </div>
      <div class="tt-opts" id="tt-results" role="listbox" aria-labelledby="tt-list-title">
        {found.customers.map((customer, at) => (
          <ResultRow key={customer.number} app={app} at={at} customer={customer} class="tt-found">
            <FoundCustomer app={app} customer={customer} query={found.query} />
          </ResultRow>
        ))}
      </div>
      <div class="tt-drop-foot">
        <span class="tt-drop-keys tt-hide-narrow">
          <Key name="↑" />
          <Key name="↓" />
          {t('keyMove')}
          <Key name="Enter" />
          {t('keyOpen')}
          <Key name="Esc" />
          {t('keyClose')}
        </span>
        <CreateButton app={app} kind="ghost" />
      </div>
    </>
  );
}

interface CreateProps {
  readonly app: App;
  readonly kind: 'primary' | 'ghost';
}

/** The way on when the customer is not among those that match. */
const CreateButton = ({ app, kind }: CreateProps) => (
  <Button
    kind={kind}
    icon={userPlus}
    keys="Alt+N"
    refusal={createRefusal(app)}
    onPress={({ currentTarget }) => createFromSearch(app, currentTarget)}
  >
    {t('createCustomer')}
  </Button>
);

/** The other likely way on: a slip in the name. */
const Nearest = ({ app, nearest }: { readonly app: App; readonly nearest: string | undefined }) =>
  nearest ? (
    <Button kind="secondary" onPress={() => void searchOf(app).searchFor(nearest)}>
      {t('searchInstead', nearest)}
    </Button>
  ) : null;

interface FoundProps {
  readonly app: App;
  readonly customer: CustomerSummary;
  readonly query: string;
}

function FoundCustomer({ app, customer, query }: FoundProps) {
  const { name, company, email, phone, number, level, lastOrder } = customer;
  const { timeZone = 'UTC', currency = 'USD' } = app.session.state.value?.store ?? {};
  return (
    <>
      <Avatar text={initials(name)} />
      <span class="tt-two">
        <Marked class="tt-cut" text={name} query={query} />
        <Marked class="tt-cut tt-hide-narrow" text={company === name ? '' : company || t('noCompany')} query={query} />
        <Marked class="tt-only-narrow" text={phone} query={query} />
      </span>
      <span class="tt-two tt-hide-narrow">
        <Marked class="tt-cut tt-plain" text={email} query={query} />
        <Marked class="tt-cut" text={phone} query={query} />
      </span>
      <Marked class="mono tt-number" text={number} query={query} />
      <LevelBadge level={level} />
      <span class="tt-two tt-num tt-hide-narrow">
        {lastOrder ? (
          <>
            <span>{money(lastOrder.value, currency)}</span>
            <span>{day(lastOrder.at, app.clock.at(), timeZone)}</span>
          </>
        ) : (
          <span class="tt-plain hint">{t('noOrdersYet')}</span>
        )}
      </span>
    </>
  );
}

/** "5 customers match “hol”" */
const countWords = ({ query, customers }: Found): string =>
  customers.length === 0 ? t('noCustomerMatches', query) : plural('customersMatch', customers.length, query);
