import type { PriceStatus } from '../../../shared/api/order-form.ts';
import { ban, check, hourglass } from '../../../shared/design/icons.ts';
import type { ManualPriceView } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../words/words.ts';
import { labelOfReason } from './price-reasons.ts';
import { percent } from './price-text.ts';
import { pricesOf } from './prices-of.ts';

const badges: Readonly<
  Record<PriceStatus, { readonly tone: string; readonly icon: string; readonly words: MessageKey }>
> = {
  applied: { tone: 'green', icon: check, words: 'priceApplied' },
  waits: { tone: 'amber', icon: hourglass, words: 'priceWaits' },
  refused: { tone: 'red', icon: ban, words: 'priceRefused' },
};

/** What became of the line's manual price, and why it was given. */
export function PriceBadge({ app, manual }: { readonly app: App; readonly manual: ManualPriceView }) {
  const { status, off, reason } = manual;
  if (!status) return null;
  const { tone, icon, words } = badges[status];
  const change = t(off < 0 ? 'percentMore' : 'percentOff', percent(Math.abs(off)));
  const why = labelOfReason(pricesOf(app).reasons.value, reason);
  return (
    <span class="tt-line-badge">
      <span class={`badge badge-${tone}`}>
        <Icon path={icon} />
        {t(words)}
      </span>
      <span class="hint">{why ? t('changeAndReason', change, why) : change}</span>
    </span>
  );
}
