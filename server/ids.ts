import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from './deps.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What `id()` of any process gives. */
export const isId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);

export const systemClock: Clock = { now: () => Date.now() };

/** Ids of a process: ten characters of time (ms), sixteen of randomness. */
export const createIds = (clock: Clock = systemClock): Ids => ({
  id: () => timePart(clock.now()) + randomPart(),
  hex128: () => randomBytes(16).toString('hex'),
  token: () => randomBytes(32).toString('base64url'),
});

function timePart(ms: number): string {
  let rest = ms;
  let text = '';
  for (let place = 0; place < 10; place += 1) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** A byte holds 256 = 8 × 32 values, so its remainder is even. */
const randomPart = (): string => [...randomBytes(16)].map((byte) => alphabet.charAt(byte % 32)).join('');
