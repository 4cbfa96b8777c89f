import { type Static, Type } from 'typebox';
import { maxMoney } from '../domain/money.ts';
import { maxReasonNoteLength } from '../domain/price-reason.ts';
import { contract } from './contract.ts';
import { FreeObject, orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { OrderForm } from './order-form.ts';
import { paths, pricePaths } from './paths.ts';
import { ProblemReply } from './telesales.ts';

const text = (maxLength: number) => Type.String({ maxLength });
const amount = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: maxMoney, description: `${description}, minor units` }));

/** Members beside `price` are ours: a VTEX client does without them wherever the store demands no reason. */
export const PriceBody = Type.Object({
  price: amount('One unit'),
  telesalesLineTotal: amount('In place of `price`: all units of the sku together'),
  telesalesReason: Type.Optional(Type.String({ maxLength: 64, description: 'Id of one of the reasons of the store' })),
  telesalesNote: Type.Optional(Type.String({ maxLength: maxReasonNoteLength, description: 'For the approver' })),
  uniqueId: Type.Optional(Type.String({ maxLength: 64, description: 'Names the line more surely than its index' })),
});
export type PriceBody = Static<typeof PriceBody>;

const onePrice = `${paths.orderForm}/:orderFormId/items/:itemIndex/price` as const;
const itemParams = Type.Object({ orderFormId: text(64), itemIndex: text(20) });
const changing = {
  path: onePrice,
  access: 'change-prices',
  errors: 'checkout',
  asBuilt: true,
  whileActing: true,
  reply: { 200: OrderForm },
} as const;

/** 403 CHK003 when prices cannot be changed, or not by this person; 400 CHK0041 for an index that is not there. */
export const putPrice = contract({
  ...changing,
  method: 'PUT',
  summary: 'Checkout: gives all lines of this sku a manual price.',
  request: { params: itemParams, body: PriceBody },
});
export const deletePrice = contract({
  ...changing,
  method: 'DELETE',
  summary: 'Checkout: takes the manual price of this sku back.',
  request: { params: itemParams, querystring: Type.Object({ uniqueId: Type.Optional(text(64)) }) },
});

export const priceVerdicts = ['applies', 'waits', 'refused'] as const;
export const verdictReasons = [
  'within-rules', // applies: up to `limit` needs no approval
  'over-limit', // waits: over `limit`
  'above-own-price', // waits
  'free-item', // waits
  'no-rule', // waits: the store asks for everything
  'floor', // refused: below `floor`
  'role-limit', // refused: over `limit` is not allowed
  'rule', // refused: over `limit` is not allowed
  'order-limit', // refused: `orderLimit.left` is left, `orderLimit.need` needed
] as const;

const orNothing = (description: string) => orNull(Type.Integer({ description }));

/** What becomes of a price before it is saved, with the numbers that the price editor's sentences need. */
export const PriceVerdict = Type.Object(
  {
    verdict: oneOf(priceVerdicts),
    why: oneOf(verdictReasons),
    listPrice: Type.Integer(),
    ownPrice: Type.Integer({ description: 'What one unit costs this customer without a manual price' }),
    price: Type.Integer({ description: 'One unit at the price asked about' }),
    total: Type.Integer({ description: 'The line at that price' }),
    quantity: Type.Integer(),
    off: Type.Integer({ description: 'Basis points below ownPrice; above it: negative' }),
    limit: orNothing('Basis points: see `why`; null where no limit is passed'),
    floor: orNothing('The least that one unit may cost; null without one'),
    margin: orNothing('Basis points of the price that are left over its cost; null where the cost is not known'),
    orderLimit: Type.Unsafe<{ readonly total: number; readonly left: number; readonly need: number } | null>({
      type: ['object', 'null'],
      properties: {
        total: Type.Integer({ description: 'The most that all discounts of the order may sum to' }),
        left: Type.Integer({ description: 'What the other lines leave of it' }),
        need: Type.Integer({ description: 'What this line needs' }),
      },
      required: ['total', 'left', 'need'],
    }),
  },
  { title: 'PriceVerdict' },
);
export type PriceVerdict = Static<typeof PriceVerdict>;

/** A POST that changes nothing, so that no price stands in an address. */
export const postPriceVerdict = contract({
  method: 'POST',
  path: pricePaths.verdict,
  access: 'change-prices',
  whileActing: true,
  summary: 'What would become of a price in the cart: applies, waits for approval, or refused. Changes nothing.',
  request: {
    body: Type.Object({
      orderFormId: Type.Optional(Type.String({ maxLength: 64, description: 'The open cart when left out' })),
      uniqueId: Type.String({ maxLength: 64, description: 'Of the line' }),
      price: amount('One unit'),
      telesalesLineTotal: amount('In place of `price`: all units of the sku together'),
    }),
  },
  reply: {
    200: PriceVerdict,
    400: ProblemReply,
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
  },
});

const integerOrNull = orNull(Type.Integer());
const flagOrNull = orNull(Type.Boolean());

const configurationMembers = {
  paymentConfiguration: Type.Object(
    {
      requiresAuthenticationForPreAuthorizedPaymentOption: Type.Boolean(),
      allowInstallmentsMerge: Type.Optional(flagOrNull),
      blockPaymentSession: Type.Optional(flagOrNull),
    },
    { additionalProperties: true },
  ),
  taxConfiguration: Type.Unsafe<Readonly<Record<string, unknown>> | null>({
    type: ['object', 'null'],
    additionalProperties: true,
  }),
  minimumQuantityAccumulatedForItems: Type.Integer({ minimum: 0 }),
  decimalDigitsPrecision: Type.Integer({ minimum: 0, maximum: 10 }),
  minimumValueAccumulated: integerOrNull,
  apps: Type.Unsafe<readonly Readonly<Record<string, unknown>>[] | null>({
    type: ['array', 'null'],
    items: FreeObject,
    maxItems: 100,
  }),
  allowMultipleDeliveries: flagOrNull,
  allowManualPrice: flagOrNull,
  savePersonalDataAsOptIn: flagOrNull,
  maxNumberOfWhiteLabelSellers: integerOrNull,
  maskFirstPurchaseData: flagOrNull,
  recaptchaValidation: orNull(Type.String({ maxLength: 100 })),
} as const;

/** VTEX's settings of the cart. All members are kept and given back; `allowManualPrice` is the one that has an effect here. */
export const OrderFormConfiguration = Type.Object(configurationMembers, {
  title: 'OrderFormConfiguration',
  additionalProperties: true,
});
export type OrderFormConfiguration = Static<typeof OrderFormConfiguration>;

/** Parts are enough: what is left out gets its default (POST) or stays as it is (PATCH). */
const ConfigurationBody = Type.Partial(OrderFormConfiguration, { additionalProperties: true });
export type ConfigurationBody = Static<typeof ConfigurationBody>;

const configuration = {
  path: '/api/checkout/pvt/configuration/orderForm',
  access: 'manage-settings',
  errors: 'checkout',
} as const;

export const getConfiguration = contract({
  ...configuration,
  method: 'GET',
  asBuilt: true,
  summary: 'Checkout: the settings of the cart.',
  reply: { 200: OrderFormConfiguration },
});
export const postConfiguration = contract({
  ...configuration,
  method: 'POST',
  summary: 'Checkout: replaces the settings of the cart.',
  request: { body: ConfigurationBody },
  reply: { 204: Type.Unknown({ description: 'Nothing' }) },
});
export const patchConfiguration = contract({
  ...configuration,
  method: 'PATCH',
  summary: 'Checkout: changes some settings of the cart.',
  request: { body: ConfigurationBody },
  reply: { 204: Type.Unknown({ description: 'Nothing' }) },
});

export const getPriceReasons = contract({
  method: 'GET',
  path: pricePaths.reasons,
  access: 'change-prices',
  summary: 'Reasons for a manual price, in words of the reader’s language, as the price editor offers them.',
  reply: {
    200: Type.Object({
      allowed: Type.Boolean({ description: 'Prices can be changed at all' }),
      demanded: Type.Boolean({ description: 'A price without a reason is refused' }),
      reasons: Type.Array(
        Type.Object({
          id: Type.String(),
          label: Type.String(),
          needsNote: Type.Boolean(),
          allowsFree: Type.Boolean({ description: 'A price of 0 may be given with it' }),
        }),
      ),
    }),
    401: ProblemReply,
    403: ProblemReply,
  },
});
