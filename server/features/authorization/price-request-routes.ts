import type { FastifyInstance } from 'fastify';
import { getAskedPrices, getWaitingQueue, postTold } from '../../../shared/api/price-requests.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { asStaff } from '../session/as-staff.ts';
import { askedPrices, noteTold } from './asked-prices.ts';
import { watchQueue } from './watch-queue.ts';

/** What pages and toolbar ask about prices that somebody must decide about. */
export function registerPriceRequests(app: FastifyInstance, deps: Deps): void {
  route(app, deps, getAskedPrices, ({ identity }) =>
    asStaff(identity, async (staff) => ok({ requests: await askedPrices(deps, staff) })),
  );
  route(app, deps, postTold, ({ identity, params }) => asStaff(identity, (staff) => noteTold(deps, staff, params.id)));
  route(app, deps, getWaitingQueue, ({ identity }) => watchQueue(deps, identity));
}
