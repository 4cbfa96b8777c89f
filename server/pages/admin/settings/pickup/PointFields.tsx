import { longestPickupText, type PickupPointInput } from '../../../../features/settings/pickup-point-input.ts';
import type { PlainMessageKey } from '../../../messages/translator.ts';
import { countryNames } from '../../../parts/countries.ts';
import type { Desk } from '../../desk.ts';
import type { FieldErrors } from '../field-errors.ts';
import { SettingChoice } from '../SettingChoice.tsx';
import { SettingField } from '../SettingField.tsx';

export interface PointFieldsProps {
  readonly desk: Desk;
  readonly input: PickupPointInput;
  /** What is kept, where somebody else changed it meanwhile. */
  readonly now?: PickupPointInput | undefined;
  readonly errors: FieldErrors;
}

interface Line {
  readonly name: Exclude<keyof PickupPointInput, 'active' | 'country'>;
  readonly label: PlainMessageKey;
  readonly type?: 'tel';
  readonly optional?: boolean;
}

/** What the country needs of it the server says. */
const addressInputs: readonly Line[] = [
  { name: 'name', label: 'settings.point' },
  { name: 'phone', label: 'settings.phone', type: 'tel', optional: true },
  { name: 'street', label: 'checkout.street' },
  { name: 'number', label: 'checkout.streetNumber', optional: true },
  { name: 'complement', label: 'checkout.complement', optional: true },
  { name: 'neighborhood', label: 'checkout.neighborhood', optional: true },
  { name: 'city', label: 'checkout.city' },
  { name: 'state', label: 'checkout.state' },
  { name: 'postalCode', label: 'checkout.postalCode' },
];

/** Name, address, phone and when it is open. */
export const PointFields = (props: PointFieldsProps) => {
  const { desk, input, now, errors } = props;
  const { t } = desk;
  return (
    <>
      <div class="c-fields">
        {addressInputs.map((line) => (
          <Text key={line.name} {...props} {...line} />
        ))}
        <SettingChoice
          t={t}
          name="country"
          label={t('settings.country')}
          value={input.country}
          options={countryNames(t.locale).map(({ code, name }) => ({ value: code, label: name }))}
          now={now?.country}
          error={errors.country}
        />
        <Text {...props} name="hours" label="settings.hours" optional hint={t('settings.hoursHint')} />
        <Text {...props} name="days" label="settings.readyIn" inputMode="numeric" hint={t('settings.readyHint')} />
      </div>
      <label class="check">
        <input type="checkbox" name="active" value="yes" checked={input.active} />
        <span>
          {t('settings.pointActive')}
          {now && now.active !== input.active && (
            <span class="hint s-below">
              {t('customers.nowIs', { value: t(now.active ? 'settings.isOffered' : 'settings.isNotOffered') })}
            </span>
          )}
        </span>
      </label>
    </>
  );
};

interface TextProps extends PointFieldsProps, Line {
  readonly inputMode?: 'numeric';
  readonly hint?: string;
}

const Text = ({ desk: { t }, input, now, errors, name, label, ...look }: TextProps) => (
  <SettingField
    t={t}
    name={name}
    label={t(label)}
    value={input[name]}
    maxLength={longestPickupText}
    now={now?.[name]}
    error={errors[name]}
    {...look}
  />
);
