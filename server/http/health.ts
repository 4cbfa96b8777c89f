import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

const rules = { access: 'anyone', kind: 'file', whileActing: true, errors: 'telesales' } as const;

/** For load balancers: `/healthz` says whether to send requests here, `/readyz` whether the database answers. */
export function registerHealth(app: FastifyInstance, deps: Deps): void {
  app.get('/healthz', { config: { rules } }, async (_request, reply) =>
    app.draining.started ? reply.status(503).send({ status: 'draining' }) : reply.send({ status: 'ok' }),
  );
  app.get('/readyz', { config: { rules } }, async (request, reply) => {
    if (app.draining.started) return reply.status(503).send({ status: 'draining' });
    try {
      await deps.storage.ping();
      return reply.send({ status: 'ready' });
    } catch (error) {
      request.log.error({ err: error }, 'database does not answer');
      return reply.status(503).send({ status: 'database-unreachable' });
    }
  });
}
