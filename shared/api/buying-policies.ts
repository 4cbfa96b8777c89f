import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { FreeObject, orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';

/** VTEX's Buying Policies, as far as its clients decide about an order (wire.md section 1.4). Amounts are decimal here. */

const text = Type.String();
const textOrNull = orNull(Type.String());
const numberOrNull = orNull(Type.Number());
const status = oneOf(['pending', 'accepted', 'denied', 'ignored']);

const Rule = Type.Object({
  id: text,
  name: text,
  status,
  doId: textOrNull,
  authorizedEmails: Type.Array(text),
  priority: Type.Integer(),
  trigger: Type.Object({
    condition: Type.Object({
      conditionType: Type.Integer(),
      description: textOrNull,
      lessThan: numberOrNull,
      /** VTEX's spelling. */
      greatherThan: numberOrNull,
      expression: textOrNull,
    }),
    effect: Type.Object({
      description: textOrNull,
      effectType: Type.Integer({ description: '0 approve, 1 deny, 2 ask' }),
      funcPath: textOrNull,
    }),
  }),
  timeout: Type.Integer({ description: 'Seconds until it is denied by itself' }),
  notification: Type.Boolean(),
  scoreInterval: Type.Object({ accept: Type.Integer(), deny: Type.Integer() }),
  authorizationData: Type.Object({
    requireAllApprovals: Type.Boolean(),
    authorizers: Type.Array(
      Type.Object({ id: text, email: textOrNull, type: oneOf(['user', 'role']), authorizationDate: textOrNull }),
    ),
  }),
  isUserAuthorized: Type.Boolean({ description: 'May be one of those who decide' }),
  isUserNextAuthorizer: Type.Boolean({ description: 'May decide now' }),
});

export const CommercialAuthorization = Type.Object(
  {
    id: text,
    orderId: text,
    workflowInstanceId: text,
    status,
    units: Type.Array(text),
    callbackEndpoint: text,
    totalOrderValueDesiredBySeller: Type.Number(),
    marketPlacePaymentValue: Type.Number(),
    itemCollection: Type.Array(
      Type.Object({
        id: text,
        sku: text,
        price: Type.Number({ description: 'One unit before the manual price' }),
        totalSystemDiscount: Type.Number(),
        totalManualDiscount: Type.Number(),
        quantity: Type.Integer(),
        additionalInfo: FreeObject,
      }),
    ),
    additionalInfo: FreeObject,
    dimensionStatus: Type.Array(
      Type.Object({
        id: text,
        name: text,
        unitId: textOrNull,
        status,
        score: Type.Number(),
        priority: Type.Integer(),
        shouldSimulate: Type.Boolean(),
        ruleCollection: Type.Array(Rule),
        creationDate: text,
        creationVersion: text,
        creationEnvironment: text,
        requireAllRulesAcceptance: Type.Boolean(),
      }),
    ),
    creationVersion: text,
    creationEnvironment: text,
    userProfileId: text,
  },
  { title: 'CommercialAuthorization' },
);
export type CommercialAuthorization = Static<typeof CommercialAuthorization>;

const account = Type.String({ maxLength: 100 });
const root = '/:account/commercial-authorizations' as const;

export const getCommercialAuthorization = contract({
  method: 'GET',
  path: `${root}/order/:orderId`,
  access: 'decide-authorizations',
  errors: 'buying-policies',
  asBuilt: true,
  summary: 'Buying Policies: the newest request about an order’s prices, for those who decide.',
  request: { params: Type.Object({ account, orderId: Type.String({ maxLength: 64 }) }) },
  reply: { 200: CommercialAuthorization },
});

/** At or above `scoreInterval.accept` approves, at or below `scoreInterval.deny` denies, anything between decides nothing. */
export const callbackCommercialAuthorization = contract({
  method: 'POST',
  path: `${root}/:orderAuthId/callback`,
  access: 'decide-authorizations',
  errors: 'buying-policies',
  asBuilt: true,
  summary: 'Buying Policies: decides about an order’s prices by a score.',
  request: {
    params: Type.Object({ account, orderAuthId: Type.String({ maxLength: 64 }) }),
    body: Type.Object({
      params: Type.Object({
        score: Type.Number(),
        dimensionId: Type.Optional(Type.String({ maxLength: 64 })),
        ruleId: Type.Optional(Type.String({ maxLength: 64 })),
      }),
    }),
  },
  reply: { 200: CommercialAuthorization },
});
