import { arrowRight, cart as cartIcon, external } from '../../../shared/design/icons.ts';
import { type CartLine, type CartView, readCart } from '../../store/read-cart.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { time } from '../words/dates.ts';
import { count, money } from '../words/format.ts';
import { type MessageKey, t } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { SidePanel } from './frames/SidePanel.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useLoaded } from './use-loaded.ts';

/** The customer's cart as the store has it; it is changed on the store's own cart page. */
export function CartPanel({ app }: PanelProps) {
  const state = app.session.state.value;
  const call = state?.call;
  const version = `${call?.cart.orderFormId} ${call?.cart.version}`;
  const [loaded, again] = useLoaded(version, () => callsOf(app).api.cart());
  if (!state || !call) return null;
  const { currency, timeZone } = state.store;
  const { outage } = app.session;
  const cart = loaded.is === 'there' ? readCart(loaded.value) : undefined;
  const hasLines = cart !== undefined && cart.lines.length > 0;
  return (
    <SidePanel
      app={app}
      title={t('cart')}
      hint={t('savedAt', call.customer.name, time(call.cart.updatedAt, timeZone))}
      actions={
        <a class="btn btn-ghost" href="/cart">
          <Icon path={external} />
          {t('openInStore')}
        </a>
      }
      foot={hasLines && <CartFoot cart={cart} currency={currency} isOffline={outage.value !== undefined} />}
    >
      {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('cartUnchanged')} onAgain={again} />}
      {loaded.is === 'waiting' && loaded.isSlow && <Skeleton rows={6} />}
      {cart && !hasLines && (
        <div class="empty">
          <Icon path={cartIcon} />
          <strong>{t('cartEmpty')}</strong>
          <span>{t('cartEmptyText')}</span>
        </div>
      )}
      {hasLines && (
        <ul class="tt-lines">
          {cart.lines.map((line) => (
            <Line key={line.id} line={line} currency={currency} />
          ))}
        </ul>
      )}
    </SidePanel>
  );
}

const Line = ({ line, currency }: { readonly line: CartLine; readonly currency: string }) => (
  <li class="tt-cart-line">
    {line.imageUrl ? <img class="thumb" src={line.imageUrl} alt="" /> : <span class="thumb" />}
    <span class="tt-two">
      <span class="tt-cut" title={line.name}>
        {line.name}
      </span>
      <span>
        {count(line.quantity)} × {money(line.price, currency)} <span class="mono">{line.reference}</span>
      </span>
    </span>
    <b class="num">{money(line.total, currency)}</b>
  </li>
);

interface FootProps {
  readonly cart: CartView;
  readonly currency: string;
  readonly isOffline: boolean;
}

const CartFoot = ({ cart, currency, isOffline }: FootProps) => (
  <>
    <dl class="tt-totals">
      {cart.totals.filter(isShown).map(({ id, name, value }) => (
        <div key={id}>
          <dt>{wordsOfTotal(id) ?? name}</dt>
          <dd>{id === 'Shipping' && value === 0 ? t('free') : money(value, currency)}</dd>
        </div>
      ))}
      <div class="tt-grand">
        <dt>{t('total')}</dt>
        <dd>{money(cart.value, currency)}</dd>
      </div>
    </dl>
    {isOffline ? (
      <p class="hint">{t('offWhileOffline')}</p>
    ) : (
      <a class="btn btn-primary tt-end" href="/checkout">
        {t('goToCheckout')}
        <Icon path={arrowRight} />
      </a>
    )}
  </>
);

const totalWords: Readonly<Record<string, MessageKey>> = {
  Items: 'totalItems',
  Discounts: 'totalDiscounts',
  Shipping: 'totalDelivery',
  Tax: 'totalTax',
};
const wordsOfTotal = (id: string): string | undefined => {
  const key = totalWords[id];
  return key && t(key);
};
/** No discount is no line. */
const isShown = ({ id, value }: CartView['totals'][number]): boolean => id !== 'Discounts' || value !== 0;
