import type { Static, TSchema } from 'typebox';
import type { Verb } from '../domain/permissions.ts';

/**
 * Who may call a route. Declared on each contract; a route without it does not compile (default deny).
 * - anyone: no credential needed
 * - signed-in: any login, staff or customer
 * - a verb: somebody whose roles allow it (`shared/domain/permissions.ts`); an app key counts by its roles
 */
export type Access = 'anyone' | 'signed-in' | Verb;

/** VTEX's interfaces each have a shape of their own for errors (wire.md section 2.1). */
export type ErrorStyle = 'telesales' | 'checkout' | 'oms' | 'master-data' | 'vtex-id' | 'buying-policies';

export interface RequestSchemas {
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  /** By the names that clients write; a handler reads them from the request. */
  readonly headers?: TSchema;
  readonly body?: TSchema;
}

/** One route, obeyed by the server's route and by every client. Replies are keyed by status. */
export interface Contract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  /** One sentence for the API description. */
  readonly summary: string;
  /** Allowed while acting for a customer; a state change that is not is refused (security rule 1). Reads always are. */
  readonly whileActing?: boolean;
  /** Refused while a cart is prepared, reads too: it is a part of an account, or of placing an order. */
  readonly whilePreparing?: false;
  /** The body may come as a form as well as JSON (only VTEX ID's validate routes). */
  readonly form?: boolean;
  /** The body may come as a multipart form too (VTEX ID's access key). */
  readonly multipart?: boolean;
  /** The body itself is the credential (password, app key): a client that is no browser needs none beside it. */
  readonly credentialInBody?: boolean;
  /** The body names the call that the tab shows, so the header `x-telesales-call` is not looked at. */
  readonly namesCall?: boolean;
  /** The dialect in which refusals are worded; ours unless said. */
  readonly errors?: ErrorStyle;
  /**
   * The handler puts the reply together member by member, so it is written as it is, which is twice as fast. A test holds it
   * against its schema. Other replies are written by their schema, which leaves out what it does not name.
   */
  readonly asBuilt?: boolean;
  readonly request?: RequestSchemas;
  readonly reply: Readonly<Record<number, TSchema>>;
}

/** Keeps the literal types of a contract while checking its shape. */
export const contract = <const C extends Contract>(it: C): C => it;

type SchemaOf<C extends Contract, Part extends keyof RequestSchemas> =
  C['request'] extends Record<Part, infer S extends TSchema> ? Static<S> : undefined;
export type Params<C extends Contract> = SchemaOf<C, 'params'>;
export type Query<C extends Contract> = SchemaOf<C, 'querystring'>;
export type Body<C extends Contract> = SchemaOf<C, 'body'>;
/** The successful reply: 200, else 201, else 206. */
export type Reply<C extends Contract> = C['reply'] extends { 200: infer S extends TSchema }
  ? Static<S>
  : C['reply'] extends { 201: infer S extends TSchema }
    ? Static<S>
    : C['reply'] extends { 206: infer S extends TSchema }
      ? Static<S>
      : undefined;
