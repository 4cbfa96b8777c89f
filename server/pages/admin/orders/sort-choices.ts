import type { Translator } from '../../messages/translator.ts';
import type { Choice } from '../filters/filter.ts';
import { type OrdersQuery, ordersAddress } from './orders-query.ts';

const orders = [
  ['placed', 'desc'],
  ['placed', 'asc'],
  ['total', 'desc'],
  ['total', 'asc'],
  ['customer', 'asc'],
  ['customer', 'desc'],
  ['number', 'desc'],
  ['number', 'asc'],
] as const;

/** The ways to sort, for small screens, where the table has no head. */
export const sortChoices = (t: Translator, query: OrdersQuery): readonly Choice[] =>
  orders.map(([sort, direction]) => ({
    label: t(`admin.orders.sort.${sort}.${direction}`),
    href: ordersAddress(query, { sort, descending: direction === 'desc' }),
    isChosen: query.sort === sort && query.descending === (direction === 'desc'),
  }));
