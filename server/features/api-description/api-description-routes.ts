import type { FastifyInstance } from 'fastify';
import { getApiDescription } from '../../../shared/api/api-description.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { apiDescriptionOf } from './api-of-server.ts';

/** The description of the server's own JSON interface, for programs. `/admin/api` shows it to people. */
export function registerApiDescription(app: FastifyInstance, deps: Deps): void {
  route(app, deps, getApiDescription, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=300');
    return apiDescriptionOf(app, deps);
  });
}
