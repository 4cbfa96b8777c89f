import { suggest } from '../../../shared/api/suggest.ts';
import * as icons from '../../../shared/design/icons.ts';
import { Icon } from '../parts/Icon.tsx';
import { LogoMark } from '../parts/LogoMark.tsx';
import { firstNameOf, type Shop } from './shop.ts';

interface HeaderProps {
  readonly shop: Shop;
  /** What the search box holds. */
  readonly q?: string;
}

/** Menu, store, search, account and cart. */
export const Header = ({ shop, q = '' }: HeaderProps) => {
  const { t, settings } = shop;
  return (
    <div class="shop-head">
      <div class="wrapper">
        <a class="m-only btn btn-lg btn-icon btn-ghost" href="/sitemap" aria-label={t('shell.menu')}>
          <Icon path={icons.menu} size="lg" />
        </a>
        <a class="shop-logo" href="/">
          <LogoMark />
          {settings.name}
        </a>
        <search class="shop-search">
          <form
            action="/search"
            data-suggest={suggest.path}
            data-suggestions={t('search.suggestions')}
            data-products={t('search.products')}
            data-categories={t('search.categories')}
          >
            <div class="affix">
              <Icon path={icons.search} />
              <input
                class="input"
                type="search"
                name="q"
                value={q}
                maxLength={200}
                autocomplete="off"
                aria-label={t('shell.search')}
                aria-keyshortcuts="/"
                placeholder={t('shell.searchHint')}
              />
            </div>
          </form>
        </search>
        <nav class="shop-act" aria-label={t('shell.accountAndCart')}>
          <AccountLink shop={shop} />
          <CartLink shop={shop} />
        </nav>
      </div>
    </div>
  );
};

/** The checkout's header: no way out but the store's mark, so that nothing distracts. */
export const CheckoutHeader = ({ shop: { t, settings } }: { readonly shop: Shop }) => (
  <div class="shop-head">
    <div class="wrapper">
      <a class="shop-logo" href="/">
        <LogoMark />
        {settings.name}
      </a>
      <p class="shop-act secure muted">
        <Icon path={icons.lock} />
        {t('shell.secureCheckout')}
      </p>
    </div>
  </div>
);

/** Whose account it is: the customer's first name, also while an operator acts for them; the operator's own otherwise. */
const AccountLink = ({ shop: { t, customer, identity } }: { readonly shop: Shop }) => {
  const name = customer ? firstNameOf(customer) : identity.kind === 'staff' ? identity.staff.firstName : undefined;
  return (
    <a class="m-hide" href={name === undefined ? '/login' : '/account'}>
      <Icon path={icons.user} size="lg" />
      <span>{name ?? t('shell.signIn')}</span>
    </a>
  );
};

const CartLink = ({ shop: { t, formats, cart } }: { readonly shop: Shop }) => (
  <a href="/cart">
    <Icon path={icons.cart} size="lg" />
    <span class="m-hide-words">{t('shell.cart')}</span>
    {cart.count > 0 && (
      <span class="count count-accent">
        <span aria-hidden="true">{formats.number(cart.count)}</span>
        <span class="vh">{t('shell.cartCount', { count: cart.count })}</span>
      </span>
    )}
  </a>
);
