import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';

const text = (maxLength: number) => Type.String({ maxLength });
const orderParams = Type.Object({ orderId: text(64) });
const one = '/api/oms/pvt/orders/:orderId';

/** What OMS hands out for a step: the receipt names it, and the same step again gets the same one. */
export const OmsReceipt = Type.Object({ date: Type.String(), orderId: Type.String(), receipt: Type.String() });
export type OmsReceipt = Static<typeof OmsReceipt>;

export const startHandling = contract({
  method: 'POST',
  path: `${one}/start-handling`,
  access: 'handle-orders',
  errors: 'oms',
  summary: 'OMS: the warehouse begins with an order that is ready for handling; any other is refused with OMS003.',
  request: { params: orderParams },
  reply: { 204: Type.Unknown({ description: 'Nothing' }) },
});

export const cancelOmsOrder = contract({
  method: 'POST',
  path: `${one}/cancel`,
  access: 'handle-orders',
  errors: 'oms',
  summary:
    'OMS: cancels an order and puts its goods back. One that is ready for or in handling is asked about first and canceled by the second call.',
  request: {
    params: orderParams,
    body: Type.Union([
      Type.Object({
        reason: Type.Optional(Type.Union([text(2_000), Type.Null()])),
        requestedByUser: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
      }),
      Type.Null(),
    ]),
  },
  reply: { 200: OmsReceipt },
});

export const addInteraction = contract({
  method: 'POST',
  path: `${one}/interactions`,
  access: 'see-own-orders',
  errors: 'oms',
  summary: 'OMS: writes a line into the history of an order.',
  request: {
    params: orderParams,
    body: Type.Object({
      source: Type.String({ minLength: 1, maxLength: 100 }),
      message: Type.String({ minLength: 1, maxLength: 2_000 }),
    }),
  },
  reply: { 200: Type.Unknown({ description: 'Nothing' }) },
});
