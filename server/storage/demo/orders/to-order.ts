import { countUnits } from '../../../../shared/domain/cart-lines.ts';
import { orderNumberOf } from '../../../../shared/domain/order-number.ts';
import { cashOnDelivery, notesPayable } from '../../../../shared/domain/payment-system.ts';
import { totalsOf } from '../../../../shared/domain/price-lines.ts';
import {
  addressMembers,
  contactMembers,
  contactOf,
  paymentMembers,
  savedAddress,
} from '../../../features/checkout/cart-attachments.ts';
import { standardDelivery } from '../../../features/checkout/delivery-groups.ts';
import type { Address, CartAttachments, Order, OrderLine, OrderPayment, Staff } from '../../records.ts';
import type { Account } from '../people/build-customers.ts';
import type { Random } from '../random.ts';
import { type AskedPrice, askedAbout, atAskedPrice } from './asked-prices.ts';
import type { DemoWorld, PastOrder } from './build-orders.ts';
import { type Item, toOrderLine } from './fill-basket.ts';
import { historyOf, type Moment, type Outcome } from './order-history.ts';

export interface OrderDraft {
  readonly sequence: number;
  readonly at: number;
  readonly account: Account;
  readonly address: Address;
  readonly operator: Staff | undefined;
  /** `invoiced` when left out. */
  readonly outcome: Outcome | undefined;
  readonly paysOnAccount: boolean;
  readonly items: readonly Item[];
  /** Of the first item. */
  readonly asked?: AskedPrice | undefined;
}

/** The order as it stands today, with the events that brought it there. */
export function toOrder(world: DemoWorld, draft: OrderDraft, random: Random): PastOrder {
  const { customer } = draft.account;
  const number = orderNumberOf(draft.sequence);
  const person = `${customer.firstName} ${customer.lastName}`.trim();
  const clientName = person === '' ? customer.company : person;
  const moments = momentsOf(world, draft, clientName, random);
  const lines = linesOf(world, draft);
  const totals = totalsOf(lines, world.store.settings.delivery, 0);
  const authorizedAt = moments.find(({ state }) => state === 'approve-payment')?.at;
  const last = moments.at(-1);
  const order: Order = {
    id: number.id,
    group: number.group,
    sequence: draft.sequence,
    state: last?.state ?? 'order-created',
    customerId: customer.id,
    clientName,
    email: customer.email,
    level: customer.level,
    lines,
    itemsTotal: totals.items,
    discountsTotal: totals.discounts,
    shippingTotal: totals.shipping,
    taxTotal: totals.tax,
    value: totals.total,
    currency: world.store.settings.currency,
    payment: paymentOf(world, draft, authorizedAt !== undefined),
    attachments: attachmentsOf(draft),
    operator: draft.operator && {
      id: draft.operator.id,
      email: draft.operator.email,
      name: nameOf(draft.operator),
    },
    callId: undefined,
    channel: draft.operator ? 'phone' : 'web',
    createdAt: draft.at,
    authorizedAt,
    updatedAt: last?.at ?? draft.at,
    version: moments.length,
  };
  const waitsSince = moments.find(({ state }) => state === 'waiting-for-order-authorization')?.at;
  const { operator } = draft;
  return {
    order,
    events: moments.map((moment) => ({ orderId: order.id, level: 'info', ...moment })),
    ...(operator && waitsSince && { authorization: askedAbout(world.ids, order, operator, waitsSince) }),
  };
}

function linesOf(world: DemoWorld, { account, items, asked, operator, at }: OrderDraft): readonly OrderLine[] {
  const [first, ...others] = items.map((item) => toOrderLine(world.ids, item, account.customer.level));
  if (!first) return [];
  return [asked && operator ? atAskedPrice(first, asked, operator, at) : first, ...others];
}

const nameOf = (staff: Staff): string => `${staff.firstName} ${staff.lastName}`;

const systemOf = (draft: OrderDraft) =>
  draft.paysOnAccount || draft.outcome === 'waits-for-payment' ? notesPayable : cashOnDelivery;

function momentsOf(world: DemoWorld, draft: OrderDraft, clientName: string, random: Random): readonly Moment[] {
  const system = systemOf(draft);
  const isByHand = system === notesPayable && random.isTrue(0.15);
  const approver = random.pick(world.staff.filter(({ roles }) => roles.includes('operator')));
  return historyOf(
    {
      at: draft.at,
      outcome: draft.outcome ?? 'invoiced',
      clientName,
      placedBy: draft.operator && nameOf(draft.operator),
      paymentName: system.name,
      count: countUnits(draft.items),
      approvedBy: isByHand ? nameOf(approver) : undefined,
    },
    world.now,
    random,
  );
}

function paymentOf(world: DemoWorld, draft: OrderDraft, approved: boolean): OrderPayment {
  const system = systemOf(draft);
  return {
    id: world.ids.hex128(),
    transactionId: world.ids.hex128(),
    systemId: system.id,
    systemName: system.name,
    group: system.group,
    approved,
  };
}

function attachmentsOf(draft: OrderDraft): CartAttachments {
  return {
    clientProfileData: contactMembers(contactOf({}, draft.account.customer)),
    shippingData: { address: addressMembers(savedAddress(draft.address)), selectedSla: standardDelivery },
    paymentData: paymentMembers(systemOf(draft)),
  };
}
