import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../shared/domain/result.ts';
import type { Config } from '../config.ts';

export const changesState = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** 421 unless the request is for an address of this store; load balancers ask for health under any name. */
export function wrongHost(request: FastifyRequest, config: Config): Problem | undefined {
  const host = hostOf(request);
  if (config.origins.some((origin) => hostIn(origin) === host)) return undefined;
  return { code: 'wrong-host', status: 421, message: 'This server answers for another address.' };
}

/**
 * Why a change may not come from where it comes from (security rule 3). A browser says `Origin` or `Sec-Fetch-Site`, and both
 * must say "this very origin". A client that says neither is no browser: it must bring a credential that no browser adds
 * by itself.
 */
export function foreignChange(request: FastifyRequest, config: Config, hasOwnCredential: boolean): Problem | undefined {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (site === undefined && origin === undefined) return hasOwnCredential ? undefined : credentialMissing;
  if (site !== undefined && site !== 'same-origin') return otherSite;
  if (origin === undefined) return undefined;
  return config.origins.includes(origin) && hostIn(origin) === hostOf(request) ? undefined : otherSite;
}

/** The store's origin under which the request came. */
export const originOf = (request: FastifyRequest, { origins }: Config): string =>
  origins.find((origin) => hostIn(origin) === hostOf(request)) ?? origins[0] ?? '';

const otherSite: Problem = {
  code: 'other-site',
  status: 403,
  message: 'Not done. The request came from another site. Nothing was changed. Use the store’s own pages.',
};
const credentialMissing: Problem = {
  code: 'credential-missing',
  status: 403,
  message:
    'Not done. A client that is no browser changes things with an app key, or with its login token as the header VtexIdclientAutCookie. Nothing was changed.',
};

/** Host and port as origins write them: default ports left out. */
const hostOf = (request: FastifyRequest): string => {
  const host = request.host ?? '';
  const withoutDefault = request.protocol === 'https' ? host.replace(/:443$/, '') : host.replace(/:80$/, '');
  return withoutDefault.toLowerCase();
};

const hosts = new Map<string, string>();

/** The host of one of the store's own origins; there are few, and every request asks. */
function hostIn(origin: string): string {
  const known = hosts.get(origin) ?? new URL(origin).host;
  hosts.set(origin, known);
  return known;
}
