import { maskPhone } from '../../../../shared/domain/mask.ts';
import type { PickupContacts } from '../../../features/checkout/pickup-contacts.ts';
import type { CartAddress, CartPickup } from '../../../features/checkout/priced-cart.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { PickupPeople } from '../../parts/PickupPeople.tsx';
import type { DeskFrame } from '../desk.ts';

interface DeliveryToProps {
  readonly desk: DeskFrame;
  readonly address: CartAddress | undefined;
  /** The goods are fetched there. */
  readonly pickup: CartPickup | undefined;
  /** By them. */
  readonly contacts: PickupContacts | undefined;
}

/** Where the goods of an order or a cart go to; phone numbers masked, as everywhere in the dashboard. */
export const DeliveryTo = ({ desk: { t }, address, pickup, contacts }: DeliveryToProps) =>
  address ? (
    <address class="o-address">
      {pickup && <span class="badge">{t('admin.order.pickup')}</span>}
      {address.name && <b>{address.name}</b>}
      {address.receiver !== address.name && <span>{address.receiver}</span>}
      <span>
        <AddressText address={address} />
      </span>
      {address.reference && <span class="hint">{address.reference}</span>}
      {contacts && <PickupPeople t={t} contacts={contacts} phoneWords={maskPhone} />}
    </address>
  ) : (
    <p class="muted">{t('admin.order.noAddress')}</p>
  );
