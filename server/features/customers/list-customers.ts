import type { Level } from '../../../shared/domain/level.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { type CustomerCondition, type CustomerField, mostCounted } from '../../storage/storage.ts';

export interface CustomerListFilter {
  /** As in the toolbar's search: name, company, e-mail, number, phone, document, order number. */
  readonly text?: string | undefined;
  readonly level?: Level | undefined;
  readonly phoneHelp?: 'on' | 'off' | undefined;
  readonly state?: 'active' | 'disabled' | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly perPage?: number | undefined;
}

export interface CustomerList {
  readonly customers: readonly Customer[];
  readonly total: number;
  /** More match than were counted, or than a search looks through. */
  readonly isMore: boolean;
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
}

/** A search looks at so many hits, best first; who is not among them is found by typing more. */
const mostHits = 200;
const longestPage = 100;

/** Customers for staff who may search them: newest first, or the best hits of a search. */
export async function listCustomers(deps: Deps, filter: CustomerListFilter): Promise<CustomerList> {
  const perPage = within(filter.perPage ?? 25, longestPage);
  const wanted = within(filter.page ?? 1, Math.ceil(mostCounted / perPage));
  const text = filter.text?.trim() ?? '';
  return text ? searched(deps, filter, text, wanted, perPage) : listed(deps, filter, wanted, perPage);
}

async function searched(
  { storage }: Deps,
  filter: CustomerListFilter,
  text: string,
  wanted: number,
  perPage: number,
): Promise<CustomerList> {
  const hits = await storage.read.customers.search(text, mostHits);
  const matching = hits.map(({ customer }) => customer).filter((customer) => passes(customer, filter));
  const pages = Math.max(1, Math.ceil(matching.length / perPage));
  const page = Math.min(wanted, pages);
  const customers = matching.slice((page - 1) * perPage, page * perPage);
  return { customers, total: matching.length, isMore: hits.length === mostHits, page, pages, perPage };
}

const passes = (customer: Customer, { level, phoneHelp, state }: CustomerListFilter): boolean =>
  (level === undefined || customer.level === level) &&
  (phoneHelp === undefined || (customer.phoneHelpSince !== undefined) === (phoneHelp === 'on')) &&
  (state === undefined || customer.disabled === (state === 'disabled'));

async function listed(
  { storage }: Deps,
  filter: CustomerListFilter,
  wanted: number,
  perPage: number,
): Promise<CustomerList> {
  const read = (page: number) =>
    storage.read.customers.find(conditionOf(filter), {
      offset: (page - 1) * perPage,
      limit: perPage,
      by: 'createdAt',
      descending: true,
    });
  const first = await read(wanted);
  const pages = Math.max(1, Math.ceil(first.total / perPage));
  const page = Math.min(wanted, pages);
  const { rows, total } = page === wanted ? first : await read(page);
  return { customers: rows, total, isMore: total === mostCounted, page, pages, perPage };
}

function conditionOf({ level, phoneHelp, state }: CustomerListFilter): CustomerCondition {
  const equals = (field: CustomerField, value: string): CustomerCondition => ({ kind: 'equals', field, value });
  return {
    kind: 'all',
    of: [
      equals('isErased', 'false'),
      ...(level ? [equals('level', level)] : []),
      ...(phoneHelp ? [equals('hasPhoneHelp', String(phoneHelp === 'on'))] : []),
      ...(state ? [equals('isDisabled', String(state === 'disabled'))] : []),
    ],
  };
}

const within = (value: number, most: number): number => Math.min(Math.max(1, Math.floor(value) || 1), most);
