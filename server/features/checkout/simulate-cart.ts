import type { OrderFormMessage } from '../../../shared/api/order-form.ts';
import type { Simulation, SimulationBody } from '../../../shared/api/simulation.ts';
import { canBeBilled } from '../../../shared/domain/price-lines.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart } from '../../storage/records.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { emptyCart } from './cart-owner.ts';
import { lineProblem, tooExpensive } from './cart-problems.ts';
import { availabilityOf, messageOf, totalizers } from './order-form.ts';
import { orderFormItem, ownSeller, wireLine } from './order-form-items.ts';
import { paymentData } from './order-form-payment.ts';
import { marketingData } from './order-form-profile.ts';
import { logisticsInfo } from './order-form-shipping.ts';
import { priceCart } from './price-cart.ts';
import type { CartAddress, PricedCart, PricedLine } from './priced-cart.ts';
import { marketingMembers } from './wire-attachments.ts';

/**
 * What the items would cost this identity now. Writes nothing. An item that the identity cannot buy, because it does not exist or
 * is not sold to it, is left out and told in `messages`, as VTEX does; one that is sold out is there with that availability.
 */
export async function simulateCart(deps: Deps, identity: Identity, body: SimulationBody): Promise<Result<Simulation>> {
  const owner = cartOwnerOf(identity) ?? { kind: 'anonymous' as const, tokenHash: '' };
  const asked: Cart = {
    ...emptyCart('', owner, deps.clock.now()),
    lines: body.items.map(({ id, quantity, seller = ownSeller }, index) => ({
      uniqueId: String(index),
      skuId: seller === ownSeller ? String(id) : '', // another seller's sku of the same number is another product
      quantity,
    })),
    attachments: { ignoreProfileData: true },
  };
  const tables = deps.storage.read;
  const customer = customerOf(identity);
  const all = await priceCart(tables, deps, asked, customer);
  const sold = all.lines.filter((line) => line.availability !== 'not-sold');
  const isWhole = sold.length === all.lines.length;
  const cart = isWhole ? all : await priceCart(tables, deps, { ...asked, lines: linesOf(asked, sold) }, customer);
  if (!canBeBilled(cart.totals)) return refused(tooExpensive);
  return ok(simulationOf(cart, body, all.lines, deps));
}

const linesOf = (cart: Cart, kept: readonly PricedLine[]): Cart['lines'] =>
  cart.lines.filter(({ uniqueId }) => kept.some((line) => line.uniqueId === uniqueId));

function simulationOf(
  cart: PricedCart,
  { country, postalCode, geoCoordinates, marketingData: marketing }: SimulationBody,
  asked: readonly PricedLine[],
  { config, clock }: Deps,
): Simulation {
  const context = { origin: config.origins[0] ?? '', currency: cart.currency, categories: [], now: clock.now() };
  const items = cart.lines.map((line) => orderFormItem(wireLine(line), availabilityOf(line), context));
  const to = country || cart.settings.country;
  const address: CartAddress | undefined = postalCode ? { ...noAddress, postalCode, country: to } : undefined;
  const logistics = logisticsInfo(cart.lines, cart.totals.shipping, { ...cart.delivery, address }, to).map(
    (info, index) => ({ ...info, addressId: null, quantity: cart.lines[index]?.quantity ?? 0 }),
  );
  return {
    items: items.map((item, index) => ({ ...item, requestIndex: Number(cart.lines[index]?.uniqueId) })),
    ratesAndBenefitsData: { rateAndBenefitsIdentifiers: [], teaser: [] },
    paymentData: paymentData(cart.payment, cart.totals.total, config.account.toUpperCase()),
    selectableGifts: [],
    marketingData: marketing ? marketingData(marketingMembers(marketing)) : null,
    postalCode: postalCode ?? null,
    country: to,
    logisticsInfo: logistics,
    messages: messagesOf(cart, asked),
    purchaseConditions: {
      itemPurchaseConditions: items.map(({ id, seller, sellerChain, price, listPrice }, index) => ({
        ...{ id, seller, sellerChain, price, listPrice },
        slas: logistics[index]?.slas ?? [],
      })),
    },
    pickupPoints: [],
    subscriptionData: null,
    totals: totalizers(cart.totals),
    itemMetadata: { items: items.map(({ id, seller }) => ({ id, seller, assemblyOptions: [] })) },
    geoCoordinates: geoCoordinates ?? [],
  };
}

/** Lines that are short of stock, and items that are not there at all under VTEX's code for them. */
function messagesOf(cart: PricedCart, asked: readonly PricedLine[]): OrderFormMessage[] {
  const missing = asked.filter((line) => line.availability === 'not-sold');
  return [
    ...cart.lines.flatMap((line) => lineProblem(line) ?? []).map(messageOf),
    ...missing.map(({ skuId }) => ({
      code: 'ORD027',
      status: 'error' as const,
      text: skuId === '' ? 'An item of another seller is not sold here.' : `Item ${skuId} is not sold here.`,
    })),
  ];
}

const noAddress = {
  id: '',
  name: '',
  receiver: '',
  street: '',
  number: '',
  complement: '',
  neighborhood: '',
  city: '',
  state: '',
  reference: '',
} satisfies Partial<CartAddress>;
