import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { orderJustPlaced } from '../../../features/orders/read-orders.ts';
import { page } from '../../../http/page.ts';
import { Refusal } from '../../../http/refusal.ts';
import { shopOf } from '../shop.ts';
import { PlacedPage } from './PlacedPage.tsx';

export function registerPlacedPage(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/order-placed/:group', access: 'shop' }, async (ctx) => {
    const order = await orderJustPlaced(deps, ctx.identity, ctx.params.group ?? '');
    if (!order) throw new Refusal({ code: 'not-found', status: 404, message: 'There is no such order here.' });
    return <PlacedPage shop={await shopOf(deps, ctx)} order={order} />;
  });
}
