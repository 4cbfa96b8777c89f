import type { Contract, Reply } from '../../shared/api/contract.ts';
import { callHeader, inputHeader } from '../../shared/api/paths.ts';
import type { ProblemReply } from '../../shared/api/telesales.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';

/**
 * Why a request has no answer that can be used.
 * - offline: nothing came back, or a gateway said that the store is away; whether a write arrived is unknown
 * - timeout: no answer in time; whether a write arrived is unknown
 * - signed-out, forbidden, refused: the store's decision, nothing changed
 * - changed: another call runs than the one this tab shows, or the record changed meanwhile
 * - server, unreadable: the store failed, or something else than the store answered
 */
export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'signed-out'
  | 'forbidden'
  | 'changed'
  | 'refused'
  | 'server'
  | 'unreadable';

export interface ApiFailure {
  readonly kind: FailureKind;
  /** The store's stable code, or the empty string. */
  readonly code: string;
  /** The store's own words, for refusals that the toolbar has no words for. */
  readonly message: string;
  /** Shown to the operator, so that the log's line can be found. */
  readonly requestId: string;
  /** What the store adds for clients with words of their own, by its contract. */
  readonly details?: unknown;
}
export type ApiResult<T> = Result<T, ApiFailure>;

export interface RequestOptions {
  readonly method?: Contract['method'];
  readonly body?: unknown;
  /** Caused by a trusted click or key: such requests alone renew the idle limit. */
  readonly isInput?: boolean;
  /** Of what the tab shows: the store refuses the write when it has a newer one. */
  readonly version?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface ApiClientOptions {
  /** Origin of the page, and of nothing else. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** The call that this tab shows, '' for none: a write for another one is refused by the store. */
  shownCall(): string;
}

const defaultTimeoutMs = 8_000;

export interface ApiClient {
  /** Asks the page's own store. Never throws; an aborted request answers `offline`. */
  ask<C extends Contract>(path: string, options?: RequestOptions): Promise<ApiResult<Reply<C>>>;
}

export function createApiClient({ origin, fetch, shownCall }: ApiClientOptions): ApiClient {
  return {
    async ask<C extends Contract>(path: string, options: RequestOptions = {}): Promise<ApiResult<Reply<C>>> {
      const { method = 'GET', body, isInput, timeoutMs = defaultTimeoutMs, signal } = options;
      const timeout = AbortSignal.timeout(timeoutMs);
      const headers: Record<string, string> = { accept: 'application/json' };
      if (method !== 'GET') headers[callHeader] = shownCall();
      if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
      if (isInput) headers[inputHeader] = '1';
      if (body !== undefined) headers['content-type'] = 'application/json';
      try {
        const response = await fetch(origin + path, {
          method,
          headers,
          credentials: 'same-origin',
          cache: 'no-store',
          redirect: 'error', // the interface never redirects; a login page is no answer
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return await readReply<C>(response);
      } catch {
        return refused(failure(timeout.aborted ? 'timeout' : 'offline'));
      }
    },
  };
}

async function readReply<C extends Contract>(response: Response): Promise<ApiResult<Reply<C>>> {
  const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  if (response.ok && body !== undefined) return ok(body as Reply<C>); // the contract types both ends of this wire
  return refused(failureOf(response.status, body));
}

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  401: 'signed-out',
  403: 'forbidden',
  409: 'changed',
  502: 'offline',
  503: 'offline',
  504: 'offline',
};

function failureOf(status: number, body: unknown): ApiFailure {
  const known = kindOfStatus[status];
  const { error, requestId = '' } = isProblem(body) ? body : {};
  const { code = '', message = '', details } = error ?? {};
  // A gateway in front of a store that is away has no code; the store itself, when it must refuse, does.
  const isKnown = known && !(known === 'offline' && error);
  const kind = isKnown ? known : status >= 500 ? 'server' : error ? 'refused' : 'unreadable';
  return { kind, code, message, requestId, details };
}

const isProblem = (body: unknown): body is ProblemReply =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null;

const failure = (kind: FailureKind): ApiFailure => ({ kind, code: '', message: '', requestId: '' });
