import type { ShownGroup } from '../../features/checkout/shown-groups.ts';
import type { Formats } from '../messages/formats.ts';
import type { Translator } from '../messages/translator.ts';
import { AddressText } from './AddressText.tsx';
import { PickupHours } from './PickupHours.tsx';

interface DestinationsProps {
  readonly t: Translator;
  readonly formats: Pick<Formats, 'money'>;
  readonly groups: readonly ShownGroup[];
}

/** Several places that goods go to: what goes to each, and what its delivery costs. */
export const Destinations = ({ t, formats, groups }: DestinationsProps) => (
  <ol class="destinations stack stack-4">
    {groups.map(({ address, pickup, price, goods }) => (
      <li key={address.id} class="stack stack-1">
        <p>
          <b>{pickup?.name ?? (address.name || address.receiver)}</b>
          <br />
          {address.receiver && address.receiver !== address.name && (
            <>
              <bdi>{address.receiver}</bdi>
              <br />
            </>
          )}
          <AddressText address={address} />
        </p>
        {pickup && <PickupHours pickup={pickup} />}
        <ul>
          {goods.map(({ uniqueId, name, quantity }) => (
            <li key={uniqueId}>{t('checkout.goodsThere', { quantity, name })}</li>
          ))}
        </ul>
        <p class="hint">
          {pickup
            ? t('checkout.fetchedFree')
            : price === 0
              ? t('checkout.deliveredFree')
              : t('checkout.deliveredFor', { price: formats.money(price) })}
        </p>
      </li>
    ))}
  </ol>
);
