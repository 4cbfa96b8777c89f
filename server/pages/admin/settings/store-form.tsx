import { phoneExampleOf } from '../../../features/customers/phone-numbers.ts';
import { currencies, longestName, timeZones } from '../../../features/settings/read-settings.ts';
import { countryNames } from '../../parts/countries.ts';
import type { DrawnForm, SettingsForm } from './form-part.tsx';
import { SettingChoice } from './SettingChoice.tsx';
import { SettingField } from './SettingField.tsx';

/** Who the store is: name, phone, place and currency. */
export const storeForm: SettingsForm<'store'> = {
  section: 'store',
  title: 'settings.store',
  text: 'settings.storeText',
  facts: ({ t }, { name, phone, country, timeZone, currency }) => [
    { label: t('settings.name'), value: name },
    { label: t('settings.phone'), value: phone || t('admin.none') },
    { label: t('settings.country'), value: nameOfCountry(t.locale, country) },
    { label: t('settings.timeZone'), value: zoneWords(timeZone) },
    { label: t('settings.currency'), value: currencyWords(t.locale, currency) },
  ],
  kept: ({ name, phone, country, timeZone, currency }) => ({ name, phone, country, timeZone, currency }),
  sent: (fields) => ({
    name: fields.get('name') ?? '',
    phone: fields.get('phone') ?? '',
    country: fields.get('country') ?? '',
    timeZone: fields.get('timeZone') ?? '',
    currency: fields.get('currency') ?? '',
  }),
  draw: (_deps, drawn) => (
    <div class="c-fields">
      <NameAndPhone {...drawn} />
      <Place {...drawn} />
      <Currency {...drawn} />
    </div>
  ),
};

type Drawn = DrawnForm<'store'>;

const NameAndPhone = ({ desk: { t }, held, input, now, errors }: Drawn) => (
  <>
    <SettingField
      t={t}
      name="name"
      label={t('settings.name')}
      value={input.name}
      maxLength={longestName}
      now={now?.name}
      error={errors.name}
      hint={t('settings.nameHint')}
    />
    <SettingField
      t={t}
      name="phone"
      type="tel"
      label={t('settings.phone')}
      value={input.phone}
      optional
      now={now?.phone}
      error={errors.phone}
      hint={t('customers.suchAs', { example: phoneExampleOf(held.settings.country) })}
    />
  </>
);

const Place = ({ desk: { t }, input, now, errors }: Drawn) => (
  <>
    <SettingChoice
      t={t}
      name="country"
      label={t('settings.country')}
      value={input.country}
      options={countryNames(t.locale).map(({ code, name }) => ({ value: code, label: name }))}
      now={now?.country}
      error={errors.country}
      hint={t('settings.countryHint')}
    />
    <SettingChoice
      t={t}
      name="timeZone"
      label={t('settings.timeZone')}
      value={input.timeZone}
      options={timeZones().map((zone) => ({ value: zone, label: zoneWords(zone) }))}
      now={now?.timeZone}
      error={errors.timeZone}
      hint={t('settings.timeZoneHint')}
    />
  </>
);

/** Once an amount is kept in it, the currency stands, and it says why. */
const Currency = ({ desk: { t }, held, input, now, errors }: Drawn) => {
  const { currency } = held.settings;
  const offered = held.isEmpty ? currencies() : [currency];
  const options = offered
    .map((code) => ({ value: code, label: currencyWords(t.locale, code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, t.locale));
  return (
    <SettingChoice
      t={t}
      name="currency"
      label={t('settings.currency')}
      value={held.isEmpty ? input.currency : currency}
      options={options}
      now={now?.currency}
      error={errors.currency}
      hint={t(held.isEmpty ? 'settings.currencyHint' : 'settings.problem.currencyFixed')}
    />
  );
};

const zoneWords = (zone: string): string => zone.replaceAll('_', ' ');

const nameOfCountry = (locale: string, country: string): string =>
  countryNames(locale).find(({ code }) => code === country)?.name ?? country;

const currencyWords = (locale: string, code: string): string =>
  `${new Intl.DisplayNames([locale], { type: 'currency' }).of(code)} (${code})`;
