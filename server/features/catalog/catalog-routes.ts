import type { FastifyInstance } from 'fastify';
import { searchCatalog, searchCatalogByTerm } from '../../../shared/api/catalog.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { route } from '../../http/route.ts';
import { type CatalogAnswer, searchProductsByWire } from './search-catalog.ts';

/** VTEX's catalog search (wire.md section 2.6): 206, with the header `resources: 0-9/19`. */
export function registerCatalog(app: FastifyInstance, deps: Deps): void {
  const answer = (ctx: RequestContext, found: Result<CatalogAnswer>) => {
    if (!found.ok) return found;
    const { from, to, total, products } = found.value;
    ctx.reply.header('resources', `${from}-${Math.max(to, from)}/${total}`);
    return ok([...products]);
  };
  route(app, deps, searchCatalog, async (ctx) =>
    answer(ctx, await searchProductsByWire(deps, ctx.identity, ctx.query, '')),
  );
  route(app, deps, searchCatalogByTerm, async (ctx) =>
    answer(ctx, await searchProductsByWire(deps, ctx.identity, ctx.query, ctx.params.term)),
  );
}
