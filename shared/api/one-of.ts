import { Type } from 'typebox';

/** One of the texts, said to be a string: `Type.Enum` leaves the type out of the schema. */
export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
