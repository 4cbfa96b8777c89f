import { arrowRight } from '../../../shared/design/icons.ts';
import type { CartView } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { money } from '../words/format.ts';
import { type MessageKey, t } from '../words/words.ts';
import { pricesOf } from './prices-of.ts';

interface Props {
  readonly app: App;
  readonly cart: CartView;
  readonly currency: string;
}

/** What the order's discounts may still take off, the totals, and the way to the checkout. */
export const CartFoot = ({ app, cart, currency }: Props) => (
  <>
    <LimitLeft app={app} cart={cart} currency={currency} />
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
    {app.session.outage.value ? (
      <p class="hint">{t('offWhileOffline')}</p>
    ) : app.session.call()?.kind === 'preparing' ? (
      <p class="hint">{t('preparedNoCheckout')}</p>
    ) : (
      <a class="btn btn-primary tt-end" href="/checkout">
        {t('goToCheckout')}
        <Icon path={arrowRight} />
      </a>
    )}
  </>
);

/** With the price that is typed in the open editor, once the store has judged it. */
function LimitLeft({ app, cart, currency }: Props) {
  const verdict = pricesOf(app).current.value?.question.verdict.value;
  const asked = verdict?.orderLimit;
  const limit = asked ? { total: asked.total, left: asked.left - asked.need } : cart.orderLimit;
  if (!limit) return null;
  const left = Math.max(0, limit.left);
  const part = limit.total === 0 ? 0 : Math.min(100, (100 * left) / limit.total);
  const words = t('leftOf', money(left, currency), money(limit.total, currency));
  const label = t(asked ? 'limitLeftWithChange' : 'limitLeft');
  return (
    <div class="tt-limit">
      <div class="tt-between">
        <span>{label}</span>
        <b class="num">{words}</b>
      </div>
      <meter class="vh" min={0} max={Math.max(1, limit.total)} value={left} aria-label={label} aria-valuetext={words} />
      <div class="meter" aria-hidden="true">
        <i style={{ width: `${part}%` }} />
      </div>
    </div>
  );
}

const totalWords: Readonly<Record<string, MessageKey>> = {
  Items: 'totalItems',
  Discounts: 'priceChanges',
  Shipping: 'totalDelivery',
  Tax: 'totalTax',
};
const wordsOfTotal = (id: string): string | undefined => {
  const key = totalWords[id];
  return key && t(key);
};
/** No discount is no line. */
const isShown = ({ id, value }: CartView['totals'][number]): boolean => id !== 'Discounts' || value !== 0;
