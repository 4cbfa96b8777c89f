import { paymentSystemById } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, Customer, CyclePrice, Order, Subscription } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { addressMembers, paymentMembers, savedAddress } from '../checkout/cart-attachments.ts';
import { emptyCart } from '../checkout/cart-owner.ts';
import { PlacingStopped } from '../checkout/create-order.ts';
import { standardDelivery } from '../checkout/delivery-groups.ts';
import { storeOrder } from '../checkout/place-order.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedLine } from '../checkout/priced-cart.ts';
import { readyCart } from '../checkout/ready-cart.ts';
import { askForCharge } from '../payments/ask-for-charge.ts';
import { cardUnknown } from '../payments/shown-card.ts';
import type { Buyer } from '../session/identity.ts';
import { mayHaveManualPrices } from './subscription-settings.ts';

export interface Purchase {
  /** Undefined: everything is left out this time. */
  readonly order: Order | undefined;
  readonly prices: readonly CyclePrice[];
  /** Names of products that could not be ordered. */
  readonly missing: readonly string[];
}

/**
 * Orders what the subscription holds, priced at this moment, in a cart of its own; the customer's open cart stays as it is. What is
 * sold out is left out as long as something remains. A refusal has written nothing; PlacingStopped wants the transaction undone.
 */
export async function placePurchase(
  tables: Tables,
  deps: Deps,
  buyer: Buyer,
  subscription: Subscription,
): Promise<Result<Purchase>> {
  const customer = await tables.customers.byId(subscription.customerId);
  if (!customer || customer.disabled) return refused(accountOff);
  const filled = await subscriptionCart(tables, deps, subscription, customer);
  if (!filled.ok) return filled;
  if (filled.value.lines.length === 0) return ok({ order: undefined, prices: [], missing: [] });
  const { cart, missing } = await whatIsThere(tables, deps, filled.value, customer);
  const ready = await readyCart(tables, deps, buyer, cart, undefined);
  if (!ready.ok) return ready;
  if (ready.value.priced.totals.total === 0) return refused(costsNothing);
  await tables.carts.insert({ ...cart, open: false, version: 1 });
  const order = await storeOrder(tables, deps, buyer, { ...ready.value, channel: 'subscription' }, undefined);
  if (order.payment.card && !(await askForCharge(tables, deps, order, undefined)))
    throw new PlacingStopped(cardUnknown);
  return ok({ order, prices: ready.value.priced.lines.map(priceOf), missing });
}

/** Not stored. 422 `address-missing` once the address is gone from the account. */
export async function subscriptionCart(
  tables: Tables,
  deps: Deps,
  subscription: Subscription,
  customer: Customer,
): Promise<Result<Cart>> {
  const { addressId, paymentSystemId, cardId, items } = subscription;
  const address = (await tables.customers.addresses(customer.id)).find(({ id }) => id === addressId);
  if (!address) return refused(addressGone);
  const system = paymentSystemById(paymentSystemId);
  const hasManual = await mayHaveManualPrices(tables);
  const owner = { kind: 'customer', customerId: customer.id } as const;
  return ok({
    ...emptyCart(deps.ids.hex128(), owner, deps.clock.now()),
    lines: items
      .filter((item) => !item.isSkipped)
      .map(({ id, skuId, quantity, manual }) => ({
        ...{ uniqueId: id, skuId, quantity },
        ...(hasManual && manual && { manual: { ...manual, quantity } }),
      })),
    attachments: {
      shippingData: { address: addressMembers(savedAddress(address)), selectedSla: standardDelivery },
      ...(system && { paymentData: paymentMembers(system, cardId === undefined ? undefined : { id: cardId }) }),
    },
  });
}

async function whatIsThere(tables: Tables, deps: Deps, cart: Cart, customer: Customer) {
  const { lines } = await priceCart(tables, deps, cart, customer);
  const there = lines.filter(({ availability }) => availability === 'available');
  const missing = lines.filter(({ availability }) => availability !== 'available').map(({ name }) => name);
  if (there.length === 0 || missing.length === 0) return { cart, missing: [] };
  const isThere = (uniqueId: string) => there.some((line) => line.uniqueId === uniqueId);
  return { cart: { ...cart, lines: cart.lines.filter(({ uniqueId }) => isThere(uniqueId)) }, missing };
}

const priceOf = ({ uniqueId, skuId, quantity, price, sellingPrice }: PricedLine): CyclePrice => ({
  ...{ itemId: uniqueId, skuId, quantity, sellingPrice },
  unitPrice: price,
});

const accountOff: Problem = {
  code: 'account-off',
  status: 409,
  message: 'The order was not placed. The customer’s account is switched off.',
};
const addressGone: Problem = {
  code: 'address-missing',
  status: 422,
  message:
    'The order was not placed. The address is no longer in the account. Choose another one for the subscription.',
};
const costsNothing: Problem = {
  code: 'costs-nothing',
  status: 422,
  message: 'The order was not placed. An order of a subscription cannot cost nothing.',
};
