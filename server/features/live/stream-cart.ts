import type { FastifyInstance } from 'fastify';
import { followCart } from '../../../shared/api/live.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { accessProblem } from '../../http/access.ts';
import type { RequestContext } from '../../http/context.ts';
import { type EventStream, openEventStream } from '../../http/event-stream.ts';
import { tokensOf } from '../../http/identify.ts';
import { callOf, type Identity } from '../session/identity.ts';
import { resolveIdentity } from '../session/resolve-identity.ts';
import { followTopics } from './follow-topics.ts';
import { type Following, newsItem, topicOf } from './news-since.ts';
import { createStreamLimits } from './stream-limits.ts';

/** So often the reader's right is looked at while nothing happens; before each piece of news it is in any case. */
const lookMs = 5_000;
const keepAliveEvery = 3;

export interface Streams {
  /** Takes over the reply; the problem when there is no place for one more. */
  open(ctx: RequestContext, following: Following): Problem | undefined;
}

/** The open streams of this server. They end when it drains. */
export function createStreams(deps: Deps, app: FastifyInstance): Streams {
  const onError = (error: unknown): void => app.log.error({ err: error }, 'live updates failed');
  const followers = followTopics(deps.storage, onError);
  const limits = createStreamLimits();
  const open = new Set<EventStream>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
  return {
    open(ctx, following) {
      const place = limits.take(readerOf(ctx.identity), ctx.identity.kind === 'visitor');
      if ('code' in place) return place;
      const stream = openEventStream(ctx.reply, following.position);
      open.add(stream);
      stream.onEnd(() => {
        open.delete(stream);
        place.giveBack();
      });
      serve(deps, ctx, { stream, following, followers, onError });
      return undefined;
    },
  };
}

interface Served {
  readonly stream: EventStream;
  readonly following: Following;
  readonly followers: ReturnType<typeof followTopics>;
  readonly onError: (error: unknown) => void;
}

function serve(deps: Deps, ctx: RequestContext, { stream, following, followers, onError }: Served): void {
  const mayStill = readerCheck(deps, ctx);
  if (following.missed) stream.send(following.position, { kind: 'missed' });
  const stop = followers.follow(following.topic, following.position, async (events) => {
    try {
      if (!(await mayStill())) return stream.end();
      for (const event of events) stream.send(event.seq, newsItem(event));
    } catch (error) {
      stream.end(); // its reader comes back to where it was
      throw error;
    }
  });
  let looks = 0;
  const timer = setInterval(async () => {
    looks += 1;
    try {
      if (!(await mayStill())) stream.end();
      else if (looks % keepAliveEvery === 0) stream.keepAlive();
    } catch (error) {
      onError(error);
      stream.end();
    }
  }, lookMs).unref();
  stream.onEnd(() => {
    stop();
    clearInterval(timer);
  });
}

/** Whether the tokens of the request still open what they opened: same login, same call, same cart (security rule 2). */
function readerCheck(deps: Deps, { request, identity }: RequestContext): () => Promise<boolean> {
  const tokens = tokensOf(deps, request);
  const [topic, reader, callId] = [topicOf(identity), readerOf(identity), callOf(identity)?.id];
  return async () => {
    const { identity: now } = await resolveIdentity(deps, tokens);
    const isSame = topicOf(now) === topic && readerOf(now) === reader && callOf(now)?.id === callId;
    return isSame && accessProblem(followCart.access, now) === undefined;
  };
}

/** Who counts as one reader: a login, or a visitor's browser. */
const readerOf = (identity: Identity): string =>
  identity.kind === 'staff' || identity.kind === 'shopper' ? identity.login.id : (topicOf(identity) ?? '');
