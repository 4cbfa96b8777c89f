import type { PricedItem, WireCycle, WireSubscription } from '../../../shared/api/subscription-replies.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import { paymentSystemById } from '../../../shared/domain/payment-system.ts';
import type { PurchasePlan } from '../../../shared/domain/purchase-calendar.ts';
import { purchaseTime } from '../../../shared/domain/subscription.ts';
import { type Day, momentOf } from '../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, CyclePrice, Subscription, SubscriptionCycle } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { standardDelivery } from '../checkout/delivery-groups.ts';
import { ownSeller } from '../checkout/order-form-items.ts';
import { standardPlan } from './plans.ts';

interface Store {
  readonly currency: string;
  readonly timeZone: string;
}

/** As VTEX writes them. */
export async function wireSubscriptions(
  { storage: { read: tables } }: Deps,
  subscriptions: readonly Subscription[],
): Promise<WireSubscription[]> {
  const store = await tables.meta.settings();
  const customers = await customersOf(tables, subscriptions);
  return subscriptions.map((it) => wireSubscription(it, customers.get(it.customerId), store));
}

export async function wireCycles(
  { storage: { read: tables } }: Deps,
  cycles: readonly SubscriptionCycle[],
): Promise<WireCycle[]> {
  const store = await tables.meta.settings();
  const customers = await customersOf(tables, cycles);
  const values = new Map<string, number>();
  for (const { orderId } of cycles)
    if (orderId !== undefined) values.set(orderId, (await tables.orders.byId(orderId))?.value ?? 0);
  return cycles.map((it) => wireCycle(it, customers.get(it.customerId), values.get(it.orderId ?? '') ?? 0, store));
}

async function customersOf(
  tables: Tables,
  rows: readonly { readonly customerId: string }[],
): Promise<ReadonlyMap<string, Customer>> {
  const found = new Map<string, Customer>();
  for (const id of new Set(rows.map(({ customerId }) => customerId))) {
    const customer = await tables.customers.byId(id);
    if (customer) found.set(id, customer);
  }
  return found;
}

const moment = (at: number): string => new Date(at).toISOString();
const startOf = (day: Day, { timeZone }: Store): string => moment(momentOf(day, purchaseTime, timeZone));

const wireSubscription = (it: Subscription, customer: Customer | undefined, store: Store): WireSubscription => ({
  id: it.id,
  customerId: it.customerId,
  customerEmail: customer?.email ?? '',
  title: it.title || null,
  status: it.status,
  isSkipped: it.isSkipped,
  nextPurchaseDate: moment(it.next.at),
  lastPurchaseDate: it.lastPurchaseAt === undefined ? null : moment(it.lastPurchaseAt),
  plan: wirePlan(it.plan, store),
  shippingAddress: { addressId: it.addressId, addressType: 'residential' },
  purchaseSettings: {
    paymentMethod: {
      paymentAccountId: it.cardId ?? null,
      paymentSystem: it.paymentSystemId,
      installments: 1,
      ...namesOf(it.paymentSystemId),
    },
    currencyCode: store.currency,
    selectedSla: standardDelivery,
    salesChannel: customer ? salesChannelOf[customer.level] : '',
    seller: ownSeller,
  },
  cycleCount: it.cycleCount,
  lastCycleId: it.lastCycleId ?? null,
  createdAt: moment(it.createdAt),
  lastUpdate: moment(it.updatedAt),
  customData: null,
  items: it.items.map(({ id, skuId, quantity, isSkipped, cycleCount, priceAtStart, manual }) => ({
    ...{ id, skuId, quantity, isSkipped, cycleCount },
    status: 'ACTIVE',
    priceAtSubscriptionDate: priceAtStart,
    manualPrice: manual?.price ?? null,
    attachments: [],
    originalOrderId: null,
  })),
});

const wirePlan = ({ frequency, purchaseDay, begin, end }: PurchasePlan, store: Store): WireSubscription['plan'] => ({
  id: standardPlan,
  frequency: { periodicity: frequency.periodicity, interval: frequency.interval },
  validity: { begin: startOf(begin, store), end: end === undefined ? null : startOf(end, store) },
  purchaseDay: purchaseDay === undefined ? '' : String(purchaseDay),
});

const namesOf = (systemId: string) => {
  const system = paymentSystemById(systemId);
  return { paymentSystemName: system?.name ?? '', paymentSystemGroup: system?.group ?? '' };
};

const wireCycle = (it: SubscriptionCycle, customer: Customer | undefined, value: number, store: Store): WireCycle => ({
  id: it.id,
  subscriptionId: it.subscriptionId,
  customerId: it.customerId,
  customerEmail: customer?.email ?? '',
  workflowId: it.id,
  cycleCount: it.number,
  status: it.status,
  date: moment(it.dueAt),
  lastUpdate: moment(it.updatedAt),
  message: it.message || null,
  friendlyMessage: it.message || null,
  isInRetry: it.retryAt !== undefined && it.status !== 'IN_PROCESS',
  telesalesTries: it.tries,
  telesalesRetryAt: it.retryAt === undefined ? null : moment(it.retryAt),
  telesalesReason: it.reason,
  plan: wirePlan(it.context.plan, store),
  context: {
    addressId: it.context.addressId,
    addressType: 'residential',
    catalogAttachment: '',
    paymentAccountId: it.context.cardId ?? null,
    paymentSystem: it.context.paymentSystemId,
    ...namesOf(it.context.paymentSystemId),
    items: it.context.items.map(({ id, skuId, quantity, cycleCount, isSkipped }) => ({
      ...{ skuId, quantity, cycleCount, isSkipped },
      subscriptionItem: id,
      status: 'ACTIVE',
    })),
  },
  orderInfo:
    it.orderId === undefined
      ? null
      : { orderId: it.orderId, orderGroup: it.orderId.split('-')[0] ?? '', paymentUrl: null, value },
  simulationItems: it.context.prices.map((price) => pricedItem(price, 'available')),
});

/** What one item costs: one unit, and all of them. */
export const pricedItem = (
  { skuId, quantity, unitPrice, sellingPrice }: Omit<CyclePrice, 'itemId'>,
  status: string,
): PricedItem => ({
  ...{ id: skuId, quantity, unitPrice, sellingPrice, status },
  price: sellingPrice * quantity,
  manualPrice: sellingPrice === unitPrice ? null : sellingPrice,
});
