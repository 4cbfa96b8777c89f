import type {
  ContactInformation,
  LogisticsInfo,
  PickupStore,
  ShippingData,
  Sla,
  WireAddress,
} from '../../../shared/api/order-form-shipping.ts';
import { splitByWeight } from '../../../shared/domain/price-lines.ts';
import { contactInformation } from './pickup-contacts.ts';
import type {
  CartAddress,
  CartDelivery,
  CartPickup,
  DeliveryGroup,
  DeliveryMethod,
  PricedCart,
} from './priced-cart.ts';

export const wireAddress = (address: CartAddress, isDisposable: boolean): WireAddress => ({
  addressType: 'residential',
  receiverName: address.receiver,
  addressId: address.id,
  isDisposable,
  postalCode: address.postalCode,
  city: address.city,
  state: address.state,
  country: address.country,
  street: address.street,
  number: address.number,
  neighborhood: address.neighborhood,
  complement: address.complement,
  reference: address.reference === '' ? null : address.reference,
  geoCoordinates: [],
});

interface ShippedLine {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly total: number;
}

/** null while there is neither an item nor an address, as VTEX has it. */
export function shippingData(
  { lines, totals, delivery }: Pick<PricedCart, 'totals' | 'delivery'> & { readonly lines: readonly ShippedLine[] },
  storeCountry: string,
): ShippingData | null {
  const { address, saved, pickup } = delivery;
  if (lines.length === 0 && !address) return null;
  const isSaved = (it: CartAddress) => saved.some((known) => known.id === it.id);
  const places = delivery.groups ?? (address ? [{ address, pickup }] : []);
  const selected = places.map((to) =>
    to.pickup ? pickupAddress(to.address) : wireAddress(to.address, !isSaved(to.address)),
  );
  return {
    address: selected[0] ?? null,
    logisticsInfo: delivery.groups
      ? groupsLogistics(lines, delivery.groups)
      : logisticsInfo(lines, totals.shipping, delivery, address?.country ?? storeCountry),
    selectedAddresses: selected,
    availableAddresses: delivery.addresses.map((it) => wireAddress(it, !isSaved(it))),
    pickupPoints: places.flatMap((to) => (to.pickup ? [pickupPoint(to.pickup, to.address)] : [])),
    contactInformation: wireContacts(delivery),
  };
}

const wireContacts = ({ contacts }: CartDelivery): ContactInformation[] =>
  contacts
    ? contactInformation(contacts).map(({ phone, ...person }) => ({
        ...person,
        phone: phone === '' ? null : phone,
        document: null,
        documentType: null,
      }))
    : [];

const pickupAddress = (address: CartAddress): WireAddress => ({ ...wireAddress(address, true), addressType: 'pickup' });

const pickupPoint = ({ id, name, hours }: CartPickup, address: CartAddress) => ({
  id,
  friendlyName: name,
  address: pickupAddress(address),
  additionalInfo: hours,
  businessHours: [],
});

/** Each line carries its part of the delivery price; the parts sum to the whole. */
export function logisticsInfo(
  lines: readonly ShippedLine[],
  shipping: number,
  to: Pick<CartDelivery, 'address' | 'pickup' | 'method'>,
  country: string,
): LogisticsInfo[] {
  const parts = splitByWeight(
    shipping,
    lines.map((line) => line.total),
  );
  return lines.map((line, itemIndex) => shippedLine({ ...line, itemIndex, price: parts[itemIndex] ?? 0 }, to, country));
}

/**
 * Items stay whole; a line that goes to several places has one entry for each, with the quantity that goes there. The parts of a line
 * sum to it, and the prices of all entries to the price of delivery.
 */
const groupsLogistics = (lines: readonly ShippedLine[], groups: readonly DeliveryGroup[]): LogisticsInfo[] =>
  groups.flatMap((group) => groupLogistics(lines, group)).sort((one, other) => one.itemIndex - other.itemIndex);

function groupLogistics(lines: readonly ShippedLine[], group: DeliveryGroup): readonly LogisticsInfo[] {
  const parts = lines.flatMap((line, itemIndex) => {
    const quantity = group.parts.find(({ uniqueId }) => uniqueId === line.uniqueId)?.quantity ?? 0;
    return quantity > 0
      ? [{ itemIndex, skuId: line.skuId, quantity, weight: Math.floor((line.total * quantity) / line.quantity) }]
      : [];
  });
  const prices = splitByWeight(
    group.method.price,
    parts.map(({ weight }) => weight),
  );
  return parts.map((part, index) => ({
    ...shippedLine({ ...part, price: prices[index] ?? 0 }, group, group.address.country),
    quantity: part.quantity,
  }));
}

interface ShippedPart {
  readonly itemIndex: number;
  readonly skuId: string;
  readonly quantity: number;
  /** Its part of the delivery price. */
  readonly price: number;
}

function shippedLine(
  { itemIndex, skuId, quantity, price }: ShippedPart,
  { method, address, pickup }: Pick<CartDelivery, 'address' | 'pickup' | 'method'>,
  country: string,
): LogisticsInfo {
  const channel = pickup ? 'pickup-in-point' : 'delivery';
  return {
    itemIndex,
    itemId: skuId,
    selectedSla: address ? method.id : null,
    selectedDeliveryChannel: address ? channel : null,
    addressId: address?.id ?? null,
    slas: [
      {
        ...sla(method, price, quantity),
        deliveryChannel: channel,
        name: pickup?.name ?? method.id,
        pickupStoreInfo: pickup && address ? pickupStore(pickup, address) : noPickupStore,
        pickupPointId: pickup?.id ?? null,
      },
    ],
    shipsTo: [country],
    deliveryChannels: [{ id: channel }],
  };
}

/** "2bd": two business days. */
export const businessDays = (days: number): string => `${days}bd`;

/** The store's own van and warehouse; it has one of each. */
export const deliveryIds = (quantity: number) => [
  { courierId: '1', warehouseId: '1', dockId: '1', courierName: 'Standard', quantity, kitItemDetails: [] },
];

export const noPickupStore = {
  isPickupStore: false,
  friendlyName: null,
  address: null,
  additionalInfo: null,
  dockId: null,
} as const;

const pickupStore = ({ name, hours }: CartPickup, address: CartAddress): PickupStore => ({
  isPickupStore: true,
  friendlyName: name,
  address: pickupAddress(address),
  additionalInfo: hours,
  dockId: '1',
});

export const sla = (method: DeliveryMethod, price: number, quantity: number): Sla => ({
  id: method.id,
  deliveryChannel: 'delivery',
  name: method.id,
  deliveryIds: deliveryIds(quantity),
  shippingEstimate: businessDays(method.days),
  shippingEstimateDate: null,
  lockTTL: null,
  availableDeliveryWindows: [],
  deliveryWindow: null,
  price,
  listPrice: price,
  tax: 0,
  pickupStoreInfo: noPickupStore,
  pickupPointId: null,
  pickupDistance: 0,
  polygonName: null,
  transitTime: businessDays(method.days),
});
