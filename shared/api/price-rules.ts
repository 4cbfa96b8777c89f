import { type Static, Type } from 'typebox';
import { ruleEffects } from '../domain/authorization-rules.ts';
import { mostBasisPoints } from '../domain/percent.ts';
import { staffRoles } from '../domain/permissions.ts';
import { contract } from './contract.ts';
import { orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { ProblemReply } from './telesales.ts';

const text = Type.String();
const whole = Type.Integer();
const percent = Type.Integer({ minimum: 0, maximum: mostBasisPoints, description: 'Basis points' });

const Approver = Type.Object({
  kind: oneOf(['staff', 'role']),
  id: Type.Optional(Type.String({ maxLength: 64, description: 'Of the staff member' })),
  role: Type.Optional(oneOf(staffRoles)),
  afterMinutes: Type.Optional(Type.Integer({ minimum: 0, description: 'Joins the others only then' })),
});
export type WireApprover = Static<typeof Approver>;
const approvers = Type.Array(Approver, { maxItems: 20 });

const Range = Type.Object({
  from: percent,
  to: Type.Optional(percent),
  effect: oneOf(ruleEffects),
  approvers,
});

/** Rules for manual prices. A range without `to` has no end. */
export const WirePriceRules = Type.Object(
  {
    discounts: Type.Array(Range, { maxItems: 50 }),
    increases: Type.Array(Range, { maxItems: 50 }),
    second: Type.Optional(
      Type.Object({
        overAmount: Type.Optional(Type.Integer({ minimum: 0, description: 'Of the order, minor units' })),
        overBasisPoints: Type.Optional(percent),
        approvers,
      }),
    ),
  },
  { title: 'PriceRules' },
);
export type WirePriceRules = Static<typeof WirePriceRules>;

const Version = Type.Object(
  {
    version: whole,
    rules: WirePriceRules,
    note: text,
    editedAt: whole,
    editedBy: text,
    publishedAt: orNull(whole),
    publishedBy: text,
  },
  { title: 'PriceRulesVersion' },
);

/** `seen`: the number of changes that whoever changes them has seen, as GET told it. */
const seen = Type.Integer({ minimum: 0 });
const allRules = '/api/telesales/v1/price-rules';
const refusals = { 401: ProblemReply, 403: ProblemReply } as const;
const changing = { access: 'manage-settings', asBuilt: true } as const;
const replies = { 200: Version, ...refusals, 409: ProblemReply, 422: ProblemReply } as const;

export const getPriceRules = contract({
  ...changing,
  method: 'GET',
  path: allRules,
  summary: 'Rules for manual prices: every version, newest first, and what keeps the draft from being published.',
  reply: {
    200: Type.Object({
      seen,
      inForce: orNull(whole),
      versions: Type.Array(Version),
      problems: Type.Array(Type.Object({ code: text, kind: text, from: percent, to: Type.Optional(percent) })),
    }),
    ...refusals,
  },
});
export const putPriceRulesDraft = contract({
  ...changing,
  method: 'PUT',
  path: `${allRules}/draft`,
  summary: 'Keeps the draft of the next version of the rules. It may have gaps and overlaps.',
  request: {
    body: Type.Object({ seen, rules: WirePriceRules, note: Type.Optional(Type.String({ maxLength: 200 })) }),
  },
  reply: replies,
});
export const deletePriceRulesDraft = contract({
  ...changing,
  method: 'DELETE',
  path: `${allRules}/draft`,
  summary: 'Discards the draft of the rules.',
  request: { querystring: Type.Object({ seen }) },
  reply: replies,
});
export const publishPriceRules = contract({
  ...changing,
  method: 'POST',
  path: `${allRules}/publish`,
  summary: 'Puts the draft of the rules in force. Prices that wait already keep the version they were judged by.',
  request: { body: Type.Object({ seen }) },
  reply: replies,
});
