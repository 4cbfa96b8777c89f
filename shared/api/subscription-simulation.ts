import { type Static, Type } from 'typebox';
import { EmptyList, orNull } from './nullable.ts';
import { Totalizer } from './order-form.ts';
import { PricedItem } from './subscription-replies.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const whole = Type.Integer();
const wholeOrNull = orNull(Type.Integer());

const SimulatedSla = Type.Object({
  id: text,
  deliveryChannel: text,
  shippingEstimate: text,
  price: whole,
  lockTTL: text,
  pickupPointId: textOrNull,
  availableDeliveryWindows: EmptyList,
  deliveryWindows: EmptyList,
});

const SimulatedPayment = Type.Object({
  paymentSystem: text,
  paymentSystemName: textOrNull,
  group: textOrNull,
  accountId: textOrNull,
  installments: whole,
  value: whole,
  referenceValue: whole,
  bin: Type.Null(),
  cardNumber: Type.Null(),
  fields: Type.Null(),
  id: Type.Null(),
  parentAccountId: Type.Null(),
  url: Type.Null(),
});

export const WireSimulation = Type.Object(
  {
    shippingEstimate: Type.Object({
      name: text,
      estimate: text,
      estimatedDeliveryDate: text,
      nextPurchaseDate: text,
      matched: Type.Boolean(),
    }),
    totals: Type.Array(Totalizer),
    totalsBySimulationItems: Type.Array(PricedItem),
    simulation: Type.Object({
      country: textOrNull,
      postalCode: textOrNull,
      items: Type.Array(
        Type.Object({
          id: text,
          name: textOrNull,
          quantity: whole,
          seller: text,
          price: whole,
          sellingPrice: whole,
          manualPrice: wholeOrNull,
          isGift: Type.Boolean(),
          measurementUnit: text,
          unitMultiplier: Type.Number(),
          priceTags: EmptyList,
          attachments: EmptyList,
        }),
      ),
      logisticsInfo: Type.Array(
        Type.Object({
          itemIndex: whole,
          addressId: textOrNull,
          quantity: whole,
          price: whole,
          selectedSla: text,
          selectedDeliveryChannel: text,
          shippingEstimate: textOrNull,
          lockTTL: text,
          deliveryWindow: Type.Null(),
          pickupId: Type.Null(),
          slas: Type.Array(SimulatedSla),
        }),
      ),
      messages: Type.Array(Type.Object({ code: text, status: text, text })),
      paymentData: Type.Object({ payments: Type.Array(SimulatedPayment), transactions: EmptyList }),
      selectableGifts: EmptyList,
      totals: Type.Array(Totalizer),
      totalsBySimulationItems: Type.Array(PricedItem),
    }),
  },
  { title: 'SubscriptionSimulation' },
);
export type WireSimulation = Static<typeof WireSimulation>;
