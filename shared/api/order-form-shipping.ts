import { type Static, Type } from 'typebox';
import { EmptyList, orNull } from './nullable.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();

const addressMembers = {
  addressType: text,
  receiverName: textOrNull,
  addressId: text,
  isDisposable: Type.Boolean(),
  postalCode: text,
  city: text,
  state: text,
  country: text,
  street: text,
  number: text,
  neighborhood: text,
  complement: textOrNull,
  reference: textOrNull,
  geoCoordinates: Type.Array(Type.Number()),
};

export const WireAddress = Type.Object(addressMembers, { title: 'Address' });
export type WireAddress = Static<typeof WireAddress>;

/** All null for goods that are brought. */
export const PickupStore = Type.Object({
  isPickupStore: Type.Boolean(),
  friendlyName: textOrNull,
  address: orNull(WireAddress),
  additionalInfo: textOrNull,
  dockId: textOrNull,
});
export type PickupStore = Static<typeof PickupStore>;

export const Sla = Type.Object({
  id: text,
  deliveryChannel: text,
  name: text,
  deliveryIds: Type.Array(
    Type.Object({
      courierId: text,
      warehouseId: text,
      dockId: text,
      courierName: text,
      quantity: Type.Integer(),
      kitItemDetails: EmptyList,
    }),
  ),
  /** "2bd": two business days. */
  shippingEstimate: text,
  shippingEstimateDate: textOrNull,
  lockTTL: textOrNull,
  availableDeliveryWindows: EmptyList,
  deliveryWindow: Type.Null(),
  price: cents,
  listPrice: cents,
  tax: cents,
  pickupStoreInfo: PickupStore,
  pickupPointId: textOrNull,
  pickupDistance: Type.Number(),
  polygonName: Type.Null(),
  transitTime: text,
});
export type Sla = Static<typeof Sla>;

export const LogisticsInfo = Type.Object({
  itemIndex: Type.Integer(),
  itemId: text,
  selectedSla: textOrNull,
  selectedDeliveryChannel: textOrNull,
  addressId: textOrNull,
  slas: Type.Array(Sla),
  shipsTo: Type.Array(text),
  deliveryChannels: Type.Array(Type.Object({ id: text })),
  /** Units that go there, of a line that goes to several places. */
  quantity: Type.Optional(Type.Integer()),
});
export type LogisticsInfo = Static<typeof LogisticsInfo>;

/** Who fetches goods at a pickup point (`primary`), and who can come instead (`alternate`). */
export const ContactInformation = Type.Object({
  id: text,
  email: text,
  firstName: text,
  lastName: text,
  phone: textOrNull,
  document: Type.Null(),
  documentType: Type.Null(),
});
export type ContactInformation = Static<typeof ContactInformation>;

export const ShippingData = Type.Object(
  {
    address: orNull(WireAddress),
    logisticsInfo: Type.Array(LogisticsInfo),
    selectedAddresses: Type.Array(WireAddress),
    availableAddresses: Type.Array(WireAddress),
    pickupPoints: Type.Array(
      Type.Object({
        id: text,
        friendlyName: text,
        address: WireAddress,
        additionalInfo: text,
        businessHours: EmptyList,
      }),
    ),
    contactInformation: Type.Array(ContactInformation),
  },
  { title: 'ShippingData' },
);
export type ShippingData = Static<typeof ShippingData>;
