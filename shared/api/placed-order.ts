import { type Static, Type } from 'typebox';
import { SentPayments, TransactionBody, WholeOrderBody } from './checkout-bodies.ts';
import { contract } from './contract.ts';
import { EmptyList, FreeObject, orNull } from './nullable.ts';
import { ClientProfileData, MarketingData, OrderForm, Seller, StorePreferencesData, Totalizer } from './order-form.ts';
import { ItemMetadata, OrderFormItem } from './order-form-items.ts';
import { WirePayment } from './order-form-payment.ts';
import { ShippingData } from './order-form-shipping.ts';
import { paths } from './paths.ts';

const text = Type.String();
const cents = Type.Integer();
const attached = { attachmentId: text };

const PlacedItem = Type.Object({
  ...OrderFormItem.properties,
  itemAttachment: Type.Object({ name: Type.Null(), content: FreeObject }),
  defaultPicker: Type.Null(),
  handlerSequence: Type.Integer(),
  handling: Type.Boolean(),
});

/** An order as Checkout tells it; OMS has words of its own for the same order. */
export const PlacedWireOrder = Type.Object(
  {
    orderId: text,
    orderGroup: text,
    state: text,
    isCheckedIn: Type.Boolean(),
    sellerOrderId: text,
    storeId: Type.Null(),
    checkedInPickupPointId: Type.Null(),
    value: cents,
    items: Type.Array(PlacedItem),
    sellers: Type.Array(Seller),
    totals: Type.Array(Totalizer),
    clientProfileData: orNull(ClientProfileData),
    ratesAndBenefitsData: Type.Object({ ...attached, rateAndBenefitsIdentifiers: EmptyList, teaser: EmptyList }),
    shippingData: orNull(Type.Object({ ...attached, ...ShippingData.properties })),
    paymentData: Type.Object({
      ...attached,
      transactionId: text,
      merchantName: text,
      payments: Type.Array(WirePayment),
      giftCards: EmptyList,
      transactions: Type.Array(
        Type.Object({
          isActive: Type.Boolean(),
          transactionId: text,
          merchantName: text,
          payments: Type.Array(WirePayment),
          sharedTransaction: Type.Boolean(),
        }),
      ),
    }),
    clientPreferencesData: Type.Object({ ...attached, locale: text, optinNewsLetter: orNull(Type.Boolean()) }),
    commercialConditionData: Type.Null(),
    giftRegistryData: Type.Null(),
    marketingData: orNull(MarketingData),
    storePreferencesData: Type.Object({
      ...StorePreferencesData.properties,
      checkToSavePersonDataByDefault: Type.Boolean(),
      templateOptions: Type.Object({ toggleCorporate: Type.Boolean() }),
    }),
    openTextField: Type.Object({ ...attached, value: orNull(Type.String()) }),
    invoiceData: Type.Null(),
    customData: OrderForm.properties.customData,
    itemMetadata: ItemMetadata,
    taxData: Type.Null(),
    changeData: Type.Null(),
    hooksData: Type.Null(),
    subscriptionData: Type.Null(),
    hostName: text,
    merchantName: Type.Null(),
    userType: orNull(Type.String()),
    roundingError: cents,
    allowEdition: Type.Boolean(),
    allowCancellation: Type.Boolean(),
    allowChangeSeller: Type.Boolean(),
    isUserDataVisible: Type.Boolean(),
    isCompleted: Type.Boolean(),
    salesChannel: text,
    followUpEmail: text,
    creationDate: text,
    lastChange: text,
    timeZoneCreationDate: text,
    timeZoneLastChange: text,
    orderFormCreationDate: text,
  },
  { title: 'PlacedOrder' },
);
export type PlacedWireOrder = Static<typeof PlacedWireOrder>;

const merchantTransactions = Type.Array(
  Type.Object({ id: text, transactionId: text, merchantName: text, payments: Type.Array(WirePayment) }),
);

const TransactionData = Type.Object({
  merchantTransactions,
  receiverUri: text,
  gatewayCallbackTemplatePath: text,
});

/** VTEX's guide puts the members at the top, its schema into `transactionData`: both are here. */
export const TransactionReply = Type.Object(
  {
    id: text,
    orderGroup: text,
    ...TransactionData.properties,
    transactionData: TransactionData,
    orderForm: Type.Null(),
    orders: Type.Array(PlacedWireOrder),
    salesAssociateData: Type.Object({ salesAssociateId: orNull(Type.String()) }),
  },
  { title: 'Transaction' },
);
export type TransactionReply = Static<typeof TransactionReply>;

export const startTransaction = contract({
  method: 'POST',
  path: `${paths.orderForm}/:orderFormId/transaction`,
  access: 'shop',
  errors: 'checkout',
  whileActing: true,
  whilePreparing: false,
  summary: 'Checkout: places the cart; payments and the gateway’s callback must follow within five minutes.',
  request: { params: Type.Object({ orderFormId: Type.String({ maxLength: 64 }) }), body: TransactionBody },
  reply: { 200: TransactionReply },
});

export const placeWholeOrder = contract({
  method: 'PUT',
  path: '/api/checkout/pub/orders',
  access: 'shop',
  errors: 'checkout',
  whileActing: true,
  whilePreparing: false,
  summary: 'Checkout: places an order that brings its cart along; prices are the store’s own.',
  request: { body: WholeOrderBody },
  reply: { 200: TransactionReply },
});

const sendingPayments = (path: string) =>
  contract({
    method: 'POST',
    path,
    access: 'shop',
    errors: 'checkout',
    whileActing: true,
    whilePreparing: false,
    summary: 'Payments: says how a transaction is paid. No card data is taken.',
    request: { params: Type.Object({ transactionId: Type.String({ maxLength: 64 }) }), body: SentPayments },
    reply: { 201: Type.Unknown({ description: 'Nothing' }) },
  });
export const sendPayments = sendingPayments('/api/payments/transactions/:transactionId/payments');
export const sendPaymentsByGuide = sendingPayments('/api/pub/transactions/:transactionId/payments');

export const gatewayCallback = contract({
  method: 'POST',
  path: '/api/checkout/pub/gatewayCallback/:orderGroup',
  access: 'shop',
  errors: 'checkout',
  whileActing: true,
  whilePreparing: false,
  summary: 'Checkout: confirms the payments of an order, from the browser that placed it.',
  request: { params: Type.Object({ orderGroup: Type.String({ maxLength: 64 }) }) },
  reply: { 204: Type.Unknown({ description: 'Nothing' }) },
});

export const getOrderGroup = contract({
  method: 'GET',
  path: '/api/checkout/pub/orders/order-group/:orderGroup',
  access: 'shop',
  errors: 'checkout',
  summary: 'Checkout: the orders of one placing, for whoever placed them.',
  request: { params: Type.Object({ orderGroup: Type.String({ maxLength: 64 }) }) },
  reply: { 200: Type.Array(PlacedWireOrder) },
});
