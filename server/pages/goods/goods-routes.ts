import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RouteRules } from '../../http/context.ts';
import { Refusal } from '../../http/refusal.ts';
import { goodPicture } from './good-picture.tsx';
import { markFile, markPicture } from './mark-picture.tsx';
import { shelfPicture } from './shelf-picture.tsx';

const rules: RouteRules = { access: 'anyone', kind: 'file', whileActing: true, errors: 'telesales' };

/** The pictures of the store. Each is all in its name, so that browsers keep it for ever. */
export function registerGoods(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/goods/:file', { config: { rules } }, async ({ params: { file } }, reply) => {
    const picture = file === markFile ? markPicture() : (shelfPicture(file) ?? goodPicture(file));
    if (picture === undefined)
      throw new Refusal({ code: 'not-found', status: 404, message: 'There is no such picture.' });
    return sendSvg(reply, picture);
  });
}

const sendSvg = (reply: FastifyReply, picture: string): FastifyReply =>
  reply.type('image/svg+xml').header('cache-control', 'public, max-age=31536000, immutable').send(picture);
