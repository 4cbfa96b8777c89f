import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { registerSandboxApi } from './sandbox-api.ts';
import { SandboxBook } from './sandbox-book.ts';
import { registerSandboxPages } from './sandbox-pages.tsx';

export interface Sandbox {
  readonly origin: string;
  /** What the store's server shows it. */
  readonly key: string;
  readonly book: SandboxBook;
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** The port that it would like; any free one where that is taken, or without it. */
  readonly port?: number;
  /** Where it keeps its records; in memory only without one. */
  readonly file?: string;
  readonly key?: string;
}

/**
 * A card gateway to try the store with: an origin of its own, pages of its own, test numbers only, and no money. It shares nothing
 * with the store but the protocol (`server/features/payments/gateway-client.ts`). It writes no log.
 */
export async function startSandbox({
  port = 0,
  file,
  key = randomBytes(24).toString('base64url'),
}: SandboxOptions = {}) {
  const book = new SandboxBook(file);
  const app = Fastify({ logger: false, bodyLimit: 10_000, forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
  let origin = '';
  registerSandboxApi(app, book, () => origin, key);
  registerSandboxPages(app, book);
  await app.listen({ host: '127.0.0.1', port }).catch((error: unknown) => {
    if (port === 0 || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return app.listen({ host: '127.0.0.1', port: 0 });
  });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`; // listening on a port, so not a pipe
  return { origin, key, book, close: () => app.close() } satisfies Sandbox;
}
