import { hash } from 'node:crypto';
import type { CartNews, CartNewsItem, NewsOfCart } from '../../../shared/api/live.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { LiveEvent } from '../../storage/records.ts';
import { cartOwnerOf, type Identity } from '../session/identity.ts';
import { cartTopic } from './announce.ts';
import { keptMs } from './forget-events.ts';

export interface Following {
  readonly topic: string;
  /** What is told has greater numbers. */
  readonly position: number;
  /** More happened than is still known: the cart has to be read anew. */
  readonly missed: boolean;
}

export interface WhatIsKnown {
  /** The last number that the reader was told. */
  readonly after?: number | undefined;
  /** The mark of the cart that the reader's page shows. */
  readonly of?: string | undefined;
}

/**
 * Where a reader goes on who follows the open cart of whoever is served. Refusals: cart-unknown 404 for who has none, cart-switched
 * 409 when it is not the one that the page shows.
 */
export async function followingOf(deps: Deps, identity: Identity, known: WhatIsKnown): Promise<Result<Following>> {
  const topic = topicOf(identity);
  if (topic === undefined) return refused(noCart);
  if (known.of !== undefined && known.of !== markOf(topic)) return refused(cartSwitched);
  const now = deps.clock.now();
  const head = (await deps.storage.read.liveEvents.heads([topic])).get(topic);
  // Where nothing is kept: early enough for the first number of a server whose clock is behind.
  const newest = head ?? now - keptMs / 2;
  const { after = newest } = known;
  const missed = after !== head && (after < now - keptMs || after > Math.max(newest, now));
  return ok({ topic, position: missed ? newest : after, missed });
}

/** The cart that is followed; undefined for who has none. */
export function topicOf(identity: Identity): string | undefined {
  const owner = cartOwnerOf(identity);
  return owner && cartTopic(owner);
}

/** What a page says to be told of the very cart that it shows: its own when it was drawn, not who the browser serves by now. */
export const markOf = (topic: string): string => hash('sha256', `mark of ${topic}`, 'hex').slice(0, 16);

export interface LiveMark {
  readonly after: number;
  readonly of: string;
}

/** For a page about to be drawn; ask before the cart is read, so that nothing is lost between. */
export async function liveMark(deps: Deps, identity: Identity): Promise<LiveMark | undefined> {
  const following = await followingOf(deps, identity, {});
  return following.ok ? { after: following.value.position, of: markOf(following.value.topic) } : undefined;
}

/** For a client that asks now and then. */
export async function newsSince(deps: Deps, { topic, position, missed }: Following): Promise<NewsOfCart> {
  const news = (await deps.storage.read.liveEvents.after(topic, position, atOnce)).map(newsItem);
  return { news, last: news.at(-1)?.id ?? position, missed };
}
const atOnce = 100;

export const newsItem = ({ seq, kind, payload, at }: LiveEvent): CartNewsItem => ({
  id: seq,
  kind: kind as CartNews, // only `announce` writes them
  cartId: String(payload.cartId),
  version: Number(payload.version),
  at,
});

const noCart: Problem = {
  code: 'cart-unknown',
  status: 404,
  message: 'Nobody has a cart here yet, so there is nothing to follow. Put something into the cart first.',
};
const cartSwitched: Problem = {
  code: 'cart-switched',
  status: 409,
  message: 'This page shows another cart than the one that is served by now. Nothing was changed. Reload the page.',
};
