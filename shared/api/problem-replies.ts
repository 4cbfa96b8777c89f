import { type TSchema, Type } from 'typebox';
import type { ErrorStyle } from './contract.ts';
import { AuthProblem } from './login.ts';
import { FreeObject } from './nullable.ts';
import { ProblemReply } from './telesales.ts';

const vtexError = {
  code: Type.String(),
  message: Type.String({ description: 'What happened, what is unchanged, what to do next' }),
  exception: Type.Null(),
};

/** What a refusal or a failure looks like in each dialect, as the server's error handler writes it. */
export const problemReplies = {
  telesales: ProblemReply,
  checkout: Type.Object(
    {
      fields: Type.Record(Type.String(), Type.String()),
      error: Type.Object({ ...vtexError, details: Type.Optional(FreeObject) }),
      operationId: Type.String(),
    },
    { title: 'CheckoutProblem' },
  ),
  oms: Type.Object({ error: Type.Object(vtexError), requestId: Type.String() }, { title: 'OmsProblem' }),
  'master-data': Type.Object({ Message: Type.String(), requestId: Type.String() }, { title: 'MasterDataProblem' }),
  'vtex-id': Type.Object({ ...AuthProblem.properties }, { title: 'VtexIdProblem' }),
  'buying-policies': Type.Object(
    { message: Type.String(), code: Type.String(), requestId: Type.String() },
    { title: 'BuyingPoliciesProblem' },
  ),
} as const satisfies Record<ErrorStyle, TSchema>;
