import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Config } from '../config.ts';

/**
 * Personal data and secrets taken out of text: e-mails, tokens (JWT, long random words), numbers that could be phones,
 * documents or cards, and everything behind a question mark (security rules 9, 10 and 15).
 */
export const redacted = (text: string): string =>
  text
    .replace(/[^\s"'<>,;:()/=]+(@|%40)[^\s"'<>,;:()/=?&]+/gi, '[e-mail]')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
    .replace(/\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{32,}\b/g, '[token]')
    .replace(/\?[^\s"']*/g, '?[query]')
    .replace(/\+?\d(?:[ ().-]{0,2}\d){6,}/g, '[number]');

/** pino, as the server writes it: a line a request with its route's pattern, never its address; errors without their data. */
export const loggerOptions = (
  config: Pick<Config, 'logLevel'>,
  stream?: { write(line: string): void },
): NonNullable<FastifyServerOptions['logger']> => ({
  level: config.logLevel,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: (request: { id: string; method: string }) => ({ id: request.id, method: request.method }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    err: describe,
  },
  hooks: {
    logMethod(given, method) {
      const args = given.map((part) => (typeof part === 'string' ? redacted(part) : part));
      method.apply(this, args as Parameters<typeof method>);
    },
  },
  ...(stream ? { stream } : {}),
});

const describe = (error: unknown): { type: string; message: string; stack: string } =>
  error instanceof Error
    ? {
        type: error.name,
        message: redacted(error.message),
        stack: redacted(error.stack ?? '') + (error.cause ? `\ncaused by ${describe(error.cause).stack}` : ''),
      }
    : { type: typeof error, message: redacted(String(error)), stack: '' };

/** One line a request. */
export function installRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      who: request.identity?.kind,
    };
    request.log.info(line, 'request');
    done();
  });
}
