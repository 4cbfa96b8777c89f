import type { AskedPrice } from '../../../shared/api/price-requests.ts';
import { tag } from '../../../shared/design/icons.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Icon } from '../ui/Icon.tsx';
import { age } from '../words/dates.ts';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { SidePanel } from './frames/SidePanel.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useLoaded } from './use-loaded.ts';

const looks = {
  waiting: { look: 'badge badge-amber', words: 'priceWaits' },
  approved: { look: 'badge badge-green', words: 'priceApproved' },
  denied: { look: 'badge badge-red', words: 'priceDenied' },
  closed: { look: 'badge', words: 'orderCanceled' },
} as const;

/** Orders of this operator whose prices wait, or were decided about lately. */
export function AskedPricesPanel({ app }: PanelProps) {
  const state = app.session.state.value;
  const [loaded, again] = useLoaded('asked', () => callsOf(app).api.askedPrices());
  if (!state) return null;
  const requests = loaded.is === 'there' ? loaded.value.requests : [];
  return (
    <SidePanel app={app} title={t('askedPrices')} hint={state.operator.name}>
      {loaded.is === 'failed' && <Failure failure={loaded.failure} unchanged={t('nothingChanged')} onAgain={again} />}
      {loaded.is === 'waiting' && loaded.isSlow && <Skeleton rows={4} />}
      {loaded.is === 'there' && requests.length === 0 && (
        <div class="empty">
          <Icon path={tag} />
          <strong>{t('noAskedPrices')}</strong>
        </div>
      )}
      <ul class="tt-lines">
        {requests.map((request) => (
          <Request key={request.id} request={request} now={app.clock.at()} store={state.store} />
        ))}
      </ul>
    </SidePanel>
  );
}

interface RequestProps {
  readonly request: AskedPrice;
  readonly now: number;
  readonly store: { readonly currency: string; readonly timeZone: string };
}

function Request({ request, now, store: { currency, timeZone } }: RequestProps) {
  const { state, order, customer, product, moreProducts, price, askedAt, decision } = request;
  const { look, words } = looks[state];
  const what = moreProducts === 0 ? product : plural('productAndMore', moreProducts, product);
  return (
    <li class="tt-asked">
      <span class="row">
        <a class="mono" href={`/admin/orders/${encodeURIComponent(order.id)}`}>
          {order.number}
        </a>{' '}
        <span class={look}>{t(words)}</span>
      </span>
      <span class="row">
        <span class="tt-cut">{what}</span> <b class="num">{money(price, currency)}</b>
      </span>
      <span class="hint">
        {customer}, {age(askedAt, now, timeZone)}
      </span>
      {decision?.by && <span class="hint">{t('decidedBy', decision.by, age(decision.at, now, timeZone))}</span>}
      {decision?.comment && <span>“{decision.comment}”</span>}
    </li>
  );
}
