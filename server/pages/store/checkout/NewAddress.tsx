import { mostKeptAddresses } from '../../../features/checkout/checkout-choices.ts';
import type { PlainMessageKey } from '../../messages/translator.ts';
import { countryNames } from '../../parts/countries.ts';
import { Field, FieldError } from '../../parts/Field.tsx';
import { nameOf, type Shop } from '../shop.ts';
import type { AddressField, RefusedStep } from './checkout-view.ts';

interface NewAddressProps {
  readonly shop: Shop;
  readonly refused: RefusedStep | undefined;
  /** There is no saved address to choose instead. */
  readonly isOnlyWay: boolean;
}

interface AddressInput {
  readonly name: Exclude<AddressField, 'country'>;
  readonly label: PlainMessageKey;
  readonly autocomplete: AutoFill;
  readonly optional?: boolean;
  readonly isWide?: boolean;
  /** Needed in some countries alone: which, the server knows. */
  readonly byCountry?: boolean;
}

const inputs: readonly AddressInput[] = [
  { name: 'receiver', label: 'checkout.receiver', autocomplete: 'shipping name', isWide: true },
  { name: 'street', label: 'checkout.street', autocomplete: 'shipping address-line1' },
  { name: 'number', label: 'checkout.streetNumber', autocomplete: 'off', optional: true },
  { name: 'complement', label: 'checkout.complement', autocomplete: 'shipping address-line2', optional: true },
  { name: 'neighborhood', label: 'checkout.neighborhood', autocomplete: 'shipping address-level3', optional: true },
  { name: 'city', label: 'checkout.city', autocomplete: 'shipping address-level2' },
  { name: 'state', label: 'checkout.state', autocomplete: 'shipping address-level1', byCountry: true },
  { name: 'postalCode', label: 'checkout.postalCode', autocomplete: 'shipping postal-code', byCountry: true },
];

/** The fields of an address. Shown while "A new address" is chosen; the server says what is missing. */
export const NewAddress = ({ shop, refused, isOnlyWay }: NewAddressProps) => {
  const { t, cart, settings } = shop;
  const person = `${cart.contact.firstName} ${cart.contact.lastName}`.trim();
  const typed = (name: string): string => refused?.typed.get(name) ?? (name === 'receiver' ? person : '');
  return (
    <div class={isOnlyWay ? 'cols-2' : 'cols-2 new-address'}>
      {inputs.map(({ name, label, autocomplete, optional = false, isWide, byCountry }) => (
        <Field
          key={name}
          t={t}
          name={name}
          label={t(label)}
          value={typed(name)}
          autocomplete={autocomplete}
          optional={optional}
          checkedBy={isOnlyWay && !byCountry ? 'browser' : 'server'}
          error={refused?.errors[name]}
          {...(isWide ? { class: 'span-2' } : {})}
        />
      ))}
      <div class="field">
        <label for="country">{t('checkout.country')}</label>
        <select class="select" id="country" name="country" autocomplete="shipping country">
          {countryNames(t.locale).map(({ code, name }) => (
            <option key={code} value={code} selected={code === (refused?.typed.get('country') ?? settings.country)}>
              {name}
            </option>
          ))}
        </select>
        {refused?.errors.country && <FieldError id="country-error">{refused.errors.country}</FieldError>}
      </div>
      {shop.customer && cart.delivery.saved.length < mostKeptAddresses && (
        <label class="check span-2">
          <input type="checkbox" name="keep" checked={refused?.typed.has('keep')} />
          <span>{keepWords(shop)}</span>
        </label>
      )}
    </div>
  );
};

/** While an operator acts, the address goes into the customer's account, not into theirs. */
const keepWords = ({ t, actingFor }: Shop): string =>
  actingFor ? t('checkout.keepAddressFor', { name: nameOf(actingFor) }) : t('checkout.keepAddress');
