import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { oneOf } from './one-of.ts';
import { askedPricePaths } from './paths.ts';
import { ProblemReply } from './telesales.ts';

/** Whether the queue changed, for whoever decides about manual prices. */
export const WaitingQueue = Type.Object(
  {
    version: Type.String({ description: 'Another one when a request comes, goes or changes' }),
    count: Type.Integer({ description: 'How many wait for the reader' }),
  },
  { title: 'WaitingQueue' },
);
export type WaitingQueue = Static<typeof WaitingQueue>;

export const getWaitingQueue = contract({
  method: 'GET',
  path: '/api/telesales/v1/price-requests/queue',
  access: 'decide-authorizations',
  summary: 'Whether the queue of price requests changed, for pages that show it.',
  reply: { 200: WaitingQueue, 401: ProblemReply, 403: ProblemReply },
});

/** A price that the reader asked for, and what became of it. */
export const AskedPrice = Type.Object(
  {
    id: Type.String(),
    state: oneOf(['waiting', 'approved', 'denied', 'closed']),
    order: Type.Object({ id: Type.String(), number: Type.String({ description: 'As shown: HS-20913' }) }),
    customer: Type.String(),
    product: Type.String({ description: 'The product that is changed most' }),
    moreProducts: Type.Integer(),
    price: Type.Integer({ description: 'Of one unit of that product, minor units' }),
    askedAt: Type.Integer({ description: 'ms since 1970' }),
    decision: Type.Union([
      Type.Object({
        by: Type.String({ description: 'Empty when nobody decided in time' }),
        at: Type.Integer({ description: 'ms since 1970' }),
        comment: Type.String(),
      }),
      Type.Null(),
    ]),
    isTold: Type.Boolean({ description: 'The reader was told of the decision' }),
  },
  { title: 'AskedPrice' },
);
export type AskedPrice = Static<typeof AskedPrice>;

export const getAskedPrices = contract({
  method: 'GET',
  path: askedPricePaths.all,
  access: 'use-toolbar',
  summary:
    'Prices of placed orders that the reader asked for in the last seven days, newest first, and what became of them.',
  reply: { 200: Type.Object({ requests: Type.Array(AskedPrice) }), 401: ProblemReply, 403: ProblemReply },
});

export const postTold = contract({
  method: 'POST',
  path: `${askedPricePaths.all}/:id/told`,
  access: 'use-toolbar',
  summary: 'Keeps that the reader was told of a decision about their price, so that it is said once.',
  whileActing: true,
  request: { params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }) },
  reply: { 200: AskedPrice, 401: ProblemReply, 403: ProblemReply, 404: ProblemReply },
});
