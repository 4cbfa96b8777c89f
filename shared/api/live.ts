import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { oneOf } from './one-of.ts';
import { cartNewsPath } from './paths.ts';
import { ProblemReply } from './telesales.ts';

/** What can happen to the open cart of an owner. */
export const cartNews = [
  'changed',
  /** Somebody took it over, or it was given back; its lines are as they were. */
  'held',
  /** It became an order; an empty cart follows it. */
  'placed',
  /** It was put away; an empty cart follows it. */
  'replaced',
] as const;
export type CartNews = (typeof cartNews)[number];

const number = (description: string) => Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description });

export const CartNewsItem = Type.Object(
  {
    id: number('Rises with each one of this cart'),
    kind: oneOf(cartNews),
    cartId: Type.String(),
    version: Type.Integer({ description: 'Of the cart after it' }),
    at: Type.Integer({ description: 'When it happened, ms since 1970' }),
  },
  { title: 'CartNewsItem' },
);
export type CartNewsItem = Static<typeof CartNewsItem>;

export const NewsOfCart = Type.Object(
  {
    news: Type.Array(CartNewsItem),
    last: number('Ask on from here'),
    missed: Type.Boolean({ description: 'The reader was away for too long: read the cart anew' }),
  },
  { title: 'NewsOfCart' },
);
export type NewsOfCart = Static<typeof NewsOfCart>;

/**
 * Asked for `text/event-stream`, it goes on as a stream: an event for each piece of news, its id as `id`, its members as JSON in
 * `data`; `{"kind":"missed"}` says that the reader was away for too long. The stream ends with what its reader may read.
 */
export const followCart = contract({
  method: 'GET',
  path: cartNewsPath,
  access: 'shop',
  summary:
    'What happened to the open cart since; as a stream of server-sent events when that is what the client accepts.',
  request: {
    querystring: Type.Object({
      after: Type.Optional(
        number('The last that is known; left out, only what comes is told. Last-Event-ID counts before it'),
      ),
      of: Type.Optional(Type.String({ maxLength: 64, description: 'Whose cart the page shows, as it was drawn' })),
    }),
  },
  reply: {
    200: NewsOfCart,
    404: ProblemReply,
    409: ProblemReply,
    429: ProblemReply,
  },
});
