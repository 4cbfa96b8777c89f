import { useEffect } from 'preact/hooks';
import { cart as cartIcon, external } from '../../../shared/design/icons.ts';
import { readCart } from '../../store/read-cart.ts';
import { callsOf } from '../calls/calls-of.ts';
import { Failure } from '../panels/Failure.tsx';
import { SidePanel } from '../panels/frames/SidePanel.tsx';
import { Skeleton } from '../panels/Skeleton.tsx';
import { useLoaded } from '../panels/use-loaded.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { time } from '../words/dates.ts';
import { t } from '../words/words.ts';
import { CartFoot } from './CartFoot.tsx';
import { CartLineRow } from './CartLineRow.tsx';
import { pricesOf } from './prices-of.ts';

/** The customer's cart as the store has it, where prices are changed. */
export function CartPanel({ app }: PanelProps) {
  const state = app.session.state.value;
  const call = state?.call;
  const version = `${call?.cart.orderFormId} ${call?.cart.version}`;
  const [loaded, again] = useLoaded(version, () => callsOf(app).api.cart());
  const prices = pricesOf(app);
  const read = loaded.is === 'there' ? readCart(loaded.value) : undefined;
  const cart = read && prices.quantities.newest(read);
  const hasPrices = cart?.lines.some(({ manual }) => manual) ?? false;
  useEffect(() => {
    if (hasPrices && !prices.reasons.peek()) void prices.loadReasons(); // the lines say why
  }, [hasPrices]);
  useEffect(
    () => () => {
      if (app.panels.current.peek()?.name !== 'price') prices.close();
    },
    [],
  );
  if (!state || !call) return null;
  const { currency, timeZone } = state.store;
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
      foot={hasLines && <CartFoot app={app} cart={cart} currency={currency} />}
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
            <CartLineRow key={line.id} app={app} cart={cart} line={line} currency={currency} />
          ))}
        </ul>
      )}
    </SidePanel>
  );
}
