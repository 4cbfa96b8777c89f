import * as icons from '../../../../shared/design/icons.ts';
import type { OrderState } from '../../../../shared/domain/order-state.ts';
import type { StateTone } from '../../../features/orders/order-views.ts';
import type { Translator } from '../../messages/translator.ts';
import { Icon } from '../../parts/Icon.tsx';

interface StatusBadgeProps {
  readonly t: Translator;
  readonly state: OrderState;
  readonly tone: StateTone;
}

/** The order's state in staff's words; an hourglass where somebody must act. */
export const StatusBadge = ({ t, state, tone }: StatusBadgeProps) => (
  <span class={tone === 'neutral' ? 'badge' : `badge badge-${tone}`}>
    {tone === 'amber' && <Icon path={icons.hourglass} />}
    {t(`orderState.${state}`)}
  </span>
);
