import { type Static, Type } from 'typebox';
import { periodicities } from '../domain/purchase-calendar.ts';
import { cycleStatuses, subscriptionStatuses } from '../domain/subscription.ts';
import { EmptyList, orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';

/** VTEX's subscriptions v3 (wire.md section 2.6). Amounts are minor units, moments ISO 8601 in UTC. */

const text = Type.String();
const textOrNull = orNull(Type.String());
const whole = Type.Integer();
const wholeOrNull = orNull(Type.Integer());

export const WireFrequency = Type.Object({ periodicity: oneOf(periodicities), interval: whole });

const PlanOfSubscription = Type.Object({
  id: text,
  frequency: WireFrequency,
  validity: Type.Object({ begin: text, end: textOrNull }),
  /** MONTHLY and YEARLY: day of the month; WEEKLY: 1 = Monday to 7 = Sunday; '' = as the plan's begin has it. */
  purchaseDay: text,
});

const WireItem = Type.Object({
  id: text,
  skuId: text,
  quantity: whole,
  isSkipped: Type.Boolean(),
  status: text,
  cycleCount: whole,
  priceAtSubscriptionDate: whole,
  manualPrice: wholeOrNull,
  attachments: EmptyList,
  originalOrderId: Type.Null(),
});

export const WireSubscription = Type.Object(
  {
    id: text,
    customerId: text,
    customerEmail: text,
    title: textOrNull,
    status: oneOf(subscriptionStatuses),
    isSkipped: Type.Boolean(),
    nextPurchaseDate: text,
    lastPurchaseDate: textOrNull,
    plan: PlanOfSubscription,
    shippingAddress: Type.Object({ addressId: text, addressType: text }),
    purchaseSettings: Type.Object({
      paymentMethod: Type.Object({
        paymentAccountId: textOrNull,
        paymentSystem: text,
        installments: whole,
        paymentSystemName: text,
        paymentSystemGroup: text,
      }),
      currencyCode: text,
      selectedSla: text,
      salesChannel: text,
      seller: text,
    }),
    cycleCount: whole,
    lastCycleId: textOrNull,
    createdAt: text,
    lastUpdate: text,
    customData: Type.Null(),
    items: Type.Array(WireItem),
  },
  { title: 'Subscription' },
);
export type WireSubscription = Static<typeof WireSubscription>;

export const PricedItem = Type.Object({
  id: text,
  quantity: whole,
  unitPrice: whole,
  price: wholeOrNull,
  sellingPrice: whole,
  manualPrice: wholeOrNull,
  status: text,
});
export type PricedItem = Static<typeof PricedItem>;

export const WireCycle = Type.Object(
  {
    id: text,
    subscriptionId: text,
    customerId: text,
    customerEmail: text,
    workflowId: text,
    cycleCount: whole,
    status: oneOf(cycleStatuses),
    date: text,
    lastUpdate: text,
    /** Why nothing, or not all, was bought. */
    message: textOrNull,
    friendlyMessage: textOrNull,
    /** It is tried again by itself. */
    isInRetry: Type.Boolean(),
    telesalesTries: Type.Integer({ description: 'How often it was tried' }),
    telesalesRetryAt: textOrNull,
    telesalesReason: Type.String({ description: 'Code of what stood against it; empty when nothing did' }),
    plan: PlanOfSubscription,
    context: Type.Object({
      addressId: text,
      addressType: text,
      catalogAttachment: text,
      paymentAccountId: textOrNull,
      paymentSystem: text,
      paymentSystemGroup: text,
      paymentSystemName: text,
      items: Type.Array(
        Type.Object({
          subscriptionItem: text,
          skuId: text,
          quantity: whole,
          cycleCount: whole,
          isSkipped: Type.Boolean(),
          status: text,
        }),
      ),
    }),
    orderInfo: Type.Unsafe<{ orderId: string; orderGroup: string; paymentUrl: null; value: number } | null>({
      type: ['object', 'null'],
      properties: { orderId: text, orderGroup: text, paymentUrl: { type: 'null' }, value: whole },
      required: ['orderId', 'orderGroup', 'paymentUrl', 'value'],
    }),
    simulationItems: Type.Array(PricedItem),
  },
  { title: 'SubscriptionCycle' },
);
export type WireCycle = Static<typeof WireCycle>;

export const WirePlan = Type.Object(
  {
    id: text,
    attachmentId: whole,
    frequencies: Type.Array(Type.Object({ periodicity: text, interval: whole })),
    purchaseDays: Type.Array(text),
    validity: Type.Null(),
    isActive: Type.Boolean(),
    isValid: Type.Boolean(),
    importInProgress: Type.Boolean(),
    validationMessages: EmptyList,
  },
  { title: 'SubscriptionPlan' },
);
export type WirePlan = Static<typeof WirePlan>;

/** `manualPriceAllowed` is the one that can be changed; the others say how this store works. */
export const WireSettings = Type.Object(
  {
    manualPriceAllowed: Type.Boolean(),
    defaultSla: text,
    deliveryChannels: Type.Array(text),
    executionHourInUtc: Type.Integer({
      description: 'Purchases are made at 06:00 of the store’s day: this hour today',
    }),
    isMultipleInstallmentsEnabledOnCreation: Type.Boolean(),
    isMultipleInstallmentsEnabledOnUpdate: Type.Boolean(),
    isUsingV3: Type.Boolean(),
    onMigrationProcess: Type.Boolean(),
    orderCustomDataAppId: text,
    postponeExpiration: Type.Boolean(),
    randomIdGeneration: Type.Boolean(),
    slaOption: text,
    useItemPriceFromOriginalOrder: Type.Boolean(),
    workflowVersion: text,
    attachmentPreferences: Type.Object({
      enableAttachments: Type.Boolean(),
      splitSameSkuWithDifferentAttachments: Type.Boolean(),
    }),
  },
  { title: 'SubscriptionSettings' },
);
export type WireSettings = Static<typeof WireSettings>;
