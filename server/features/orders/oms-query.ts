import type { Query } from '../../../shared/api/contract.ts';
import type { listOrders } from '../../../shared/api/oms.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import { isIncomplete, orderStates } from '../../../shared/domain/order-state.ts';
import { paymentSystems } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { OrderOperator } from '../../storage/records.ts';
import type { OrderFilter, OrderSort } from '../../storage/storage.ts';
import { completeStates } from './read-orders.ts';

/** VTEX's filters of All Orders as storage understands them. `nothing`: no order can match. */
export interface OmsQuestion {
  readonly filter: OrderFilter;
  readonly order: OrderSort;
  readonly nothing: boolean;
}

type Asked = Query<typeof listOrders>;

/** What the filters are read against. */
export interface OmsWords {
  readonly operators: readonly OrderOperator[];
  readonly storeName: string;
}

/** Refuses filters that this store cannot follow: leaving one out would show wrong orders as right ones. */
export function omsQuestion(asked: Asked, words: OmsWords): Result<OmsQuestion> {
  const unknown = unsupported.find((name) => asked[name] !== undefined);
  if (unknown) return refused(filterUnknown(unknown));
  const created = period(asked.f_creationDate, 'creationDate');
  const authorized = period(asked.f_authorizedDate, 'authorizedDate');
  if (!created.ok) return created;
  if (!authorized.ok) return authorized;
  const order = sortOf(asked.orderBy);
  if (!order) return refused(filterUnknown('orderBy'));
  if (asked.f_callCenterOperatorName?.includes(','))
    return refused(filterUnknown('f_callCenterOperatorName with several names'));
  const choices = choicesOf(asked, words);
  const nothing = choices === undefined || asked.f_hasInputInvoice === true;
  const { from, to } = created.value;
  return ok({
    nothing,
    order,
    filter: {
      ...choices,
      ...(asked.q && { text: asked.q }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(authorized.value.from !== undefined && { authorizedFrom: authorized.value.from }),
      ...(authorized.value.to !== undefined && { authorizedTo: authorized.value.to }),
    },
  });
}

const unsupported = ['f_invoicedDate', 'f_UtmSource', 'f_RnB', 'f_shippingEstimate'] as const;

/** undefined when a filter names what this store does not have. */
function choicesOf(asked: Asked, { operators, storeName }: OmsWords): OrderFilter | undefined {
  const states = namedIn(asked.f_status, orderStates, (state) => [state]);
  const systems = namedIn(asked.f_paymentNames, paymentSystems, (system) => [system.name, system.id]);
  const levels = namedIn(asked.f_salesChannel, channels, ([level, channel]) => [channel, level]);
  const people = namedIn(asked.f_callCenterOperatorName, operators, (it) => [it.name, it.email]);
  const sellers = namedIn(asked.f_sellerNames, [storeName], (name) => [name]);
  const named = [states, systems, levels, people, sellers];
  if (named.some((found) => found?.length === 0)) return undefined;
  const known = asked.incompleteOrders ? orderStates.filter(isIncomplete) : completeStates;
  const [operator] = people ?? [];
  return {
    states: states ?? known,
    ...(systems && { paymentSystemIds: systems.map(({ id }) => id) }),
    ...(levels && { levels: levels.map(([level]) => level) }),
    ...(operator && { operatorId: operator.id }),
  };
}

const channels = Object.entries(salesChannelOf);

/** Those that the list names, folded; undefined when there is no list. */
function namedIn<T>(
  list: string | undefined,
  all: readonly T[],
  namesOf: (one: T) => readonly string[],
): readonly T[] | undefined {
  if (list === undefined || list.trim() === '') return undefined;
  const wanted = list.split(',').map((name) => name.trim().toLowerCase());
  return all.filter((one) => namesOf(one).some((name) => wanted.includes(name.toLowerCase())));
}

interface Period {
  readonly from?: number;
  readonly to?: number;
}

/** "creationDate:[2026-03-01T00:00:00Z TO 2026-03-31T23:59:59Z]", `*` for an open side; both ends belong to it. */
function period(text: string | undefined, name: string): Result<Period> {
  if (text === undefined || text === '') return ok({});
  const [, first = '', last = ''] = new RegExp(`^${name}:\\[(\\S+) TO (\\S+)\\]$`, 'i').exec(text.trim()) ?? [];
  const [from, end] = [Date.parse(first), Date.parse(last)];
  if ((first !== '*' && Number.isNaN(from)) || (last !== '*' && Number.isNaN(end)))
    return refused(filterUnknown(`f_${name}`));
  return ok({ ...(first !== '*' && { from }), ...(last !== '*' && { to: end + 1 }) });
}

const columns: Readonly<Record<string, OrderSort['by']>> = {
  creationdate: 'createdAt',
  orderid: 'sequence',
  totalvalue: 'value',
};

function sortOf(text: string | undefined): OrderSort | undefined {
  const [column = 'creationDate', direction = 'desc'] = text ? text.split(',').map((part) => part.trim()) : [];
  const by = columns[column.toLowerCase()];
  return by && { by, descending: direction.toLowerCase() !== 'asc' };
}

const filterUnknown = (name: string): Problem => ({
  code: 'OMS001',
  status: 400,
  message: `The parameter ${name} is not supported here, or not written as VTEX documents it.`,
});
