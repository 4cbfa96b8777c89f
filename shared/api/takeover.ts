import { type Static, Type } from 'typebox';
import { lineChangeKinds } from '../domain/line-changes.ts';
import { contract } from './contract.ts';
import { orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { takeOverPaths } from './paths.ts';
import { ProblemReply } from './telesales.ts';

const timeMs = (description: string) => Type.Integer({ minimum: 0, description: `${description}, ms since 1970` });
const money = (description: string) => Type.Integer({ description: `${description}, minor units` });
const name = Type.String({ description: 'Display name' });

export const TakeOverLine = Type.Object(
  {
    uniqueId: Type.String(),
    skuId: Type.String(),
    name: Type.String(),
    unit: Type.String({ description: '1 kg, whole bean' }),
    quantity: Type.Integer({ description: 'Of a removed line: as it was' }),
    total: money('The whole line'),
    change: oneOf(lineChangeKinds),
    was: orNull(Type.Integer({ description: 'Units before, of a line whose quantity changed' })),
  },
  { title: 'TakeOverLine' },
);
export type TakeOverLine = Static<typeof TakeOverLine>;

/** The cart of whoever is served, and who edits it. */
export const TakeOver = Type.Object(
  {
    /** free: the shopper has it; yours: you have taken it over; locked: a colleague has. */
    state: oneOf(['free', 'yours', 'locked']),
    orderFormId: Type.String(),
    version: Type.Integer(),
    shopper: Type.Object({
      firstName: Type.String({ description: 'Empty for a shopper who is not signed in' }),
      isSignedIn: Type.Boolean(),
    }),
    updatedAt: timeMs('Last change of the cart'),
    lock: Type.Union([
      Type.Object({
        by: name,
        since: timeMs('When it was taken over'),
        until: timeMs('When the lock ends by itself'),
        askedBy: Type.Union([Type.Object({ name, at: timeMs('When') }), Type.Null()]),
      }),
      Type.Null(),
    ]),
    ended: Type.Union([
      Type.Object(
        { how: oneOf(['declined', 'broken']), by: name, at: timeMs('When') },
        {
          description: 'How your latest take-over of this cart ended, when you did not end it',
        },
      ),
      Type.Null(),
    ]),
    mayBreak: Type.Boolean({ description: 'You may end a colleague’s lock' }),
    draft: Type.Union([Type.Object({ id: Type.String(), number: Type.String() }), Type.Null()]),
    before: Type.Union([Type.Object({ count: Type.Integer(), value: money('Total') }), Type.Null()]),
    now: Type.Object({ count: Type.Integer({ description: 'Units in all lines' }), value: money('Total') }),
    changes: Type.Integer({ description: 'How many lines were changed, added or removed' }),
    lines: Type.Array(TakeOverLine),
  },
  { title: 'TakeOver' },
);
export type TakeOver = Static<typeof TakeOver>;

const common = { access: 'update-customer', whileActing: true } as const;
const refusals = { 401: ProblemReply, 403: ProblemReply } as const;
const one = takeOverPaths.one;
const id = (description: string) => Type.String({ minLength: 1, maxLength: 64, description });
const version = Type.Optional(Type.Integer({ minimum: 0, description: 'The version of the cart that was shown' }));

export const getTakeOver = contract({
  ...common,
  method: 'GET',
  path: one,
  summary: 'The cart of the customer acted for, or of the shopper whose cart was opened by its code, and who edits it.',
  reply: { 200: TakeOver, ...refusals, 409: ProblemReply },
});
export const postTakeOver = contract({
  ...common,
  method: 'POST',
  path: one,
  summary: 'Takes the cart over: for two minutes after your last click nobody else changes it.',
  request: {
    body: Type.Object({
      code: Type.Optional(
        Type.String({ maxLength: 20, description: 'As a shopper who is not signed in reads it out' }),
      ),
      empty: Type.Optional(Type.Boolean({ description: 'A cart of nobody’s, for a shopper without a code' })),
      draftId: Type.Optional(id('The draft order that the items are for')),
    }),
  },
  reply: { 200: TakeOver, ...refusals, 404: ProblemReply, 409: ProblemReply, 423: ProblemReply, 429: ProblemReply },
});
export const postRenewLock = contract({
  ...common,
  method: 'POST',
  path: `${one}/renew`,
  summary: 'Gives your lock a full time again.',
  reply: { 200: Type.Object({ until: timeMs('When it ends by itself') }), ...refusals, 409: ProblemReply },
});
export const postHandBack = contract({
  ...common,
  method: 'POST',
  path: `${one}/hand-back`,
  summary: 'Gives the cart back to its shopper, with what you changed or as it was.',
  request: { body: Type.Object({ changes: oneOf(['kept', 'undone']) }) },
  reply: { 200: Type.Object({ handedBack: Type.Boolean() }), ...refusals, 409: ProblemReply },
});
export const postPutBack = contract({
  ...common,
  method: 'POST',
  path: `${one}/put-back`,
  summary: 'Puts a line that you removed back as it was.',
  request: { body: Type.Object({ uniqueId: id('Of the line'), version }) },
  reply: { 200: TakeOver, ...refusals, 404: ProblemReply, 409: ProblemReply, 423: ProblemReply },
});
export const postAddItems = contract({
  ...common,
  method: 'POST',
  path: `${one}/add-items`,
  summary: 'Moves the items into the draft order, a new one without, and hands the cart back.',
  request: { body: Type.Object({ version }) },
  reply: {
    200: Type.Object({ draft: Type.Object({ id: Type.String(), number: Type.String() }) }),
    ...refusals,
    400: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
  },
});
export const postAskRelease = contract({
  ...common,
  method: 'POST',
  path: `${one}/ask`,
  summary: 'Lets the colleague who has the cart know that you wait for it.',
  reply: { 200: Type.Object({ asked: Type.Boolean() }), ...refusals, 409: ProblemReply },
});
export const postBreakLock = contract({
  method: 'POST',
  path: `${one}/break`,
  access: 'break-cart-lock',
  whileActing: true,
  summary: 'Ends a colleague’s lock; what they changed stays, and they are told.',
  request: { body: Type.Object({ orderFormId: id('Of the cart') }) },
  reply: { 200: Type.Object({ broken: Type.Boolean() }), ...refusals, 404: ProblemReply },
});
export const postDeclineHelp = contract({
  method: 'POST',
  path: `${one}/decline`,
  access: 'shop',
  summary: 'For the shopper: takes the cart back at once.',
  reply: { 200: Type.Object({ declined: Type.Boolean() }), ...refusals, 409: ProblemReply },
});

export const Draft = Type.Object(
  {
    id: Type.String(),
    number: Type.String({ description: 'D-1001' }),
    state: oneOf(['open', 'ready', 'placed', 'discarded']),
    orderFormId: Type.String({ description: 'The cart that holds its items' }),
    customer: Type.Union([Type.Object({ number: Type.String(), name, email: Type.String() }), Type.Null()]),
    operator: name,
    orderId: orNull(Type.String()),
    count: Type.Integer({ description: 'Units in all lines' }),
    value: money('Total'),
    createdAt: timeMs('When it was made'),
    updatedAt: timeMs('Last change'),
  },
  { title: 'Draft' },
);
export type Draft = Static<typeof Draft>;

const drafts = takeOverPaths.drafts;
const draftParams = Type.Object({ id: id('Of the draft') });

export const getDrafts = contract({
  ...common,
  method: 'GET',
  path: drafts,
  summary: 'Orders that are being prepared, last changed first.',
  reply: { 200: Type.Object({ drafts: Type.Array(Draft) }), ...refusals },
});
export const getDraft = contract({
  ...common,
  method: 'GET',
  path: `${drafts}/:id`,
  summary: 'A draft order.',
  request: { params: draftParams },
  reply: { 200: Draft, ...refusals, 404: ProblemReply },
});
export const postDraft = contract({
  ...common,
  method: 'POST',
  path: drafts,
  summary: 'Creates a draft order: no goods are reserved for it and it has no order state.',
  request: {
    body: Type.Object({ customerNumber: Type.Optional(id('Without: a shopper who is not signed in')) }),
  },
  reply: { 201: Draft, ...refusals, 404: ProblemReply },
});
export const postGiveDraft = contract({
  ...common,
  method: 'POST',
  path: `${drafts}/:id/give`,
  summary: 'Lets the shopper whose cart has this code check the draft order out.',
  request: { params: draftParams, body: Type.Object({ code: Type.String({ maxLength: 20 }) }) },
  reply: { 200: Draft, ...refusals, 404: ProblemReply, 409: ProblemReply, 429: ProblemReply },
});
export const deleteDraft = contract({
  ...common,
  method: 'DELETE',
  path: `${drafts}/:id`,
  summary: 'Discards a draft order that is not placed.',
  request: { params: draftParams },
  reply: { 200: Draft, ...refusals, 404: ProblemReply },
});
