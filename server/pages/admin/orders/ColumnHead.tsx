import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { type OrdersQuery, ordersAddress, type SortColumn } from './orders-query.ts';

interface ColumnHeadProps {
  readonly label: string;
  readonly numeric?: boolean;
  /** With `query`: the column can be sorted by. */
  readonly column?: SortColumn;
  readonly query?: OrdersQuery | undefined;
}

/** A column's name; a link that sorts by it, and turns the order round when it is sorted already. */
export const ColumnHead = ({ label, numeric, column, query }: ColumnHeadProps) => {
  const look = numeric ? 'num' : undefined;
  if (!column || !query)
    return (
      <th scope="col" class={look}>
        {label}
      </th>
    );
  const isSorted = query.sort === column;
  const descending = isSorted ? !query.descending : column !== 'customer';
  return (
    <th scope="col" class={look} aria-sort={isSorted ? (query.descending ? 'descending' : 'ascending') : undefined}>
      <a href={ordersAddress(query, { sort: column, descending })}>
        {label}
        {isSorted && <Icon path={query.descending ? icons.arrowDown : icons.arrowUp} />}
      </a>
    </th>
  );
};
