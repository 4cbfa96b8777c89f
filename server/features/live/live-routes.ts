import type { FastifyInstance, FastifyReply } from 'fastify';
import { followCart } from '../../../shared/api/live.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { wantsEvents } from '../../http/event-stream.ts';
import { route } from '../../http/route.ts';
import { followingOf, newsSince } from './news-since.ts';
import { createStreams, type Streams } from './stream-cart.ts';

/** What happens to the open cart, for pages that follow along: as a stream, or since the reader asked last. */
export function registerLive(app: FastifyInstance, deps: Deps): void {
  const streams = createStreams(deps, app);
  route(app, deps, followCart, async (ctx) => {
    const after = lastEventId(ctx) ?? ctx.query.after;
    const following = await followingOf(deps, ctx.identity, { after, of: ctx.query.of });
    if (!following.ok) return following;
    if (wantsEvents(ctx.request)) return stream(app, streams, ctx, following.value);
    return ok(await newsSince(deps, following.value));
  });
}

function stream(
  app: FastifyInstance,
  streams: Streams,
  ctx: RequestContext,
  following: Parameters<Streams['open']>[1],
): Result<never> | FastifyReply {
  if (app.draining.started) return refused(draining);
  const problem = streams.open(ctx, following);
  return problem ? refused(problem) : ctx.reply;
}

/** What a browser says that comes back. What is no number of ours is the same as none. */
function lastEventId({ request }: RequestContext): number | undefined {
  const said = request.headers['last-event-id'];
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}

const draining: Problem = {
  code: 'draining',
  status: 503,
  message: 'Not followed. This server is about to end. Ask again in a moment.',
  details: { retryAfterSeconds: 2 },
};
