import { type Static, Type } from 'typebox';
import { maxLines, maxQuantity } from '../domain/cart-lines.ts';
import { MarketingBody } from './checkout-bodies.ts';
import { contract } from './contract.ts';
import { EmptyList, orNull } from './nullable.ts';
import { MarketingData, OrderFormMessage, Totalizer } from './order-form.ts';
import { OrderFormItem } from './order-form-items.ts';
import { PaymentData } from './order-form-payment.ts';
import { LogisticsInfo, Sla } from './order-form-shipping.ts';

const text = Type.String();
const cents = Type.Integer();
const { properties: item } = OrderFormItem;

const SimulatedItem = Type.Object({
  id: text,
  /** Which of the items asked about this is. */
  requestIndex: Type.Integer(),
  quantity: Type.Integer(),
  seller: text,
  sellerChain: item.sellerChain,
  tax: cents,
  taxCode: text,
  priceValidUntil: text,
  price: cents,
  listPrice: cents,
  rewardValue: cents,
  sellingPrice: cents,
  offerings: EmptyList,
  priceTags: item.priceTags,
  measurementUnit: text,
  unitMultiplier: item.unitMultiplier,
  parentItemIndex: Type.Null(),
  parentAssemblyBinding: Type.Null(),
  availability: text,
  priceDefinition: item.priceDefinition,
});

/** What a cart would cost that nobody keeps. */
export const Simulation = Type.Object(
  {
    items: Type.Array(SimulatedItem),
    ratesAndBenefitsData: Type.Object({ rateAndBenefitsIdentifiers: EmptyList, teaser: EmptyList }),
    paymentData: Type.Object({ ...PaymentData.properties }),
    selectableGifts: EmptyList,
    marketingData: orNull(MarketingData),
    postalCode: orNull(Type.String()),
    country: text,
    logisticsInfo: Type.Array(Type.Object({ ...LogisticsInfo.properties, quantity: Type.Integer() })),
    messages: Type.Array(OrderFormMessage),
    purchaseConditions: Type.Object({
      itemPurchaseConditions: Type.Array(
        Type.Object({
          id: text,
          seller: text,
          sellerChain: item.sellerChain,
          slas: Type.Array(Sla),
          price: cents,
          listPrice: cents,
        }),
      ),
    }),
    pickupPoints: EmptyList,
    subscriptionData: Type.Null(),
    totals: Type.Array(Totalizer),
    itemMetadata: Type.Object({
      items: Type.Array(Type.Object({ id: text, seller: text, assemblyOptions: EmptyList })),
    }),
    geoCoordinates: Type.Array(Type.Number()),
  },
  { title: 'Simulation' },
);
export type Simulation = Static<typeof Simulation>;

const SimulationBody = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.Union([Type.String({ maxLength: 64 }), Type.Integer()]),
      quantity: Type.Integer({ minimum: 1, maximum: maxQuantity }),
      seller: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    { minItems: 1, maxItems: maxLines },
  ),
  country: Type.Optional(orNull(Type.String({ maxLength: 100 }))),
  postalCode: Type.Optional(orNull(Type.String({ maxLength: 100 }))),
  geoCoordinates: Type.Optional(orNull(Type.Array(Type.Number(), { maxItems: 2 }))),
  marketingData: Type.Optional(orNull(MarketingBody)),
});
export type SimulationBody = Static<typeof SimulationBody>;

export const simulateCart = contract({
  method: 'POST',
  path: '/api/checkout/pub/orderForms/simulation',
  access: 'shop',
  errors: 'checkout',
  whileActing: true,
  summary: 'Checkout: what items would cost whoever asks, delivered there. Nothing is kept.',
  request: { body: SimulationBody },
  reply: { 200: Simulation },
});
