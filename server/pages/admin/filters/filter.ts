import type { Day } from '../../../../shared/domain/zoned-day.ts';

/** One filter of a list as the page shows it: a chip with choices, each the address of the list narrowed so. */
export interface Filter {
  readonly id: string;
  readonly name: string;
  /** In words, when it narrows the list. */
  readonly value: string | undefined;
  /** The address without it. */
  readonly removed: string;
  readonly choices: readonly Choice[];
  /** First and last day of one's own choice; such a filter's value says by itself what it is about. */
  readonly days?: DaysFields;
}

export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly isChosen: boolean;
}

export interface DaysFields {
  /** Path of the list. */
  readonly action: string;
  /** The rest of the query. */
  readonly hidden: QueryFields;
  readonly from: Day | '';
  readonly to: Day | '';
}

/** A query as names and values, for an address or for hidden fields; defaults are left out. */
export type QueryFields = readonly (readonly [name: string, value: string])[];

/** The fields that have a value. */
export const filledFields = (fields: readonly (readonly [name: string, value: string | undefined])[]): QueryFields =>
  fields.flatMap(([name, value]) => (value ? [[name, value] as const] : []));

export function addressOf(path: string, fields: QueryFields): string {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return query ? `${path}?${query}` : path;
}
