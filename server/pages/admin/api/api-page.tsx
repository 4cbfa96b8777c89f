import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { apiDescriptionOf } from '../../../features/api-description/api-of-server.ts';
import { page } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { ApiPage } from './ApiPage.tsx';
import { apiViewOf } from './api-view.ts';

/** GET /admin/api: what `openapi.json` says, for people who write clients. It is for those who give out app keys. */
export function registerApiPage(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/admin/api', access: 'manage-users' }, async (ctx) => (
    <ApiPage desk={await deskOf(deps, ctx)} api={apiViewOf(apiDescriptionOf(app, deps))} />
  ));
}
