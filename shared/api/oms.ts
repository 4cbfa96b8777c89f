import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { EmptyList, orNull } from './nullable.ts';
import { OmsOrder } from './oms-order.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();
const none = Type.Null();

const figures = {
  Count: Type.Integer(),
  Max: Type.Integer(),
  Mean: Type.Number(),
  Min: Type.Integer(),
  Missing: Type.Integer(),
  StdDev: Type.Number(),
  Sum: Type.Integer(),
  SumOfSquares: Type.Number(),
};
const Figures = Type.Object({ ...figures, Facets: none });
export type Figures = Static<typeof Figures>;

/** `BRL` is always among the currencies, as VTEX's schema wants it, whatever the store sells in. */
const Stats = Type.Object({
  ...figures,
  Facets: Type.Object({
    origin: Type.Object({ Fulfillment: Figures, Marketplace: Figures }),
    currencyCode: Type.Record(Type.String(), Figures),
  }),
});
export type Stats = Static<typeof Stats>;

const row = {
  orderId: text,
  creationDate: text,
  clientName: text,
  totalValue: cents,
  paymentNames: text,
  status: text,
  statusDescription: text,
  marketPlaceOrderId: textOrNull,
  sequence: text,
  salesChannel: text,
  affiliateId: text,
  origin: text,
  workflowInErrorState: Type.Boolean(),
  workflowInRetry: Type.Boolean(),
  lastMessageUnread: textOrNull,
  ShippingEstimatedDate: textOrNull,
  ShippingEstimatedDateMax: none,
  ShippingEstimatedDateMin: none,
  orderIsComplete: Type.Boolean(),
  listId: none,
  listType: none,
  authorizedDate: textOrNull,
  callCenterOperatorName: textOrNull,
  totalItems: Type.Integer(),
  currencyCode: text,
};

/** `items` has been null here since 2018. */
export const OmsRow = Type.Object({ ...row, items: none });
export type OmsRow = Static<typeof OmsRow>;

export const OmsUserRow = Type.Object({
  ...row,
  items: Type.Array(
    Type.Object({
      seller: text,
      quantity: Type.Integer(),
      description: text,
      ean: textOrNull,
      refId: text,
      id: text,
      productId: text,
      sellingPrice: cents,
      price: cents,
    }),
  ),
});
export type OmsUserRow = Static<typeof OmsUserRow>;

const Paging = Type.Object({
  total: Type.Integer(),
  pages: Type.Integer(),
  currentPage: Type.Integer(),
  perPage: Type.Integer(),
});

export const OmsList = Type.Object(
  {
    list: Type.Array(OmsRow),
    facets: EmptyList,
    paging: Paging,
    stats: Type.Object({ stats: Type.Object({ totalValue: Stats, totalItems: Stats }) }),
    reportRecordsLimit: Type.Integer(),
  },
  { title: 'Orders' },
);
export type OmsList = Static<typeof OmsList>;

export const OmsUserList = Type.Object(
  {
    list: Type.Array(OmsUserRow),
    facets: EmptyList,
    paging: Paging,
    stats: Type.Object({
      stats: Type.Object({
        totalValue: Type.Object({ ...figures, Facets: Type.Object({}) }),
        totalItems: Type.Object({ ...figures, Facets: Type.Object({}) }),
      }),
    }),
    reportRecordsLimit: Type.Integer(),
  },
  { title: 'OrdersOfCustomer' },
);
export type OmsUserList = Static<typeof OmsUserList>;

const filterText = Type.Optional(Type.String({ maxLength: 300 }));
const paging = {
  /** VTEX shows thirty pages at most. */
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 30, default: 1 })),
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 15 })),
};

export const listOrders = contract({
  method: 'GET',
  path: '/api/oms/pvt/orders',
  access: 'see-own-orders',
  errors: 'oms',
  summary: 'OMS: orders by filter, newest first; a restricted operator sees those they placed.',
  request: {
    querystring: Type.Object({
      ...paging,
      orderBy: filterText,
      q: filterText,
      f_status: filterText,
      f_creationDate: filterText,
      f_authorizedDate: filterText,
      f_invoicedDate: filterText,
      f_callCenterOperatorName: filterText,
      f_salesChannel: filterText,
      f_paymentNames: filterText,
      f_sellerNames: filterText,
      f_UtmSource: filterText,
      f_RnB: filterText,
      f_shippingEstimate: filterText,
      f_hasInputInvoice: Type.Optional(Type.Boolean()),
      incompleteOrders: Type.Optional(Type.Boolean()),
    }),
  },
  reply: { 200: OmsList },
});

const oneOrder = Type.Object({ orderId: Type.String({ maxLength: 64 }) });

export const getOrder = contract({
  method: 'GET',
  path: '/api/oms/pvt/orders/:orderId',
  access: 'see-own-orders',
  errors: 'oms',
  summary: 'OMS: one order, by orderId or by "seq" and its sequence.',
  request: { params: oneOrder },
  reply: { 200: OmsOrder },
});

export const notifyPayment = contract({
  method: 'POST',
  path: '/api/oms/pvt/orders/:orderId/payments/:paymentId/payment-notification',
  access: 'approve-payments',
  errors: 'oms',
  summary: 'OMS: the payment of an order came in; the order goes on. Told twice, nothing more happens.',
  request: { params: Type.Object({ ...oneOrder.properties, paymentId: Type.String({ maxLength: 64 }) }) },
  reply: { 200: Type.Unknown({ description: 'Nothing' }) },
});

export const listOwnOrders = contract({
  method: 'GET',
  path: '/api/oms/user/orders',
  access: 'see-own-account',
  errors: 'oms',
  summary: "OMS: the customer's own orders, newest first.",
  request: {
    querystring: Type.Object({ ...paging, clientEmail: filterText, text: filterText, status: filterText }),
  },
  reply: { 200: OmsUserList },
});

export const getOwnOrder = contract({
  method: 'GET',
  path: '/api/oms/user/orders/:orderId',
  access: 'see-own-account',
  errors: 'oms',
  summary: "OMS: one of the customer's own orders.",
  request: { params: oneOrder },
  reply: { 200: OmsOrder },
});
