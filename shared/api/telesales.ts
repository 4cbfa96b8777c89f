import { type Static, Type } from 'typebox';
import { callEndings, callKinds, callReasons, startRefusals } from '../domain/call.ts';
import { levels } from '../domain/level.ts';
import { contract } from './contract.ts';
import { oneOf } from './one-of.ts';
import { paths } from './paths.ts';

const timeMs = (description: string) => Type.Integer({ minimum: 0, description: `${description}, ms since 1970` });
const money = (description: string) => Type.Integer({ description: `${description}, minor units` });

export const ProblemReply = Type.Object(
  {
    error: Type.Object({
      code: Type.String(),
      message: Type.String({ description: 'What happened, what is unchanged, what to do next' }),
      fields: Type.Optional(Type.Record(Type.String(), Type.String())),
      details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
    requestId: Type.String(),
  },
  { title: 'Problem' },
);
export type ProblemReply = Static<typeof ProblemReply>;

export const CustomerSummary = Type.Object(
  {
    number: Type.String(),
    name: Type.String({ description: 'First and last name, or the company when there is none' }),
    firstName: Type.String(),
    company: Type.String(),
    email: Type.String(),
    phone: Type.String({ description: 'National format, or empty' }),
    level: oneOf(levels),
    lastOrder: Type.Union([Type.Object({ value: money('Total'), at: timeMs('When placed') }), Type.Null()]),
  },
  { title: 'CustomerSummary' },
);
export type CustomerSummary = Static<typeof CustomerSummary>;

export const CustomerCard = Type.Object(
  {
    ...CustomerSummary.properties,
    /** Send it back with an update: a customer that somebody changed meanwhile is not overwritten. */
    version: Type.Integer(),
    lastName: Type.String(),
    documentType: Type.String(),
    document: Type.String({ description: 'As people of its country write it' }),
    tradeName: Type.String(),
    corporateDocument: Type.String(),
    stateRegistration: Type.String(),
    corporatePhone: Type.String({ description: 'National format, or empty' }),
    homePhone: Type.String({ description: 'National format, or empty' }),
    locale: Type.String({ description: "The customer's language, BCP 47" }),
    disabled: Type.Boolean(),
    phoneHelpSince: Type.Union([timeMs('Since when phone help is allowed'), Type.Null()]),
    customerSince: timeMs('When the account was made'),
    addresses: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), text: Type.String(), isDefault: Type.Boolean() }),
    ),
    openCart: Type.Union([Type.Object({ count: Type.Integer(), value: money('Total') }), Type.Null()]),
    /** Why "Log in as" would be refused; null when it would not. */
    refusal: Type.Union([oneOf(startRefusals), Type.Null()]),
  },
  { title: 'CustomerCard' },
);
export type CustomerCard = Static<typeof CustomerCard>;

const Operator = Type.Object({
  name: Type.String(),
  initials: Type.String(),
  email: Type.String(),
  roles: Type.Array(Type.String()),
  /** May see the dashboard's All Orders (all, or only their own). */
  seesOrders: Type.Boolean(),
});

export const CartSummary = Type.Object({
  orderFormId: Type.String(),
  version: Type.Integer(),
  count: Type.Integer({ description: 'Units in all lines' }),
  value: money('Total'),
  updatedAt: timeMs('Last change'),
  /** The reader has taken the cart over: the customer can look, not change. */
  isTakenOver: Type.Boolean(),
  /** The colleague who has taken the cart over: the reader can look, not change. */
  lockedBy: Type.Union([Type.Object({ name: Type.String(), since: timeMs('When') }), Type.Null()]),
});

export const CallView = Type.Object(
  {
    id: Type.String(),
    /** acting: in the customer's account; preparing: on a cart to be shared, outside of it. */
    kind: oneOf(callKinds),
    customer: Type.Object({
      number: Type.String({
        description: "'' when a cart is prepared for nobody in particular; name is the level's then",
      }),
      name: Type.String(),
      firstName: Type.String(),
      initials: Type.String(),
      company: Type.String(),
      email: Type.String(),
      phoneMasked: Type.String(),
      level: oneOf(levels),
    }),
    reason: oneOf(callReasons),
    startedAt: timeMs('Start'),
    idleAt: timeMs('End without another click'),
    absoluteEndAt: timeMs('Last possible end'),
    cart: CartSummary,
    /** Newest order placed in this call. */
    order: Type.Union([
      Type.Object({ id: Type.String(), number: Type.String(), value: money('Total'), at: timeMs('When placed') }),
      Type.Null(),
    ]),
  },
  { title: 'Call' },
);
export type CallView = Static<typeof CallView>;

export const ToolbarState = Type.Object(
  {
    serverNow: timeMs("The server's clock, the only one that counts"),
    store: Type.Object({ name: Type.String(), currency: Type.String(), timeZone: Type.String() }),
    operator: Operator,
    call: Type.Union([CallView, Type.Null()]),
    /** Prices that the operator asked for wait, or were decided about since they were told last. */
    asksPrices: Type.Boolean(),
    /** The store lets this operator send links to carts. */
    sharesCarts: Type.Boolean(),
    /** The call of this session that ended by itself last, for "The session with … ended at …"; null after the next start or once seen. */
    ended: Type.Union([
      Type.Object({
        callId: Type.String(),
        kind: oneOf(callKinds),
        customerNumber: Type.String({ description: "'' when it was for nobody in particular" }),
        customerName: Type.String(),
        firstName: Type.String(),
        at: timeMs('When it ended'),
        ending: oneOf(callEndings),
      }),
      Type.Null(),
    ]),
  },
  { title: 'ToolbarState' },
);
export type ToolbarState = Static<typeof ToolbarState>;

export const OrderSummary = Type.Object(
  {
    id: Type.String({ description: 'orderId on the wire' }),
    number: Type.String({ description: 'As shown: HS-20913' }),
    placedAt: timeMs('When placed'),
    value: money('Total'),
    itemCount: Type.Integer(),
    state: Type.String(),
    /** The state in words of the reader's language. */
    stateLabel: Type.String(),
    operatorName: Type.Union([Type.String(), Type.Null()]),
  },
  { title: 'OrderSummary' },
);
export type OrderSummary = Static<typeof OrderSummary>;

export const getToolbar = contract({
  method: 'GET',
  path: paths.toolbar,
  access: 'use-toolbar',
  summary: 'What the toolbar shows: who works, for whom, since when, and the cart.',
  reply: { 200: ToolbarState, 401: ProblemReply, 403: ProblemReply },
});

export const searchCustomers = contract({
  method: 'GET',
  path: paths.customers,
  access: 'search-customers',
  summary: 'Finds customers by name, company, e-mail, customer number, phone, document or order number.',
  request: {
    querystring: Type.Object({
      q: Type.String({ minLength: 1, maxLength: 200 }),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 20 })),
    }),
  },
  reply: {
    200: Type.Object({
      customers: Type.Array(CustomerSummary),
      /** More match than were returned. */
      truncated: Type.Boolean(),
    }),
    401: ProblemReply,
    403: ProblemReply,
  },
});

export const getCustomer = contract({
  method: 'GET',
  path: `${paths.customers}/:number`,
  access: 'search-customers',
  summary: 'One customer as the operator checks them before acting.',
  request: { params: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }) },
  reply: { 200: CustomerCard, 401: ProblemReply, 403: ProblemReply, 404: ProblemReply },
});

export const getCustomerOrders = contract({
  method: 'GET',
  path: `${paths.customers}/:number/orders`,
  access: 'search-customers',
  summary: "The customer's newest orders, twenty at most; a restricted operator sees only those they placed.",
  request: { params: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }) },
  reply: {
    200: Type.Object({ orders: Type.Array(OrderSummary) }),
    401: ProblemReply,
    403: ProblemReply,
    404: ProblemReply,
  },
});
