import type { FastifyInstance } from 'fastify';
import type { RouteRules } from '../../http/context.ts';
import { Refusal } from '../../http/refusal.ts';
import { assetOf } from './asset-url.ts';

const rules: RouteRules = { access: 'anyone', kind: 'file', whileActing: true, errors: 'telesales' };

/** Style sheets and scripts of store and dashboard. Under the address that names its version a file is kept for ever. */
export function registerAssets(app: FastifyInstance): void {
  app.get<{ Params: { file: string }; Querystring: { v?: string } }>(
    '/assets/:file',
    { config: { rules } },
    async ({ params: { file }, query: { v } }, reply) => {
      const asset = assetOf(file);
      if (!asset) throw new Refusal({ code: 'not-found', status: 404, message: 'There is no such file.' });
      const lifetime =
        v === asset.version ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
      const type = file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
      return reply.type(type).header('cache-control', lifetime).send(asset.content);
    },
  );
}
