import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';

/** Cookies that the server gives out or reads. The three with VTEX's names are VTEX's. */
export const cookieNames = {
  /** A staff member's login. */
  staffLogin: 'VtexIdclientAutCookie',
  /** A shopper's login; the account's name follows. */
  shopperLogin: (account: string) => `VtexIdclientAutCookie_${account}`,
  session: 'vtex_session',
  segment: 'vtex_segment',
  /** Names the open cart to scripts: `__ofid=<orderFormId>`. */
  cart: 'checkout.vtex.com',
  /** Owns an anonymous cart; only its hash is kept. */
  cartOwnership: 'CheckoutOrderFormOwnership',
  /** VTEX ID's start token, sent back by validate. */
  loginStart: '_vss',
  formSeed: 'form_seed',
  /** The token of a mailed address, between opening it and setting the password: so it leaves the address at once. */
  passwordLink: 'password_link',
} as const;

/** VTEX takes a login's token as a header as well. */
export const loginHeader = 'vtexidclientautcookie';

/** A request's cookies. A name may come more than once: a page can plant a second one with a longer path. */
export interface RequestCookies {
  /** The value; undefined when absent, and also when it came more than once with different values: nobody can say which is meant. */
  get(name: string): string | undefined;
  /** All values of the name, as sent. */
  all(name: string): readonly string[];
  /** Names whose value is no valid percent-encoding. */
  readonly malformed: readonly string[];
}

export function readCookies(header: string | undefined): RequestCookies {
  const values = new Map<string, string[]>();
  const malformed: string[] = [];
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = pair.slice(0, equals).trim();
    const raw = unquoted(pair.slice(equals + 1).trim());
    const value = decoded(raw);
    if (value === undefined) malformed.push(name);
    values.set(name, [...(values.get(name) ?? []), value ?? raw]);
  }
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  const get = (name: string) => (new Set(all(name)).size === 1 ? all(name)[0] : undefined);
  return { get, all, malformed };
}

const unquoted = (value: string): string =>
  value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;

function decoded(value: string): string | undefined {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined; // said to the caller as malformed
  }
}

export interface CookieOptions {
  /** How long the browser keeps it; undefined = until it is closed. */
  readonly maxAgeSeconds?: number | undefined;
  /** Scripts may read it. Nothing secret then. */
  readonly scriptReadable?: boolean;
  readonly sameSite?: 'Lax' | 'Strict';
  /** Leave VTEX's own punctuation (`__ofid=…`) as it is. The value must hold no separator. */
  readonly raw?: boolean;
}

/** Adds a cookie for the whole host. HttpOnly, Lax and, under an https address, Secure unless said otherwise. */
export function setCookie(
  reply: FastifyReply,
  config: Pick<Config, 'secureCookies'>,
  name: string,
  value: string,
  options: CookieOptions = {},
): void {
  const parts = [`${name}=${options.raw ? value : encodeURIComponent(value)}`, 'Path=/'];
  if (options.maxAgeSeconds !== undefined) parts.push(`Max-Age=${Math.max(0, Math.floor(options.maxAgeSeconds))}`);
  if (!options.scriptReadable) parts.push('HttpOnly');
  if (config.secureCookies) parts.push('Secure');
  parts.push(`SameSite=${options.sameSite ?? 'Lax'}`);
  reply.header('set-cookie', parts.join('; '));
}

export const clearCookie = (reply: FastifyReply, config: Pick<Config, 'secureCookies'>, name: string): void =>
  setCookie(reply, config, name, '', { maxAgeSeconds: 0 });
