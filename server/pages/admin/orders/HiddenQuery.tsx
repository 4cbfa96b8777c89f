import { addressFields, type OrdersQuery } from './orders-query.ts';

/** Keeps the rest of the query when a form changes a part of it. */
export const HiddenQuery = ({ query }: { readonly query: OrdersQuery }) => (
  <>
    {addressFields(query).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
