import type { FastifyInstance, FastifyReply } from 'fastify';
import { callHeader } from '../../shared/api/paths.ts';
import type { Config } from '../config.ts';
import { callOf, may } from '../features/session/identity.ts';
import { cookieNames } from './cookies.ts';

const contentPolicy = (forms = "'self'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${forms}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const protectiveHeaders = {
  'content-security-policy': contentPolicy(),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

const notKept = 'private, no-store';

/** Of a reply that no hook sees, because its address could not be read. */
export const headersOfUnread = (requestId: string, config: Config) => ({
  ...headersOf(requestId, config),
  'cache-control': notKept,
});

const headersOf = (requestId: string, { secureCookies }: Config) => ({
  ...protectiveHeaders,
  'x-request-id': requestId,
  ...(secureCookies && { 'strict-transport-security': 'max-age=31536000' }),
});

/** Forms of this reply may lead to that origin as well: to the gateway's pages, from where a payment begins. */
export const letFormsLeaveFor = (reply: FastifyReply, origin: string): FastifyReply =>
  reply.header('content-security-policy', contentPolicy(`'self' ${origin}`));

/**
 * Headers of every reply (security rule 11): nothing is framed, sniffed or cached unless its route says so. Staff are told which
 * call the server sees, so that a tab notices when it shows another.
 */
export function installHeaders(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headersOf(request.id, config));
    done();
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', notKept);
    if (may(request.identity, 'use-toolbar') && request.identity.kind === 'staff')
      reply.header(callHeader, callOf(request.identity)?.id ?? '');
    if (request.deadToken) keepIdentityCookies(reply);
    if (app.draining.started) reply.header('connection', 'close');
    done();
  });
}

/** Takes back cookies that would change who the browser is; the live tab that replaced the dead token owns them. */
function keepIdentityCookies(reply: {
  getHeader(name: string): unknown;
  removeHeader(name: string): unknown;
  header(name: string, value: unknown): unknown;
}): void {
  const given = reply.getHeader('set-cookie');
  if (given === undefined) return;
  const harmless = [given].flat().filter((cookie) => String(cookie).startsWith(`${cookieNames.formSeed}=`));
  reply.removeHeader('set-cookie');
  for (const cookie of harmless) reply.header('set-cookie', cookie);
}
