import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import type { Frequency } from '../../../shared/domain/purchase-calendar.ts';
import { addDays, dayOf } from '../../../shared/domain/zoned-day.ts';
import { firstPurchase } from '../../features/subscriptions/schedule.ts';
import type { Address, Customer, Sku, Subscription } from '../records.ts';
import type { DemoIds } from './demo-ids.ts';

interface Account {
  readonly customer: Customer;
  readonly addresses: readonly Address[];
}

interface Wanted {
  readonly email: string;
  readonly title: string;
  readonly frequency: Frequency;
  /** Days from today to the first purchase. */
  readonly inDays: number;
  readonly status: Subscription['status'];
  /** References with their quantities. */
  readonly items: Readonly<Record<string, number>>;
}

const wanted: readonly Wanted[] = [
  {
    email: 'wade@example.com',
    title: 'Morning coffee',
    frequency: { periodicity: 'MONTHLY', interval: 1 },
    inDays: 9,
    status: 'ACTIVE',
    items: { 'HS-COF-101': 2 },
  },
  {
    email: 'maren.holloway@northlinecafe.example',
    title: 'Beans for the bar',
    frequency: { periodicity: 'WEEKLY', interval: 2 },
    inDays: 5,
    status: 'ACTIVE',
    items: { 'HS-COF-101': 12, 'HS-COF-104': 6 },
  },
  {
    email: 'maria.anders@example.com',
    title: 'Office kitchen',
    frequency: { periodicity: 'MONTHLY', interval: 3 },
    inDays: 20,
    status: 'PAUSED',
    items: { 'HS-COF-104': 4 },
  },
];

/** What a few customers buy again and again, all of it still to come. */
export const buildSubscriptions = (
  ids: DemoIds,
  accounts: readonly Account[],
  skus: readonly Sku[],
  timeZone: string,
  at: number,
): readonly Subscription[] =>
  wanted.flatMap((it) => {
    const account = accounts.find(({ customer }) => customer.email === it.email);
    const [address] = account?.addresses ?? [];
    const plan = {
      frequency: it.frequency,
      purchaseDay: undefined,
      begin: addDays(dayOf(at, timeZone), it.inDays),
      end: undefined,
    };
    const next = firstPurchase(plan, at, timeZone);
    return account && address && next
      ? [subscriptionOf(ids, account.customer, address, skus, { ...it, plan, next, at })]
      : [];
  });

const subscriptionOf = (
  ids: DemoIds,
  { id: customerId, level }: Customer,
  address: Address,
  skus: readonly Sku[],
  { title, status, plan, next, items, at }: Wanted & Pick<Subscription, 'plan' | 'next'> & { readonly at: number },
): Subscription => ({
  id: ids.id(),
  customerId,
  title,
  status,
  isSkipped: false,
  plan,
  next,
  addressId: address.id,
  paymentSystemId: '201',
  cardId: undefined,
  items: skus
    .filter(({ reference }) => items[reference] !== undefined)
    .map((sku) => ({
      id: ids.hex128(),
      skuId: sku.id,
      quantity: items[sku.reference] ?? 1,
      isSkipped: false,
      manual: undefined,
      priceAtStart: priceForLevel(sku.prices, level)?.price ?? 0,
      cycleCount: 0,
    })),
  cycleCount: 0,
  lastCycleId: undefined,
  lastPurchaseAt: undefined,
  createdAt: at,
  updatedAt: at,
  version: 1,
});
