import { type Static, type TSchema, Type } from 'typebox';

/** The same value or null, written as JSON Schema's list of types: both writing and describing stay simple. */
export const orNull = <S extends TSchema & { readonly type: string }>(schema: S) =>
  Type.Unsafe<Static<S> | null>({ ...schema, type: [schema.type, 'null'] });

/** An object whose members are the client's own. */
export const FreeObject = Type.Unsafe<Readonly<Record<string, unknown>>>({
  type: 'object',
  additionalProperties: true,
});

export const FreeObjectOrNull = Type.Unsafe<Readonly<Record<string, unknown>> | null>({
  type: ['object', 'null'],
  additionalProperties: true,
});

/** A list that is empty in this store; what VTEX would put in is none of ours. */
export const EmptyList = Type.Array(Type.Unknown(), { maxItems: 0 });
