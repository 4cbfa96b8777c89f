import { paths } from '../../../shared/api/paths.ts';
import { box } from '../../../shared/design/icons.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { day } from '../words/dates.ts';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { SidePanel } from './frames/SidePanel.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useLoaded } from './use-loaded.ts';

/** The customer's newest orders; each leads to its page in My Orders. */
export function OrdersPanel({ app }: PanelProps) {
  const state = app.session.state.value;
  const customer = state?.call?.customer;
  const number = customer?.number ?? '';
  const [loaded, again] = useLoaded(number, () => callsOf(app).api.orders(number));
  if (!state || !customer) return null;
  const { currency, timeZone } = state.store;
  const orders = loaded.is === 'there' ? loaded.value.orders : [];
  return (
    <SidePanel app={app} title={t('orders')} hint={customer.name}>
      {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('nothingChanged')} onAgain={again} />}
      {loaded.is === 'waiting' && loaded.isSlow && <Skeleton rows={6} />}
      {loaded.is === 'there' && orders.length === 0 && (
        <div class="empty">
          <Icon path={box} />
          <strong>{t('noOrders')}</strong>
        </div>
      )}
      <ul class="tt-lines">
        {orders.map((order) => (
          <li key={order.id} class="tt-order">
            <a class="mono" href={`${paths.myOrders}/${encodeURIComponent(order.id)}`}>
              {order.number}
            </a>
            <span class="hint">{day(order.placedAt, app.clock.at(), timeZone)}</span>
            <span class="badge">{order.stateLabel}</span>
            <span class="hint tt-cut tt-hide-narrow">
              {plural('items', order.itemCount)}
              {order.operatorName && `, ${t('byOperator', order.operatorName)}`}
            </span>
            <b class="num">{money(order.value, currency)}</b>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
