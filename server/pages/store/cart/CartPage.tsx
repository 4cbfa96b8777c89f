import * as icons from '../../../../shared/design/icons.ts';
import type { ReadyDraft } from '../../../features/drafts/ready-draft.ts';
import type { LiveMark } from '../../../features/live/news-since.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { PreparedFor } from '../ForWhom.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { CartCode } from './CartCode.tsx';
import { CartLine, type RefusedLine } from './CartLine.tsx';
import { heldByOther } from './cart-held.ts';
import { lineNoticeWords, lineProblemWords } from './cart-words.ts';
import { HeldNotice } from './HeldNotice.tsx';
import { NewsRegion } from './NewsRegion.tsx';
import { PreparedNotice } from './PreparedNotice.tsx';
import { changesPrices } from './PriceCell.tsx';
import { Totals } from './Totals.tsx';

export interface CartPageProps {
  readonly shop: Shop;
  /** What the page follows. A page with a refusal stays as it is until its reader has read it. */
  readonly live?: LiveMark | undefined;
  /** A change that was refused for the whole cart. */
  readonly problem?: string | undefined;
  /** A change that was refused at one line. */
  readonly refused?: RefusedLine | undefined;
  /** The line that the page asks about: remove it? */
  readonly asksAbout?: string | undefined;
  /** An order that an advisor prepared for the reader. */
  readonly prepared?: ReadyDraft | undefined;
  /** What a shopper who is not signed in can read out to let an advisor in. */
  readonly code?: string | undefined;
}

export const CartPage = (props: CartPageProps) => {
  const { shop, problem, prepared, live } = props;
  return (
    <StorePage shop={shop} title={shop.t('cart.title')}>
      <HeldNotice shop={shop} />
      <PreparedNotice shop={shop} prepared={prepared} />
      {problem && (
        <div class="page-notice">
          <Notice tone="red">{problem}</Notice>
        </div>
      )}
      {shop.preparing && (
        <div class="page-notice">
          <PreparedFor shop={shop} />
        </div>
      )}
      {live && <NewsRegion shop={shop} live={live} />}
      {shop.cart.lines.length === 0 ? <EmptyCart shop={shop} /> : <FilledCart {...props} />}
    </StorePage>
  );
};

const FilledCart = ({ shop, refused, asksAbout, code }: CartPageProps) => {
  const { t, cart } = shop;
  const products = t('cart.products', { count: cart.lines.length });
  const problemOf = (uniqueId: string): string | undefined => {
    const found = cart.problems.find(({ line }) => line?.uniqueId === uniqueId);
    return found && lineProblemWords(shop, found);
  };
  const noticeOf = (uniqueId: string): string | undefined => {
    const found = cart.notices.find(({ line }) => line.uniqueId === uniqueId);
    return found && lineNoticeWords(shop, found);
  };
  return (
    <div class="cart-cols page-top">
      <section>
        <div class="row row-base between wrap list-head">
          <h1 class="h-page">{t('cart.title')}</h1>
          <span class="muted m-hide">
            {t('cart.size', { products, items: t('cart.items', { count: cart.count }) })}
          </span>
        </div>
        <ul class="lines">
          {cart.lines.map((line) => (
            <CartLine
              key={line.uniqueId}
              shop={shop}
              line={line}
              problem={problemOf(line.uniqueId)}
              notice={noticeOf(line.uniqueId)}
              refused={refused?.uniqueId === line.uniqueId ? refused : undefined}
              asks={asksAbout === line.uniqueId}
            />
          ))}
        </ul>
        <p class="keep-shopping">
          <a href="/" class="row inline">
            <Icon path={icons.arrowLeft} />
            {t('cart.keepShopping')}
          </a>
        </p>
      </section>
      <Summary shop={shop} code={code} />
    </div>
  );
};

const Summary = ({ shop, code }: Pick<CartPageProps, 'shop' | 'code'>) => {
  const { t, formats, cart } = shop;
  const { total, shipping } = cart.totals;
  const isOpen = changesPrices(shop);
  const waiting = isOpen ? cart.lines.filter(({ verdict }) => verdict?.kind === 'waits').length : 0;
  return (
    <div>
      <aside class="sum m-hide" aria-label={t('cart.orderSummary')}>
        <h2>{t('cart.summary')}</h2>
        <Totals t={t} formats={formats} totals={cart.totals} changesPrices={isOpen} />
        {waiting > 0 && (
          <p class="notice notice-amber sum-note">
            <Icon path={icons.hourglass} />
            <span>{t('cart.pricesWait', { count: waiting })}</span>
          </p>
        )}
        <ToCheckout shop={shop} class="btn-block sum-act" />
      </aside>
      {code && <CartCode shop={shop} code={code} />}
      <aside class="sum-bar m-only" aria-label={t('cart.orderSummary')}>
        <p class="row between">
          <span>{shipping === 0 ? t('cart.totalFreeDelivery') : t('cart.sumTotal')}</span>
          <b class="num">{formats.money(total)}</b>
        </p>
        <ToCheckout shop={shop} class="" />
      </aside>
    </div>
  );
};

/** Off for a prepared cart, and while somebody else has the cart: the button says so, and what is done instead. */
const ToCheckout = ({ shop, class: place }: { readonly shop: Shop; readonly class: string }) => {
  const { t, preparing } = shop;
  const button = `btn btn-primary btn-lg ${place}`;
  const lock = heldByOther(shop);
  if (!preparing && !lock)
    return (
      <a class={button} href="/checkout">
        {t('cart.checkout')}
      </a>
    );
  return (
    <div>
      <button type="button" class={button} aria-disabled="true">
        {t('cart.checkout')}
      </button>
      <p class="hint">{lock ? t('cart.checkoutLater', { who: lock.staffName }) : t('cart.preparedNoCheckout')}</p>
    </div>
  );
};

const EmptyCart = ({ shop: { t, departments, customer } }: { readonly shop: Shop }) => {
  const [first] = departments;
  return (
    <div class="empty empty-page">
      <Icon path={icons.cart} size="lg" />
      <h1 class="h-sect">{t('cart.emptyTitle')}</h1>
      <p>{t('cart.emptyText')}</p>
      <p class="row wrap gap-3">
        <a class="btn btn-primary btn-lg" href={first ? `/c/${first.slug}` : '/'}>
          {first ? t('home.shop', { department: first.name.toLocaleLowerCase(t.locale) }) : t('problem.home')}
        </a>
        {customer && (
          <a class="btn btn-secondary btn-lg" href="/account/orders">
            {t('account.allOrders')}
          </a>
        )}
      </p>
    </div>
  );
};
