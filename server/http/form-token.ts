import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import type { RequestContext } from './context.ts';
import { cookieNames, setCookie } from './cookies.ts';

const seedPattern = /^[\w-]{43}$/;

/** The token for this browser's forms. A browser without a seed gets one with the reply. */
export function formTokenOf(config: Config, { request, reply, cookies }: Omit<RequestContext, 'call'>): string {
  const known = request.formSeed ?? cookies.get(cookieNames.formSeed);
  const seed = known && seedPattern.test(known) ? known : randomBytes(32).toString('base64url');
  if (seed !== known) setCookie(reply, config, cookieNames.formSeed, seed);
  request.formSeed = seed;
  return tokenFor(request.server.secrets.form, seed);
}

/** Whether the form came from a page that this server drew for this browser. */
export function isFormTokenRight(secret: string, seed: string | undefined, token: string | null): boolean {
  if (!seed || !token) return false;
  const expected = Buffer.from(tokenFor(secret, seed));
  const given = Buffer.from(token);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const tokenFor = (secret: string, seed: string): string =>
  createHmac('sha256', secret).update(seed).digest('base64url');
