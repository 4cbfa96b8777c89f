import { type Static, Type } from 'typebox';
import { maxQuantity } from '../domain/cart-lines.ts';
import { periodicities } from '../domain/purchase-calendar.ts';
import { mostItems, subscriptionStatuses } from '../domain/subscription.ts';
import { orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';

export const name = Type.String({ maxLength: 64 });
export const email = Type.String({ maxLength: 254 });
const day = Type.String({ maxLength: 40, description: 'A day, or a moment of which the store’s day counts' });

const PlanBody = Type.Object({
  id: Type.Optional(name),
  frequency: Type.Optional(
    Type.Object({ periodicity: oneOf(periodicities), interval: Type.Integer({ minimum: 1, maximum: 366 }) }),
  ),
  purchaseDay: Type.Optional(orNull(Type.String({ maxLength: 10 }))),
  validity: Type.Optional(Type.Object({ begin: Type.Optional(orNull(day)), end: Type.Optional(orNull(day)) })),
});
export type PlanBody = Static<typeof PlanBody>;

const ShippingAddressBody = Type.Object({ addressId: name, addressType: Type.Optional(name) });
export type ShippingAddressBody = Static<typeof ShippingAddressBody>;

const PaymentMethodBody = Type.Object({
  paymentSystem: Type.Union([Type.String({ maxLength: 10 }), Type.Integer()]),
  paymentAccountId: Type.Optional(orNull(name)),
});
export type PaymentMethodBody = Static<typeof PaymentMethodBody>;

const PurchaseSettingsBody = Type.Object({ paymentMethod: PaymentMethodBody });

const quantity = Type.Integer({ minimum: 1, maximum: maxQuantity });
const price = {
  manualPrice: Type.Optional(
    orNull(Type.Integer({ minimum: 0, description: 'One unit, minor units; null takes it back' })),
  ),
  telesalesReason: Type.Optional(name),
  telesalesNote: Type.Optional(Type.String({ maxLength: 500 })),
};
export const NewItem = Type.Object({ skuId: name, quantity, ...price });
export type NewItemBody = Static<typeof NewItem>;

export const ItemChanges = Type.Object({
  skuId: Type.Optional(name),
  quantity: Type.Optional(quantity),
  isSkipped: Type.Optional(Type.Boolean()),
  ...price,
});
export type ItemChangesBody = Static<typeof ItemChanges>;

export const NewSubscription = Type.Object({
  customerEmail: email,
  title: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
  plan: PlanBody,
  shippingAddress: ShippingAddressBody,
  purchaseSettings: PurchaseSettingsBody,
  items: Type.Array(NewItem, { maxItems: mostItems }),
  nextPurchaseDate: Type.Optional(day),
});
export type NewSubscriptionBody = Static<typeof NewSubscription>;

export const Changes = Type.Object({
  customerEmail: Type.Optional(email),
  title: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
  status: Type.Optional(oneOf(subscriptionStatuses)),
  isSkipped: Type.Optional(Type.Boolean()),
  nextPurchaseDate: Type.Optional(day),
  plan: Type.Optional(PlanBody),
  shippingAddress: Type.Optional(ShippingAddressBody),
  purchaseSettings: Type.Optional(PurchaseSettingsBody),
});
export type SubscriptionChangesBody = Static<typeof Changes>;
