import type { OmsAddress, OmsShippingData } from '../../../shared/api/oms-parts.ts';
import type { WireAddress } from '../../../shared/api/order-form-shipping.ts';
import type { Order, StoreSettings } from '../../storage/records.ts';
import { noPickupStore } from '../checkout/order-form-shipping.ts';
import { daysToWait, shippingOf } from '../checkout/placed-wire-order.ts';

/** null for an order without an address. */
export function omsShippingData(order: Order, settings: StoreSettings): OmsShippingData | null {
  const shipping = shippingOf(order, settings);
  if (!shipping?.address) return null;
  const address = omsAddress(shipping.address);
  return {
    id: 'shippingData',
    address,
    logisticsInfo: shipping.logisticsInfo.map((info) => logistics(info, order, settings)),
    trackingHints: null,
    selectedAddresses: shipping.selectedAddresses.map(omsAddress),
    contactInformation: shipping.contactInformation.map((person) => ({ ...person, entityId: null, versionId: null })),
  };
}

const omsAddress = ({ isDisposable: _, ...address }: WireAddress): OmsAddress => ({
  ...address,
  versionId: null,
  entityId: null,
});

type Info = NonNullable<ReturnType<typeof shippingOf>>['logisticsInfo'][number];

function logistics(info: Info, order: Order, settings: StoreSettings): OmsShippingData['logisticsInfo'][number] {
  const [offered] = info.slas;
  const price = offered?.price ?? 0;
  const estimate = offered?.shippingEstimate ?? '';
  const channel = offered?.deliveryChannel ?? 'delivery';
  const store = offered?.pickupStoreInfo ?? noPickupStore;
  return {
    itemIndex: info.itemIndex,
    itemId: info.itemId,
    selectedDeliveryChannel: info.selectedDeliveryChannel ?? 'delivery',
    selectedSla: info.selectedSla ?? '',
    lockTTL: null,
    price,
    listPrice: price,
    sellingPrice: price,
    deliveryWindow: null,
    deliveryCompany: settings.name,
    shippingEstimate: estimate,
    shippingEstimateDate: shippingEstimateDate(order, settings) ?? null,
    slas: info.slas.map((sla) => ({
      id: sla.id,
      name: sla.name,
      shippingEstimate: sla.shippingEstimate,
      deliveryWindow: null,
      deliveryChannel: sla.deliveryChannel,
      price: sla.price,
      pickupStoreInfo: sla.pickupStoreInfo,
      polygonName: null,
      lockTTL: null,
      pickupPointId: sla.pickupPointId,
      transitTime: sla.transitTime,
      pickupDistance: 0,
    })),
    shipsTo: info.shipsTo,
    deliveryIds: (offered?.deliveryIds ?? []).map((id) => ({ ...id, accountCarrierName: settings.name })),
    deliveryChannels: [{ id: channel, stockBalance: 0 }],
    deliveryChannel: channel,
    pickupStoreInfo: store,
    addressId: info.addressId ?? '',
    versionId: null,
    entityId: null,
    polygonName: null,
    pickupPointId: offered?.pickupPointId ?? null,
    transitTime: estimate,
    ...(info.quantity === undefined ? {} : { quantity: info.quantity }),
  };
}

const dayMs = 24 * 60 * 60_000;

/** From the day the payment was approved; undefined before. */
export const shippingEstimateDate = (order: Order, settings: StoreSettings): string | undefined =>
  order.authorizedAt === undefined
    ? undefined
    : new Date(order.authorizedAt + daysToWait(order, settings) * dayMs).toISOString();
