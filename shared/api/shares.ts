import { type Static, Type } from 'typebox';
import { longestEmail } from '../domain/email.ts';
import { longestShareMessage, sellerCodePattern, shareDays } from '../domain/share.ts';
import { contract } from './contract.ts';
import { orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { sharePaths } from './paths.ts';
import { ProblemReply } from './telesales.ts';

const time = Type.Integer({ description: 'ms since 1970' });
const expiresInDays = Type.Integer({ minimum: shareDays.least, maximum: shareDays.most });
const message = Type.String({
  maxLength: longestShareMessage,
  description: 'Shown with the cart to whoever opens the link',
});

/** A link that its maker, or somebody else, may send. */
export const MadeShare = Type.Object(
  {
    id: Type.String(),
    url: Type.String({ description: 'Told this once: the store keeps no more than a hash of its token' }),
    expiresAt: time,
    subject: Type.String({ description: 'Of a mail, in the language of the customer it was made for' }),
    words: Type.String({ description: 'To send with the link, in that language; the address is in them' }),
  },
  { title: 'MadeShare' },
);
export type MadeShare = Static<typeof MadeShare>;

export const Share = Type.Object(
  {
    id: Type.String(),
    hint: Type.String({ description: 'Beginning and end of its token' }),
    orderFormId: Type.String(),
    state: oneOf(['active', 'expired', 'revoked']),
    createdAt: time,
    expiresAt: time,
    customer: orNull(Type.String({ description: 'Name of the customer it was made for' })),
    itemCount: Type.Integer({ description: 'Units in all lines' }),
    message: Type.String(),
    openings: Type.Array(
      Type.Object({
        who: orNull(Type.String({ description: 'Name of a customer who was signed in' })),
        device: oneOf(['phone', 'computer']),
        at: time,
        order: orNull(Type.String({ description: 'Number of the order made of this copy: HS-20913' })),
      }),
      { description: 'Visitors who took a copy, in the order in which they did' },
    ),
  },
  { title: 'Share' },
);
export type Share = Static<typeof Share>;

export const postShare = contract({
  method: 'POST',
  path: sharePaths.all,
  access: 'share-carts',
  summary: 'Makes a link to a cart as it is: the one of the customer acted for, or the reader’s own.',
  whileActing: true,
  request: {
    body: Type.Object({
      orderFormId: Type.String({ minLength: 1, maxLength: 64 }),
      expiresInDays: Type.Optional(expiresInDays),
      message: Type.Optional(message),
      sellerCode: Type.Optional(
        Type.String({ pattern: sellerCodePattern, description: '`marketingData.utmiCampaign` of every copy' }),
      ),
    }),
  },
  reply: {
    201: MadeShare,
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
  },
});

export const getShares = contract({
  method: 'GET',
  path: sharePaths.all,
  access: 'share-carts',
  summary: 'The newest links that the reader made, and who took copies by them.',
  reply: {
    200: Type.Object({
      allowed: Type.Boolean({ description: 'The store shares carts' }),
      shares: Type.Array(Share),
    }),
    401: ProblemReply,
    403: ProblemReply,
  },
});

const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) });

export const patchShare = contract({
  method: 'PATCH',
  path: `${sharePaths.all}/:id`,
  access: 'share-carts',
  summary:
    'Changes until when a link that the reader made is good, counted from this moment, or the words shown with it.',
  whileActing: true,
  request: {
    params,
    body: Type.Object({ expiresInDays: Type.Optional(expiresInDays), message: Type.Optional(message) }),
  },
  reply: {
    200: Share,
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
  },
});

export const postRevoke = contract({
  method: 'POST',
  path: `${sharePaths.all}/:id/revoke`,
  access: 'share-carts',
  summary: 'Ends a link that the reader made; copies already taken stay.',
  whileActing: true,
  request: { params },
  reply: { 200: Share, 401: ProblemReply, 403: ProblemReply, 404: ProblemReply },
});

export const postShareMail = contract({
  method: 'POST',
  path: `${sharePaths.all}/:id/mail`,
  access: 'share-carts',
  summary: 'Mails a link that the reader made to the customer it was made for, or to the address given.',
  whileActing: true,
  request: {
    params,
    body: Type.Object({
      url: Type.String({ minLength: 1, maxLength: 500, description: 'As it was told when the link was made' }),
      email: Type.Optional(
        Type.String({ maxLength: longestEmail, description: 'Needed where the link was made for nobody' }),
      ),
    }),
  },
  reply: {
    200: Type.Object({ sentTo: Type.String() }),
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
    429: ProblemReply,
  },
});
