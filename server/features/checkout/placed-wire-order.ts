import type { PlacedWireOrder, TransactionReply } from '../../../shared/api/placed-order.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import { isIncomplete, nextStates } from '../../../shared/domain/order-state.ts';
import { paymentSystemById } from '../../../shared/domain/payment-system.ts';
import { zonedTime } from '../../../shared/domain/zoned-time.ts';
import type { Deps } from '../../deps.ts';
import { markUrl } from '../../pages/goods/mark-picture.tsx';
import type { Category, Order, StoreSettings } from '../../storage/records.ts';
import { wireLinesOf } from '../orders/order-lines.ts';
import { addressOf, contactOf } from './cart-attachments.ts';
import { groupsOfOrder, standardDelivery } from './delivery-groups.ts';
import { totalizers } from './order-form.ts';
import { itemMetadata, orderFormItem, ownSeller, type WireLine } from './order-form-items.ts';
import { wirePayment } from './order-form-payment.ts';
import {
  clientPreferencesData,
  clientProfileData,
  customData,
  marketingData,
  storePreferencesData,
} from './order-form-profile.ts';
import { shippingData } from './order-form-shipping.ts';
import { pickupOf, pickupSla } from './pickup-choice.ts';
import { pickupContactsOfOrder } from './pickup-contacts.ts';

interface Surroundings {
  readonly settings: StoreSettings;
  readonly categories: readonly Category[];
  readonly origin: string;
  readonly account: string;
}

/** What VTEX answers to a placed order: how to pay, and the order itself. */
export async function transactionReply(deps: Deps, order: Order): Promise<TransactionReply> {
  const merchant = deps.config.account.toUpperCase();
  const origin = deps.config.origins[0] ?? '';
  const { transactionId } = order.payment;
  const data = {
    merchantTransactions: [
      { id: merchant, transactionId, merchantName: merchant, payments: paymentsOf(order, merchant) },
    ],
    receiverUri: `${origin}/api/payments/transactions/${transactionId}/payments?an=${deps.config.account}&orderId=${order.group}`,
    gatewayCallbackTemplatePath: `/api/checkout/pub/gatewayCallback/${order.group}`,
  };
  return {
    id: transactionId,
    orderGroup: order.group,
    ...data,
    transactionData: data,
    orderForm: null,
    orders: [await placedWireOrder(deps, order)],
    salesAssociateData: { salesAssociateId: null },
  };
}

export async function placedWireOrder(deps: Deps, order: Order): Promise<PlacedWireOrder> {
  const tables = deps.storage.read;
  const around = {
    settings: await tables.meta.settings(),
    categories: await tables.catalog.categories(),
    origin: deps.config.origins[0] ?? '',
    account: deps.config.account,
  };
  const transaction = await tables.orders.transactionOfGroup(order.group);
  const cart = transaction && (await tables.carts.byId(transaction.cartId));
  return describe(order, await wireLinesOf(tables, order), around, cart?.createdAt ?? order.createdAt);
}

function describe(
  order: Order,
  lines: readonly WireLine[],
  around: Surroundings,
  cartCreatedAt: number,
): PlacedWireOrder {
  return {
    ...identityOf(order, around),
    ...goodsOf(order, lines, around),
    ...choicesOf(order, around),
    ...datesOf(order, around.settings.timeZone, cartCreatedAt),
    ...absent,
  };
}

/** Features that this store does not have, and flags that are the same for each of its orders. */
const absent = {
  isCheckedIn: false,
  storeId: null,
  checkedInPickupPointId: null,
  commercialConditionData: null,
  giftRegistryData: null,
  invoiceData: null,
  taxData: null,
  changeData: null,
  hooksData: null,
  subscriptionData: null,
  merchantName: null,
  roundingError: 0,
  allowEdition: false,
  allowChangeSeller: false,
  isUserDataVisible: true,
} as const;

const identityOf = (order: Order, { account }: Surroundings) => ({
  orderId: order.id,
  orderGroup: order.group,
  sellerOrderId: order.id,
  state: order.state,
  isCompleted: !isIncomplete(order.state),
  allowCancellation: nextStates[order.state].length > 0,
  hostName: account,
  userType: order.operator ? 'callCenterOperator' : null,
  salesChannel: salesChannelOf[order.level],
  followUpEmail: order.email,
});

function goodsOf(order: Order, lines: readonly WireLine[], around: Surroundings) {
  const { settings, categories, origin } = around;
  const context = { origin, currency: order.currency, categories, now: order.createdAt };
  return {
    value: order.value,
    items: lines.map((line) => ({
      ...orderFormItem(line, 'available', context),
      itemAttachment: { name: null, content: {} },
      defaultPicker: null,
      handlerSequence: 0,
      handling: false,
    })),
    itemMetadata: itemMetadata(lines, origin),
    sellers: [{ id: ownSeller, name: settings.name, logo: `${origin}${markUrl}` }],
    totals: totalizers({
      items: order.itemsTotal,
      discounts: order.discountsTotal,
      shipping: order.shippingTotal,
      tax: order.taxTotal,
      total: order.value,
    }),
  };
}

function choicesOf(order: Order, { settings, account }: Surroundings) {
  const { attachments } = order;
  const merchantName = account.toUpperCase();
  const { transactionId } = order.payment;
  const payments = paymentsOf(order, merchantName);
  const isActive = order.state !== 'canceled' && order.state !== 'order-creation-error';
  const shipping = shippingOf(order, settings);
  return {
    clientProfileData: clientProfileData(contactOf(attachments, undefined)),
    clientPreferencesData: {
      attachmentId: 'clientPreferencesData',
      ...clientPreferencesData(attachments.clientPreferencesData, undefined),
    },
    marketingData: marketingData(attachments.marketingData),
    customData: customData(attachments.customData),
    openTextField: { attachmentId: 'openTextField', value: attachments.openTextField ?? null },
    ratesAndBenefitsData: { attachmentId: 'ratesAndBenefitsData', rateAndBenefitsIdentifiers: [], teaser: [] },
    shippingData: shipping && { attachmentId: 'shippingData', ...shipping },
    paymentData: {
      attachmentId: 'paymentData',
      transactionId,
      merchantName,
      payments,
      giftCards: [],
      transactions: [{ isActive, transactionId, merchantName, payments, sharedTransaction: false }],
    },
    storePreferencesData: {
      ...storePreferencesData(settings),
      checkToSavePersonDataByDefault: true,
      templateOptions: { toggleCorporate: false },
    },
  };
}

const datesOf = (order: Order, timeZone: string, cartCreatedAt: number) => ({
  creationDate: new Date(order.createdAt).toISOString(),
  lastChange: new Date(order.updatedAt).toISOString(),
  timeZoneCreationDate: zonedTime(order.createdAt, timeZone),
  timeZoneLastChange: zonedTime(order.updatedAt, timeZone),
  orderFormCreationDate: new Date(cartCreatedAt).toISOString(),
});

export function shippingOf(order: Order, settings: StoreSettings) {
  const groups = groupsOfOrder(order, settings);
  const [first] = groups;
  const address = first?.address ?? addressOf(order.attachments);
  const totals = { items: 0, discounts: 0, shipping: order.shippingTotal, tax: 0, total: 0 };
  const pickup = pickupOf(order.attachments);
  const method = {
    id: pickup ? pickupSla(pickup.id) : standardDelivery,
    price: order.shippingTotal,
    days: daysToWait(order, settings),
  };
  const one = address && !pickup ? [address] : [];
  const addresses = first ? groups.flatMap((group) => (group.pickup ? [] : [group.address])) : one;
  const contacts = pickupContactsOfOrder(order);
  const delivery = { address, saved: [], addresses, method, pickup, contacts, groups: first && groups };
  return shippingData({ lines: order.lines, totals, delivery }, settings.country);
}

/** Working days until the order arrives, or can be fetched; of several places, the last one's. */
export const daysToWait = (order: Order, settings: StoreSettings): number => {
  const groups = groupsOfOrder(order, settings);
  if (groups.length > 0) return Math.max(...groups.map(({ method }) => method.days));
  return pickupOf(order.attachments)?.days ?? settings.delivery.days;
};

function paymentsOf(order: Order, merchant: string) {
  const system = paymentSystemById(order.payment.systemId);
  return system ? [wirePayment(system, order.value, merchant, order.payment.card?.id)] : [];
}
