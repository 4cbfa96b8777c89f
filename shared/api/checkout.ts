import { type TSchema, Type } from 'typebox';
import * as bodies from './checkout-bodies.ts';
import { contract } from './contract.ts';
import { OrderForm } from './order-form.ts';
import { paths } from './paths.ts';

const orderFormId = Type.Object({ orderFormId: Type.String({ maxLength: 64 }) });
const one = `${paths.orderForm}/:orderFormId` as const;

/** Members of VTEX's query that mean nothing here (sc, refreshOutdatedData …) are taken and left. */
const newCart = Type.Object({ forceNewCart: Type.Optional(Type.Boolean()) });

const reading = { access: 'shop', errors: 'checkout', asBuilt: true, reply: { 200: OrderForm } } as const;

export const getOrderForm = contract({
  ...reading,
  method: 'GET',
  path: paths.orderForm,
  summary: "Checkout: the open cart of whoever asks; the customer's while acting for one.",
  request: { querystring: newCart },
});
export const postOrderForm = contract({
  ...reading,
  method: 'POST',
  path: paths.orderForm,
  whileActing: true,
  summary: 'Checkout: as GET; with forceNewCart a new, empty cart takes the place of the open one.',
  request: { querystring: newCart },
});
export const getOrderFormById = contract({
  ...reading,
  method: 'GET',
  path: one,
  summary: 'Checkout: a cart by its name. It opens for its owner, the one acting for them, or an app key.',
  request: { params: orderFormId },
});
export const postOrderFormById = contract({
  ...reading,
  method: 'POST',
  path: one,
  whileActing: true,
  summary: 'Checkout: as GET; vtex.js asks this way.',
  request: { params: orderFormId },
});

const changing = <const P extends string, const M extends 'POST' | 'PATCH' | 'PUT' | 'DELETE', const B extends TSchema>(
  method: M,
  path: P,
  summary: string,
  body: B,
) =>
  contract({
    ...reading,
    method,
    path: `${one}/${path}`,
    whileActing: true,
    summary: `Checkout: ${summary}`,
    request: { params: orderFormId, body },
  });

export const addItems = changing('POST', 'items', 'adds items; read the cart to see which came in.', bodies.OrderItems);
export const patchItems = changing('PATCH', 'items', 'adds items, or changes those named by index.', bodies.OrderItems);
export const updateItems = changing('POST', 'items/update', 'sets quantities; 0 removes.', bodies.ItemQuantities);
export const attachProfile = changing('POST', 'attachments/clientProfileData', 'says who orders.', bodies.ProfileBody);
export const attachShipping = changing('POST', 'attachments/shippingData', 'says where to.', bodies.ShippingBody);
export const attachPayment = changing('POST', 'attachments/paymentData', 'says how it is paid.', bodies.PaymentBody);
export const attachMarketing = changing('POST', 'attachments/marketingData', 'keeps campaigns.', bodies.MarketingBody);
export const attachNote = changing('POST', 'attachments/openTextField', 'keeps a note.', bodies.NoteBody);
export const attachPreferences = changing(
  'POST',
  'attachments/clientPreferencesData',
  'keeps language and newsletter choice.',
  bodies.PreferencesBody,
);
export const attachMerchantContext = changing(
  'POST',
  'attachments/merchantContextData',
  'keeps the sales associate.',
  bodies.MerchantContextBody,
);
export const addCoupon = changing('POST', 'coupons', 'coupons are not used here; says so.', bodies.CouponBody);
export const ignoreProfile = changing(
  'PATCH',
  'profile',
  "stops using the account's profile in this cart.",
  bodies.IgnoreProfileBody,
);

const bare = <const P extends string>(path: P, summary: string) =>
  contract({
    ...reading,
    method: 'POST',
    path: `${one}/${path}`,
    whileActing: true,
    summary: `Checkout: ${summary}`,
    request: { params: orderFormId },
  });
export const removeAllItems = bare('items/removeAll', 'takes every item out.');
export const clearMessages = bare('messages/clear', 'forgets messages; those about the cart as it is come again.');

const appName = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' });
const customApp = Type.Object({ orderFormId: Type.String({ maxLength: 64 }), app: appName });
const customField = Type.Object({ orderFormId: Type.String({ maxLength: 64 }), app: appName, field: appName });

export const putCustomField = contract({
  ...reading,
  method: 'PUT',
  path: `${one}/customData/:app/:field`,
  whileActing: true,
  summary: 'Checkout: keeps one value of an app with the cart.',
  request: { params: customField, body: bodies.CustomValueBody },
});
export const putCustomFields = contract({
  ...reading,
  method: 'PUT',
  path: `${one}/customData/:app`,
  whileActing: true,
  summary: 'Checkout: keeps values of an app with the cart.',
  request: { params: customApp, body: bodies.CustomFieldsBody },
});
export const deleteCustomField = contract({
  ...reading,
  method: 'DELETE',
  path: `${one}/customData/:app/:field`,
  whileActing: true,
  summary: 'Checkout: forgets one value of an app.',
  request: { params: customField },
});
