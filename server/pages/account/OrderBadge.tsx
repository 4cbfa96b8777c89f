import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { Translator } from '../messages/translator.ts';
import { statusOf } from './order-status.ts';

interface OrderBadgeProps {
  readonly t: Translator;
  readonly state: OrderState;
}

export const OrderBadge = ({ t, state }: OrderBadgeProps) => {
  const { label, badge } = statusOf(state);
  return <span class={badge === '' ? 'badge' : `badge ${badge}`}>{t(label)}</span>;
};
