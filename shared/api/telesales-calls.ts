import { Type } from 'typebox';
import { callOutcomes, callReasons, maxCallNoteLength, wrapUpCodes } from '../domain/call.ts';
import { levels } from '../domain/level.ts';
import { contract } from './contract.ts';
import { oneOf } from './one-of.ts';
import { paths } from './paths.ts';
import { CallView, ProblemReply } from './telesales.ts';

export const prepareCart = contract({
  method: 'POST',
  path: paths.prepareCart,
  access: 'impersonate',
  namesCall: true,
  summary:
    'Starts preparing a cart to be shared, outside of any account, with the prices of a customer or of a level; a running call ends.',
  whileActing: true,
  request: {
    body: Type.Object({
      /** The customer's e-mail, or a level for a cart that is for nobody in particular. */
      whose: Type.Union([
        Type.Object({ email: Type.String({ maxLength: 254 }) }, { additionalProperties: false }),
        Type.Object({ level: oneOf(levels) }, { additionalProperties: false }),
      ]),
      reason: oneOf(callReasons),
      reasonNote: Type.Optional(Type.String({ maxLength: maxCallNoteLength })),
      shownCall: Type.String({ maxLength: 64, description: "The call that the tab shows, '' for none" }),
      previousOutcome: Type.Optional(oneOf(callOutcomes)),
    }),
  },
  reply: {
    200: CallView,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
  },
});

export const extendCall = contract({
  method: 'POST',
  path: paths.extendCall,
  access: 'impersonate',
  namesCall: true,
  summary: 'Renews the idle limit of the running call, up to its absolute end.',
  whileActing: true,
  request: { body: Type.Object({ callId: Type.String({ maxLength: 64 }) }) },
  reply: { 200: CallView, 401: ProblemReply, 403: ProblemReply, 409: ProblemReply },
});

export const endCall = contract({
  method: 'POST',
  path: paths.endCall,
  access: 'impersonate',
  namesCall: true,
  summary: 'Ends the call with an outcome and a note. Ending an ended call again changes nothing and answers the same.',
  whileActing: true,
  request: {
    body: Type.Object({
      callId: Type.String({ maxLength: 64 }),
      outcome: oneOf(callOutcomes),
      wrapUpCode: Type.Optional(oneOf(wrapUpCodes)),
      note: Type.Optional(Type.String({ maxLength: maxCallNoteLength })),
    }),
  },
  reply: {
    200: Type.Object({
      callId: Type.String(),
      endedAt: Type.Integer({ minimum: 0, description: 'End, ms since 1970' }),
      outcome: oneOf(callOutcomes),
    }),
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
    409: ProblemReply,
    422: ProblemReply,
  },
});
