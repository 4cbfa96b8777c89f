import type { Config } from './config.ts';
import type { Gateway } from './features/payments/gateway.ts';
import type { Storage } from './storage/storage.ts';

/** What every feature verb takes first: the world outside, so that tests can bring their own clock. */
export interface Deps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Takes cards; undefined = the store takes none. */
  readonly gateway: Gateway | undefined;
  readonly config: Config;
}

export interface Clock {
  /** ms since 1970 (UTC). */
  now(): number;
}

export interface Ids {
  /** A time-ordered id with a random tail, unique across processes: 26 characters of Crockford base 32. */
  id(): string;
  /** 128 random bits as 32 hex digits. */
  hex128(): string;
  /** 256 random bits as base64url, for tokens that are kept as hashes only. */
  token(): string;
}
