import { maskPhone } from '../../../../shared/domain/mask.ts';
import type { PickupContacts } from '../../../features/checkout/pickup-contacts.ts';
import type { CartAddress, CartPickup } from '../../../features/checkout/priced-cart.ts';
import type { ShownGroup } from '../../../features/checkout/shown-groups.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { Destinations } from '../../parts/Destinations.tsx';
import { PickupPeople } from '../../parts/PickupPeople.tsx';
import type { Desk } from '../desk.ts';

interface DeliveryToProps {
  readonly desk: Desk;
  readonly address: CartAddress | undefined;
  /** The goods are fetched there. */
  readonly pickup: CartPickup | undefined;
  /** The several places that they go to. */
  readonly groups: readonly ShownGroup[];
  /** By them. */
  readonly contacts: PickupContacts | undefined;
}

/** Where the goods of an order or a cart go to; phone numbers masked, as everywhere in the dashboard. */
export const DeliveryTo = ({ desk: { t, formats }, address, pickup, groups, contacts }: DeliveryToProps) => {
  if (groups.length > 0)
    return (
      <div class="stack stack-3">
        <Destinations t={t} formats={formats} groups={groups} />
        {contacts && <PickupPeople t={t} contacts={contacts} phoneWords={maskPhone} />}
      </div>
    );
  return address ? (
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
};
