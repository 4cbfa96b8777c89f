import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import { secretsOf } from './secrets.ts';

const startMs = 10 * 60_000;

/** VTEX ID's `authenticationToken`: says that a login was begun here within ten minutes. Grants nothing. */
export async function newStartToken(deps: Deps): Promise<string> {
  const body = `${deps.clock.now().toString(36)}.${deps.ids.hex128()}`;
  return `${body}.${await macOfStart(deps, body)}`;
}

/** The known token while it is good, else a new one. */
export const startTokenFor = async (deps: Deps, known: string | undefined): Promise<string> =>
  known !== undefined && (await isStartToken(deps, known)) ? known : newStartToken(deps);

export async function isStartToken(deps: Deps, token: string): Promise<boolean> {
  const [time = '', random = '', mac = ''] = token.split('.');
  const expected = Buffer.from(await macOfStart(deps, `${time}.${random}`));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = deps.clock.now() - Number.parseInt(time, 36);
  return age >= 0 && age <= startMs;
}

const macOfStart = async (deps: Deps, body: string): Promise<string> =>
  createHmac('sha256', (await secretsOf(deps)).form)
    .update(`start:${body}`)
    .digest('base64url');
