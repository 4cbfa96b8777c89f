import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { orderOfCustomer, ordersOfCustomer } from '../../features/orders/read-orders.ts';
import { page } from '../../http/page.ts';
import { Refusal } from '../../http/refusal.ts';
import { shopOf } from '../store/shop.ts';
import { OrderPage } from './OrderPage.tsx';
import { OrdersPage } from './OrdersPage.tsx';
import { ProfilePage } from './ProfilePage.tsx';

const latestOrders = 3;

/** My account and My Orders: the shopper's own, or while acting the customer's. */
export function registerAccountPages(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: '/account', access: 'signed-in', whilePreparing: false }, async (ctx) => {
    const { orders } = await ordersOfCustomer(deps, ctx.identity, { perPage: latestOrders });
    return <ProfilePage shop={await shopOf(deps, ctx)} latest={orders} />;
  });
  page(app, deps, { path: '/account/orders', access: 'see-own-account' }, async (ctx) => {
    const wanted = ctx.query.get('page') ?? '';
    const list = await ordersOfCustomer(deps, ctx.identity, { page: /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1 });
    return <OrdersPage shop={await shopOf(deps, ctx)} list={list} />;
  });
  page(app, deps, { path: '/account/orders/:id', access: 'see-own-account' }, async (ctx) => {
    const order = await orderOfCustomer(deps, ctx.identity, ctx.params.id ?? '');
    if (!order)
      throw new Refusal({ code: 'not-found', status: 404, message: 'There is no such order in this account.' });
    return <OrderPage shop={await shopOf(deps, ctx)} order={order} />;
  });
}
