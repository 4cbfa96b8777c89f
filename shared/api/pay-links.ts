import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { orNull } from './nullable.ts';
import { payLinksPath } from './paths.ts';
import { ProblemReply } from './telesales.ts';

/** A link by which the customer acted for pays. */
export const MadePayLink = Type.Object(
  {
    id: Type.String(),
    url: Type.String({ description: 'Told this once: the store keeps no more than a hash of its token' }),
    expiresAt: Type.Integer({ description: 'ms since 1970' }),
    subject: Type.String({ description: 'Of a mail, in the customer’s language' }),
    words: Type.String({ description: 'To send with the link, in that language; the address is in them' }),
    sentTo: orNull(Type.String({ description: 'The e-mail it was sent to; null where it was not' })),
  },
  { title: 'MadePayLink' },
);
export type MadePayLink = Static<typeof MadePayLink>;

export const postPayLink = contract({
  method: 'POST',
  path: payLinksPath,
  access: 'impersonate',
  summary:
    'Makes a link by which the customer acted for pays their cart; one made before for the same cart is taken back.',
  whileActing: true,
  request: {
    body: Type.Object({
      orderFormId: Type.String({ minLength: 1, maxLength: 64 }),
      mail: Type.Optional(Type.Boolean({ description: 'Mail it to the customer as well' })),
    }),
  },
  reply: {
    201: MadePayLink,
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
  },
});
