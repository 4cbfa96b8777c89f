import type { OrderState } from '../../../../shared/domain/order-state.ts';
import { paymentSystems } from '../../../../shared/domain/payment-system.ts';
import type { OrderOperator } from '../../../storage/records.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Desk } from '../desk.ts';
import type { Filter } from '../filters/filter.ts';
import { dateFilter } from '../filters/period.ts';
import { addressFields, channels, type OrdersQuery, ordersAddress, ordersPath, periodOf } from './orders-query.ts';
import { channelWords, paymentWords } from './words.ts';

type NarrowingMember = 'status' | 'operatorId' | 'channel' | 'paymentSystemId';

/** The filters of All Orders. Whoever sees only their own orders has no operators to choose from. */
export function filtersOf(desk: Desk, query: OrdersQuery, operators: readonly OrderOperator[]): readonly Filter[] {
  const { t } = desk;
  const statuses = statesOffered(query).map((state) => [state, t(`orderState.${state}`)] as const);
  const byChannel = channels.map((channel) => [channel, channelWords(t, channel)] as const);
  const byPayment = paymentSystems.map(({ id }) => [id, paymentWords(t, id)] as const);
  const byOperator = choiceFilter(query, 'operatorId', t('admin.orders.operator'), namesOf(t, query, operators));
  return [
    dateFilter(desk, {
      period: periodOf(query),
      chosen: query,
      address: (period) => ordersAddress(query, { period }),
      action: ordersPath,
      hidden: addressFields({ ...query, period: undefined, page: 1 }),
    }),
    choiceFilter(query, 'status', t('admin.orders.status'), statuses),
    ...(operators.length > 0 ? [byOperator] : []),
    choiceFilter(query, 'channel', t('admin.orders.channel'), byChannel),
    choiceFilter(query, 'paymentSystemId', t('admin.orders.payment'), byPayment),
  ];
}

/** States in which orders rest; the others last a moment, and are offered only when an address names them. */
const restingStates = [
  'payment-pending',
  'waiting-for-order-authorization',
  'payment-approved',
  'window-to-cancel',
  'ready-for-handling',
  'handling',
  'invoiced',
  'cancellation-requested',
  'canceled',
  'order-creation-error',
] as const satisfies readonly OrderState[];

const statesOffered = ({ status }: OrdersQuery): readonly OrderState[] =>
  status && !restingStates.some((state) => state === status) ? [...restingStates, status] : restingStates;

function choiceFilter(
  query: OrdersQuery,
  member: NarrowingMember,
  name: string,
  values: readonly (readonly [string, string])[],
): Filter {
  return {
    id: member,
    name,
    value: values.find(([value]) => value === query[member])?.[1],
    removed: ordersAddress(query, { [member]: undefined }),
    choices: values.map(([value, label]) => ({
      label,
      href: ordersAddress(query, { [member]: value }),
      isChosen: value === query[member],
    })),
  };
}

/** An address may name somebody who is no operator any more: that narrows the list as well, and is said. */
function namesOf(
  t: Translator,
  { operatorId }: OrdersQuery,
  operators: readonly OrderOperator[],
): readonly (readonly [string, string])[] {
  const names = operators.map(({ id, name }) => [id, name] as const);
  const isStranger = operatorId !== undefined && !names.some(([id]) => id === operatorId);
  return isStranger ? [...names, [operatorId, t('admin.orders.unknownOperator')]] : names;
}
