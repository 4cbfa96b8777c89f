import type { Acronym } from '../../../shared/api/master-data-documents.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Counted, CustomerSlice, Tables } from '../../storage/storage.ts';
import type { Where } from './where.ts';

export type Order = CustomerSlice['by'];

/** What searching and scrolling need to know of one of VTEX's data entities. Conditions are storage's, and can be kept as JSON. */
export interface Entity<Condition, Document extends { readonly id: string }> {
  readonly acronym: Acronym;
  /** Members that `_fields` may name. */
  readonly members: readonly string[];
  /** By what `_sort` may order. */
  readonly orders: Readonly<Record<string, Order>>;
  /** How documents come when nothing is said: so that the filter's index can be read. */
  usualOrder(condition: Condition): Order;
  /** What a filter means here; `country` is the store's. */
  conditionOf(where: Where, context: FilterContext): Result<Condition>;
  find(tables: Tables, condition: Condition, slice: CustomerSlice, account: string): Promise<Counted<Document>>;
  /** Documents with a greater id, by id. */
  findAfter(tables: Tables, condition: Condition, after: Part, account: string): Promise<readonly Document[]>;
  count(tables: Tables, condition: Condition): Promise<number>;
}

export interface FilterContext {
  readonly country: string;
  /** What a wildcard that reads too much is answered with. */
  readonly blocked: 503 | 429;
}

export interface Part {
  readonly id: string;
  readonly limit: number;
}
