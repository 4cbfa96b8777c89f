import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { openCart, openCarts } from '../../../features/carts/open-carts.ts';
import { type PageContext, type PageReply, page } from '../../../http/page.ts';
import { type Desk, deskOf } from '../desk.ts';
import type { Filter } from '../filters/filter.ts';
import { CartPage } from './CartPage.tsx';
import { CartsPage } from './CartsPage.tsx';
import { type CartsQuery, cartsAddress, cartsPath, ownerKinds, readCartsQuery } from './carts-query.ts';

const rowsOfPage = 50;

/** Open carts in the dashboard, to look at. */
export function registerCartsPages(app: FastifyInstance, deps: Deps): void {
  const access = 'open-any-cart';
  page(app, deps, { path: cartsPath, access }, (ctx) => cartsPage(deps, ctx));
  page(app, deps, { path: `${cartsPath}/:id`, access }, (ctx) => cartPage(deps, ctx));
}

/** GET /admin/carts */
async function cartsPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const query = readCartsQuery(ctx.query);
  const list = await openCarts(deps, ctx.identity, { ownerKind: query.kind, after: query.after, limit: rowsOfPage });
  if (!list.ok) return list;
  const desk = await deskOf(deps, ctx);
  return <CartsPage desk={desk} query={query} filters={[kindFilter(desk, query)]} list={list.value} />;
}

/** GET /admin/carts/:id */
async function cartPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const cart = await openCart(deps, ctx.identity, ctx.params.id ?? '');
  return cart.ok ? <CartPage desk={await deskOf(deps, ctx)} open={cart.value} /> : cart;
}

const kindFilter = ({ t }: Desk, query: CartsQuery): Filter => ({
  id: 'kind',
  name: t('carts.kind'),
  value: query.kind && t(`carts.kind.${query.kind}`),
  removed: cartsAddress(query, { kind: undefined }),
  choices: ownerKinds.map((kind) => ({
    label: t(`carts.kind.${kind}`),
    href: cartsAddress(query, { kind }),
    isChosen: kind === query.kind,
  })),
});
