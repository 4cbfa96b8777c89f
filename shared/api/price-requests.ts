import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { ProblemReply } from './telesales.ts';

/** Requests about manual prices, for whoever decides about them. */
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
