import { type Static, Type } from 'typebox';
import { maxCallNoteLength } from '../domain/call.ts';
import { contract } from './contract.ts';
import { orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { ProblemReply } from './telesales.ts';

/** Requests to approve manual prices, for those who decide. Amounts in minor units, times ms since 1970, percentages basis points. */

const text = Type.String();
const textOrNull = orNull(Type.String());
const whole = Type.Integer();
const wholeOrNull = orNull(Type.Integer());

export const authorizationStates = ['waiting', 'approved', 'denied', 'closed'] as const;
export const decisionRefusals = ['right-missing', 'own-price', 'approved-already', 'not-asked', 'decided'] as const;

const Item = Type.Object({
  uniqueId: text,
  skuId: text,
  reference: text,
  name: text,
  unit: text,
  quantity: whole,
  listPrice: whole,
  ownPrice: Type.Integer({ description: 'One unit without the manual price' }),
  price: Type.Integer({ description: 'One unit with it' }),
  total: Type.Integer({ description: 'The line with it' }),
  off: Type.Integer({ description: 'Below ownPrice; above it: negative' }),
  effect: oneOf(['automatic', 'ask', 'deny']),
  reason: text,
  note: text,
  givenBy: text,
  givenAt: whole,
});

const Decision = Type.Unsafe<{ at: number; byName: string; comment: string } | null>({
  type: ['object', 'null'],
  properties: { at: whole, byName: text, comment: text },
  required: ['at', 'byName', 'comment'],
});

export const AuthorizationSummary = Type.Object(
  {
    id: text,
    state: oneOf(authorizationStates),
    openedAt: whole,
    deadline: Type.Integer({ description: 'When it is denied by itself' }),
    orderId: text,
    orderNumber: text,
    clientName: text,
    value: whole,
    currency: text,
    item: Item,
    moreItems: whole,
    off: Type.Integer({ description: 'Of all items asked about together' }),
    askedBy: Type.Array(text),
    /** A person's or a role's name, "anybody" or "administrators"; null when it waits for nobody. */
    waitsFor: textOrNull,
    decision: Decision,
    /** Why the reader may not decide now; null when they may. */
    refusal: Type.Unsafe<(typeof decisionRefusals)[number] | null>({
      type: ['string', 'null'],
      enum: [...decisionRefusals, null],
    }),
  },
  { title: 'AuthorizationSummary' },
);
export type AuthorizationSummary = Static<typeof AuthorizationSummary>;

export const AuthorizationDetails = Type.Object(
  {
    ...AuthorizationSummary.properties,
    /** Send both back with a decision: what changed since must be looked at again. */
    version: whole,
    orderVersion: whole,
    ruleVersion: wholeOrNull,
    needsSecond: Type.Boolean({ description: 'Another person must approve after this one' }),
    approvals: Type.Array(Type.Object({ at: whole, byName: text, comment: text })),
    items: Type.Array(
      Type.Object({
        ...Item.properties,
        marginBefore: wholeOrNull,
        margin: wholeOrNull,
        floor: wholeOrNull,
        stock: whole,
        paid: Type.Array(Type.Object({ at: whole, price: whole, ownPrice: whole, isManual: Type.Boolean() })),
      }),
    ),
    itemsTotal: whole,
    orderOff: whole,
    discountLimit: wholeOrNull,
    asker: Type.Unsafe<{ name: string; asked: number; approved: number; denied: number; off: number } | null>({
      type: ['object', 'null'],
      properties: { name: text, asked: whole, approved: whole, denied: whole, off: whole },
      required: ['name', 'asked', 'approved', 'denied', 'off'],
    }),
  },
  { title: 'AuthorizationDetails' },
);
export type AuthorizationDetails = Static<typeof AuthorizationDetails>;

const requests = '/api/telesales/v1/authorizations';
const refusals = { 401: ProblemReply, 403: ProblemReply } as const;
const id = Type.Object({ id: Type.String({ maxLength: 64 }) });

export const getAuthorizations = contract({
  method: 'GET',
  path: requests,
  access: 'decide-authorizations',
  asBuilt: true,
  summary: 'Requests to approve manual prices: those that wait for the reader, or those that were decided.',
  request: {
    querystring: Type.Object({
      show: Type.Optional(oneOf(['waiting', 'decided'])),
      after: Type.Optional(Type.String({ maxLength: 80, description: '`next` of the page before' })),
    }),
  },
  reply: {
    200: Type.Object({
      authorizations: Type.Array(AuthorizationSummary),
      elsewhere: Type.Array(Type.Object({ waitsFor: text, count: whole })),
      next: textOrNull,
    }),
    ...refusals,
  },
});

export const getAuthorization = contract({
  method: 'GET',
  path: `${requests}/:id`,
  access: 'decide-authorizations',
  asBuilt: true,
  summary: 'One request with all that is needed to decide: margins, floor, stock, what was paid before.',
  request: { params: id },
  reply: { 200: AuthorizationDetails, ...refusals, 404: ProblemReply },
});

export const postDecision = contract({
  method: 'POST',
  path: `${requests}/:id/decision`,
  access: 'decide-authorizations',
  asBuilt: true,
  summary: 'Approves or denies the prices of an order. The first decision counts; the same one again changes nothing.',
  request: {
    params: id,
    body: Type.Object({
      decision: oneOf(['approve', 'deny']),
      comment: Type.Optional(Type.String({ maxLength: maxCallNoteLength, description: 'Needed to deny' })),
      version: Type.Optional(whole),
      orderVersion: Type.Optional(whole),
    }),
  },
  reply: { 200: AuthorizationDetails, ...refusals, 404: ProblemReply, 409: ProblemReply, 422: ProblemReply },
});
