import { plainMoney } from '../../../../shared/domain/read-money.ts';
import { deliveryDays } from '../../../features/settings/read-settings.ts';
import type { SettingsForm } from './form-part.tsx';
import { SettingField } from './SettingField.tsx';

/** What it costs to have goods brought, and how long it takes. */
export const deliveryForm: SettingsForm<'delivery'> = {
  section: 'delivery',
  title: 'settings.delivery',
  text: 'settings.deliveryText',
  facts: ({ t, formats }, { delivery: { price, freeFrom, days } }) => [
    { label: t('settings.price'), value: price === 0 ? t('cart.free') : formats.money(price) },
    ...(price === 0
      ? []
      : [
          {
            label: t('settings.freeFrom'),
            value: freeFrom === null ? t('settings.neverFree') : formats.money(freeFrom),
          },
        ]),
    { label: t('settings.takes'), value: t('settings.days', { count: days }) },
  ],
  kept: ({ currency, delivery: { price, freeFrom, days } }, sign) => ({
    price: plainMoney(price, currency, sign),
    freeFrom: freeFrom === null ? '' : plainMoney(freeFrom, currency, sign),
    days: String(days),
  }),
  sent: (fields) => ({
    price: fields.get('price') ?? '',
    freeFrom: fields.get('freeFrom') ?? '',
    days: fields.get('days') ?? '',
  }),
  draw: (_deps, { desk: { t }, held, input, now, errors }) => {
    const { currency } = held.settings;
    return (
      <div class="c-fields">
        <SettingField
          t={t}
          name="price"
          label={t('settings.priceIn', { currency })}
          value={input.price}
          now={now?.price}
          error={errors.price}
          hint={t('settings.priceHint')}
        />
        <SettingField
          t={t}
          name="freeFrom"
          label={t('settings.freeFromIn', { currency })}
          value={input.freeFrom}
          optional
          now={now?.freeFrom}
          error={errors.freeFrom}
          hint={t('settings.freeFromHint')}
        />
        <SettingField
          t={t}
          name="days"
          inputMode="numeric"
          label={t('settings.daysLabel')}
          value={input.days}
          now={now?.days}
          error={errors.days}
          hint={t('settings.between', deliveryDays)}
        />
      </div>
    );
  },
};
