import type { NewSubscriptionBody } from '../../../shared/api/subscription-bodies.ts';
import type { PricedItem } from '../../../shared/api/subscription-replies.ts';
import type { WireSimulation } from '../../../shared/api/subscription-simulation.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Subscription } from '../../storage/records.ts';
import { lineProblem } from '../checkout/cart-problems.ts';
import { availabilityOf, messageOf, totalizers } from '../checkout/order-form.ts';
import { ownSeller } from '../checkout/order-form-items.ts';
import { logisticsInfo } from '../checkout/order-form-shipping.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart, PricedLine } from '../checkout/priced-cart.ts';
import type { Identity } from '../session/identity.ts';
import { draftSubscription } from './create-subscription.ts';
import { subscriptionCart } from './place-purchase.ts';
import { subscriptionById } from './read-subscriptions.ts';
import { subscriberUnknown } from './subscription-problems.ts';
import { pricedItem } from './subscription-views.ts';

/** What the next purchase would cost at this moment. Writes nothing. 404 `subscription-unknown`, 422 `address-missing`. */
export async function simulateSubscription(
  deps: Deps,
  identity: Identity,
  id: string,
): Promise<Result<WireSimulation>> {
  const found = await subscriptionById(deps, identity, id);
  return found.ok ? simulated(deps, found.value) : found;
}

/** As `createSubscription` would start it, with its refusals. */
export async function simulateNewSubscription(
  deps: Deps,
  identity: Identity,
  body: NewSubscriptionBody,
): Promise<Result<WireSimulation>> {
  const draft = await draftSubscription(deps.storage.read, deps, identity, body);
  return draft.ok ? simulated(deps, draft.value) : draft;
}

async function simulated(deps: Deps, subscription: Subscription): Promise<Result<WireSimulation>> {
  const tables = deps.storage.read;
  const customer = await tables.customers.byId(subscription.customerId);
  if (!customer) return refused(subscriberUnknown);
  const cart = await subscriptionCart(tables, deps, subscription, customer);
  if (!cart.ok) return cart;
  return ok(simulationOf(await priceCart(tables, deps, cart.value, customer), subscription));
}

const dayMs = 24 * 60 * 60_000;

function simulationOf(cart: PricedCart, { next }: Subscription): WireSimulation {
  const { address, method } = cart.delivery;
  const totals = totalizers(cart.totals);
  const items = cart.lines.map(itemTotal);
  return {
    shippingEstimate: {
      name: method.id,
      estimate: `${method.days}bd`,
      estimatedDeliveryDate: new Date(next.at + method.days * dayMs).toISOString(),
      nextPurchaseDate: new Date(next.at).toISOString(),
      matched: true,
    },
    totals,
    totalsBySimulationItems: items,
    simulation: {
      country: address?.country ?? null,
      postalCode: address?.postalCode ?? null,
      items: cart.lines.map(simulatedItem),
      logisticsInfo: shipping(cart),
      messages: cart.lines.flatMap((line) => lineProblem(line) ?? []).map(messageOf),
      paymentData: { payments: payments(cart), transactions: [] },
      selectableGifts: [],
      totals,
      totalsBySimulationItems: items,
    },
  };
}

const itemTotal = (line: PricedLine): PricedItem =>
  pricedItem({ ...line, unitPrice: line.price }, availabilityOf(line));

const simulatedItem = (line: PricedLine): WireSimulation['simulation']['items'][number] => ({
  id: line.skuId,
  name: line.name,
  quantity: line.quantity,
  seller: ownSeller,
  price: line.price,
  sellingPrice: line.sellingPrice,
  manualPrice: line.manual?.price ?? null,
  isGift: false,
  measurementUnit: 'un',
  unitMultiplier: 1,
  priceTags: [],
  attachments: [],
});

const shipping = (cart: PricedCart): WireSimulation['simulation']['logisticsInfo'] =>
  logisticsInfo(
    cart.lines,
    cart.totals.shipping,
    cart.delivery,
    cart.delivery.address?.country ?? cart.settings.country,
  ).map((info, index) => {
    const sla = info.slas.find(({ id }) => id === info.selectedSla);
    return {
      itemIndex: index,
      addressId: info.addressId,
      quantity: cart.lines[index]?.quantity ?? 0,
      price: sla?.price ?? 0,
      selectedSla: info.selectedSla ?? '',
      selectedDeliveryChannel: info.selectedDeliveryChannel ?? '',
      shippingEstimate: sla?.shippingEstimate ?? null,
      lockTTL: '',
      deliveryWindow: null,
      pickupId: null,
      slas: info.slas.map(({ id, deliveryChannel, shippingEstimate, price }) => ({
        ...{ id, deliveryChannel, shippingEstimate, price },
        lockTTL: '',
        pickupPointId: null,
        availableDeliveryWindows: [],
        deliveryWindows: [],
      })),
    };
  });

const payments = ({
  payment: { selected, card },
  totals: { total },
}: PricedCart): WireSimulation['simulation']['paymentData']['payments'] =>
  selected
    ? [
        {
          paymentSystem: selected.id,
          paymentSystemName: selected.name,
          group: selected.group,
          accountId: card?.id ?? null,
          installments: 1,
          value: total,
          referenceValue: total,
          bin: null,
          cardNumber: null,
          fields: null,
          id: null,
          parentAccountId: null,
          url: null,
        },
      ]
    : [];
