import { isLevel, type Level } from '../../../../shared/domain/level.ts';
import type { CustomerListFilter } from '../../../features/customers/list-customers.ts';
import { addressOf, filledFields, type QueryFields } from '../filters/filter.ts';
import { textIn } from '../filters/text-in.ts';

export const customersPath = '/admin/customers';

/** What the address of the list says. A member that is undefined, or '' for text, does not narrow it. */
export interface CustomersQuery {
  readonly text: string;
  readonly level: Level | undefined;
  readonly phoneHelp: 'on' | 'off' | undefined;
  readonly state: 'active' | 'disabled' | undefined;
  /** From 1. */
  readonly page: number;
}

export const everyCustomer: CustomersQuery = {
  text: '',
  level: undefined,
  phoneHelp: undefined,
  state: undefined,
  page: 1,
};

/** Reads an address that people edit, keep and send: what it does not know it leaves out. */
export function readCustomersQuery(address: URLSearchParams): CustomersQuery {
  const text = (name: string) => textIn(address, name);
  const level = text('level');
  return {
    text: text('q'),
    level: isLevel(level) ? level : undefined,
    phoneHelp: (['on', 'off'] as const).find((value) => value === text('help')),
    state: (['active', 'disabled'] as const).find((value) => value === text('state')),
    page: Math.max(Math.trunc(Number(text('page'))) || 1, 1),
  };
}

/** The address of the list with these changes; back on the first page unless the page is what changes. */
export const customersAddress = (query: CustomersQuery, changes: Partial<CustomersQuery> = {}): string =>
  addressOf(customersPath, customersFields({ ...query, page: 1, ...changes }));

export const customersFields = ({ text, level, phoneHelp, state, page }: CustomersQuery): QueryFields =>
  filledFields([
    ['q', text],
    ['level', level],
    ['help', phoneHelp],
    ['state', state],
    ['page', page === 1 ? undefined : String(page)],
  ]);

export const isNarrowed = ({ text, level, phoneHelp, state }: CustomersQuery): boolean =>
  [text, level, phoneHelp, state].some(Boolean);

export const listFilterOf = ({ text, level, phoneHelp, state, page }: CustomersQuery): CustomerListFilter => ({
  text,
  level,
  phoneHelp,
  state,
  page,
});

export const customerAddress = (number: string): string => `${customersPath}/${encodeURIComponent(number)}`;
