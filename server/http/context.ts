import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access, Contract, ErrorStyle } from '../../shared/api/contract.ts';
import type { Secrets } from '../features/login/secrets.ts';
import { callOf, type Identity } from '../features/session/identity.ts';
import { chooseLocale, type Locale, localeCookie } from '../pages/messages/locale.ts';
import type { Call } from '../storage/records.ts';
import { type RequestCookies, readCookies } from './cookies.ts';

/** What every route and page declares beside its path; a route without it stops the start (default deny). */
export interface RouteRules {
  readonly access: Access;
  /** json: VTEX's and our interfaces; page: HTML; form: a page's POST; file: public and the same for everybody. */
  readonly kind: 'json' | 'page' | 'form' | 'file';
  readonly whileActing: boolean;
  /** Refused while a cart is prepared, reads too: it is a part of an account, or of placing an order. */
  readonly whilePreparing?: false | undefined;
  /** A form with a file: multipart, its fields checked by the route itself (upload.ts). */
  readonly upload?: true;
  readonly errors: ErrorStyle;
  /** The contract of a JSON route. */
  readonly contract?: Contract;
}

export interface DeclaredRoute {
  readonly method: string;
  /** As Fastify writes paths: `/p/:slug`. */
  readonly path: string;
  readonly rules: RouteRules;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    rules?: RouteRules;
  }
  interface FastifyRequest {
    /** What the route declares; undefined at an address of nobody's. Looked up once a request: Fastify makes it anew each time. */
    rules: RouteRules | undefined;
    /** Set before any handler runs; a visitor until then. */
    identity: Identity;
    /** A token came that is no longer good: the reply neither sets nor clears identity cookies (security rule 2). */
    deadToken: boolean;
    /** The credential came as a header, which no other site can make a browser send. */
    headerCredential: boolean;
    requestCookies: RequestCookies | undefined;
    /** The seed of this browser's form tokens, once it is known or given out. */
    formSeed: string | undefined;
  }
  interface FastifyInstance {
    /** Every route with what it declares, for the API description and the access tests. */
    declaredRoutes: DeclaredRoute[];
    draining: { started: boolean };
    secrets: Secrets;
  }
}

/** What every handler gets. */
export interface RequestContext {
  readonly identity: Identity;
  /** The running call: acting for a customer, or preparing a cart. */
  readonly call: Call | undefined;
  readonly locale: Locale;
  readonly cookies: RequestCookies;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export const cookiesOf = (request: FastifyRequest): RequestCookies => {
  request.requestCookies ??= readCookies(request.headers.cookie);
  return request.requestCookies;
};

export function contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext {
  const { identity } = request;
  const cookies = cookiesOf(request);
  const locale = chooseLocale({
    chosen: cookies.get(localeCookie),
    ofCustomer: identity.kind === 'shopper' ? identity.customer.locale : undefined,
    accepted: request.headers['accept-language'],
  });
  return { identity, call: callOf(identity), locale, cookies, request, reply };
}

export const rulesOf = (request: FastifyRequest): RouteRules | undefined => request.rules;

/** The client's address as rate limits count it: a household's IPv6 network is one client. */
export const addressOf = (request: FastifyRequest): string =>
  request.ip.includes(':') && !request.ip.startsWith('::ffff:')
    ? request.ip.split(':').slice(0, 4).join(':')
    : request.ip;
