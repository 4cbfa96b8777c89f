import type { QueryFields } from './filter.ts';

/** Keeps the rest of the query when a form changes a part of it. */
export const HiddenFields = ({ fields }: { readonly fields: QueryFields }) => (
  <>
    {fields.map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
