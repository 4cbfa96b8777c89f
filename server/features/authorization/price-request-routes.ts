import type { FastifyInstance } from 'fastify';
import { getWaitingQueue } from '../../../shared/api/price-requests.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { watchQueue } from './watch-queue.ts';

/** What pages and toolbar ask about prices that somebody must decide about. */
export function registerPriceRequests(app: FastifyInstance, deps: Deps): void {
  route(app, deps, getWaitingQueue, ({ identity }) => watchQueue(deps, identity));
}
