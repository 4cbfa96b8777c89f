import { countUnits } from '../../../shared/domain/cart-lines.ts';
import type { Level } from '../../../shared/domain/level.ts';
import { linePrice } from '../../../shared/domain/manual-price.ts';
import { deliveryPrice, priceForLevel, totalsOf } from '../../../shared/domain/price-lines.ts';
import type { Deps } from '../../deps.ts';
import type {
  Address,
  Cart,
  CartLine,
  Customer,
  PickupPoint,
  SkuOfProduct,
  StoreSettings,
} from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { isShownTo } from '../catalog/product-views.ts';
import { judgeLines } from '../manual-prices/judge-lines.ts';
import { withHeldPrices } from '../shares/held-prices.ts';
import { liveLock } from '../takeover/cart-lock.ts';
import { missingInAddress } from './address-input.ts';
import { addressOf, contactOf, savedAddress } from './cart-attachments.ts';
import { noticesOf } from './cart-notices.ts';
import { lineProblem, priceProblems } from './cart-problems.ts';
import { cartAddresses, keptGroups, priceGroups, standardDelivery, unitsIn } from './delivery-groups.ts';
import { levelOfCart } from './level-of-cart.ts';
import { cartPayment, paymentsFor } from './payments-for.ts';
import { addressOfPoint, openPoint, pickupOf, pickupSla } from './pickup-choice.ts';
import { missingIn, type PickupContacts, pickupContactsOf } from './pickup-contacts.ts';
import type {
  CartContact,
  CartDelivery,
  CartProblem,
  CartTotals,
  DeliveryGroup,
  PricedCart,
  PricedLine,
} from './priced-cart.ts';

/** Tax is 0 everywhere the store sells (Oregon). */
const tax = 0;

/** What the cart costs its owner at this moment. `customer` is the owner's account, undefined for visitors and staff. */
export async function priceCart(
  tables: Tables,
  deps: Deps,
  cart: Cart,
  customer: Customer | undefined,
): Promise<PricedCart> {
  const settings = await tables.meta.settings();
  const level = await levelOfCart(tables, cart.owner, customer);
  const held = await withHeldPrices(tables, settings.sharing, cart.lines, deps.clock.now());
  const skus = await skusOf(tables, cart.lines);
  const priced = held.lines.map((line, index) => priceLine(line, index, skus.get(line.skuId), level));
  const { verdicts } = await judgeLines(tables, settings.manualPrices, priced);
  const lines = priced.map((line) => (line.manual ? { ...line, verdict: verdicts.get(line.uniqueId) } : line));
  const chosen = pickupOf(cart.attachments);
  const point = chosen && (await openPoint(tables, chosen.id));
  const groups = await priceGroups(tables, cart.attachments, lines, settings);
  const drives = groups.length > 0 ? groups.filter(({ pickup }) => !pickup).length : point ? 0 : 1;
  const { price, freeFrom } = settings.delivery;
  const totals = totalsOf(lines, { price: price * drives, freeFrom }, tax);
  const contact = contactOf(cart.attachments, customer);
  const delivery = point
    ? pickupAt(point, await savedRows(tables, customer), pickupContactsOf(cart.attachments, contact))
    : withGroups(await deliveryOf(tables, cart, customer, settings, totals), groups, cart, contact, totals.shipping);
  const payment = await cartPayment(tables, deps, paymentsFor(deps, settings, level), cart, customer);
  return {
    id: cart.id,
    version: cart.version,
    owner: cart.owner,
    level,
    currency: settings.currency,
    settings,
    lines,
    totals,
    count: countUnits(lines),
    contact,
    delivery,
    payment,
    note: cart.attachments.openTextField ?? '',
    attachments: cart.attachments,
    problems: [
      ...problemsOf(lines, contact, delivery, payment.selected !== undefined),
      ...priceProblems(lines, settings.currency),
    ],
    notices: noticesOf(lines, held.lost, settings.currency),
    createdAt: cart.createdAt,
    updatedAt: cart.updatedAt,
    updatedBy: cart.updatedBy,
    lock: liveLock(cart, deps.clock.now()),
  };
}

/** Sold to the level: visible to it and priced for it. */
export const isSoldTo = ({ sku, product }: SkuOfProduct, level: Level): boolean =>
  isShownTo(product, level) && sku.archivedAt === undefined && priceForLevel(sku.prices, level) !== undefined;

export async function skusOf(
  tables: Tables,
  lines: readonly { readonly skuId: string }[],
): Promise<ReadonlyMap<string, SkuOfProduct>> {
  if (lines.length === 0) return new Map();
  const items = await tables.catalog.skus([...new Set(lines.map((line) => line.skuId))]);
  return new Map(items.map((item) => [item.sku.id, item]));
}

/** Missing members say that the sku no longer exists; such a line costs nothing and cannot be ordered. */
function priceLine(line: CartLine, index: number, item: SkuOfProduct | undefined, level: Level): PricedLine {
  const found = item ? priceForLevel(item.sku.prices, level) : undefined;
  const price = found?.price ?? 0;
  const stock = Math.max(item?.sku.stock ?? 0, 0);
  return {
    ...line,
    index,
    productId: item?.product.id ?? '',
    slug: item?.product.slug ?? '',
    name: item?.product.name ?? line.skuId,
    unit: item?.sku.name ?? '',
    reference: item?.sku.reference ?? '',
    brand: item?.product.brand ?? '',
    art: item?.product.art ?? missingArt,
    price,
    listPrice: found?.listPrice ?? 0,
    ...linePrice(price, line.quantity, line.manual),
    stock,
    availability: availabilityOf(line.quantity, stock, item !== undefined && isSoldTo(item, level)),
    item,
  };
}

const missingArt = { shape: 'carton', colors: ['#8b8b8b', '#c4c4c4', '#e6e6e6', '#5c5c5c'] } as const;

function availabilityOf(quantity: number, stock: number, sold: boolean): PricedLine['availability'] {
  if (!sold) return 'not-sold';
  if (stock === 0) return 'sold-out';
  return stock < quantity ? 'short-stock' : 'available';
}

async function deliveryOf(
  tables: Tables,
  cart: Cart,
  customer: Customer | undefined,
  settings: StoreSettings,
  totals: CartTotals,
): Promise<CartDelivery> {
  const rows = await savedRows(tables, customer);
  const saved = rows.map(savedAddress);
  // A point that the store has closed meanwhile is no place to bring goods to, and no reason to bring them anywhere else.
  const isClosed = pickupOf(cart.attachments) !== undefined || keptGroups(cart.attachments).length > 0;
  const chosen = isClosed ? undefined : addressOf(cart.attachments);
  const typed = cartAddresses(cart.attachments).filter(({ id }) => !saved.some((address) => address.id === id));
  const preferred =
    cart.attachments.ignoreProfileData || isClosed
      ? undefined
      : (saved[rows.findIndex((row) => row.isDefault)] ?? saved[0]);
  return {
    address: chosen ?? preferred,
    saved,
    addresses: [...saved, ...typed],
    method: {
      id: standardDelivery,
      price: deliveryPrice(totals.items + totals.discounts, settings.delivery),
      days: settings.delivery.days,
    },
  };
}

const savedRows = async (tables: Tables, customer: Customer | undefined): Promise<readonly Address[]> =>
  customer ? tables.customers.addresses(customer.id) : [];

function pickupAt(point: PickupPoint, rows: readonly Address[], contacts: PickupContacts): CartDelivery {
  const saved = rows.map(savedAddress);
  const method = { id: pickupSla(point.id), price: 0, days: point.days };
  return { address: addressOfPoint(point), saved, addresses: saved, method, pickup: point, contacts };
}

/** Several places in the stead of one. */
function withGroups(
  delivery: CartDelivery,
  groups: readonly DeliveryGroup[],
  { attachments }: Cart,
  contact: CartContact,
  shipping: number,
): CartDelivery {
  const [first] = groups;
  if (!first) return delivery;
  const contacts = groups.some(({ pickup }) => pickup) ? pickupContactsOf(attachments, contact) : undefined;
  return { ...delivery, address: first.address, method: { ...delivery.method, price: shipping }, groups, contacts };
}

function problemsOf(
  lines: readonly PricedLine[],
  contact: CartContact,
  delivery: CartDelivery,
  isPaymentChosen: boolean,
): readonly CartProblem[] {
  if (lines.length === 0) return [{ code: 'cart-empty', message: 'The cart is empty. Add a product first.' }];
  const missing = missingInContact(contact);
  return [
    ...lines.map(lineProblem).filter((problem) => problem !== undefined),
    ...(missing.length > 0
      ? [{ code: 'contact-missing' as const, message: 'Say who orders: e-mail and name.', fields: missing }]
      : []),
    ...addressProblems(delivery),
    ...splitProblems(lines, delivery),
    ...(isPaymentChosen ? [] : [{ code: 'payment-missing' as const, message: 'Choose how to pay.' }]),
  ];
}

function addressProblems({ address, contacts }: CartDelivery): readonly CartProblem[] {
  const unnamed = contacts ? missingIn(contacts.primary) : [];
  if (unnamed.length > 0)
    return [
      { code: 'pickup-contact-missing', message: 'Say who fetches the goods: name and e-mail.', fields: unnamed },
    ];
  const fields = address ? missingInAddress(address) : [];
  if (address && fields.length === 0) return [];
  return [{ code: 'address-missing', message: 'Say where to deliver.', fields }];
}

function splitProblems(lines: readonly PricedLine[], { groups }: CartDelivery): readonly CartProblem[] {
  const isDivided = !groups || lines.every(({ uniqueId, quantity }) => unitsIn(groups, uniqueId) === quantity);
  return isDivided
    ? []
    : [{ code: 'split-unfinished', message: 'The cart changed. Say again what goes to which address.' }];
}

/** A company needs no person's name. */
const missingInContact = (contact: CartContact): readonly string[] => [
  ...(contact.email === '' ? ['email'] : []),
  ...(contact.company === '' && contact.firstName === '' ? ['firstName'] : []),
  ...(contact.company === '' && contact.lastName === '' ? ['lastName'] : []),
];
