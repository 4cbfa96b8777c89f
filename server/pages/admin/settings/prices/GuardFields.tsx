import { decisionDays } from '../../../../features/manual-prices/price-settings.ts';
import { SettingField } from '../SettingField.tsx';
import type { PricesFormProps } from './PricesPage.tsx';

/** Limits that no price passes, whoever would approve it. An empty one is off. */
export const GuardFields = ({ desk: { t }, currency, input, now, words }: PricesFormProps) => (
  <fieldset class="s-level">
    <legend>{t('prices.guards')}</legend>
    <p class="hint">{t('prices.guardsText')}</p>
    <div class="s-fields">
      <SettingField
        t={t}
        name="minimumMargin"
        inputMode="decimal"
        optional
        label={t('prices.minimumMargin')}
        value={input.minimumMargin}
        now={now?.minimumMargin}
        error={words('minimumMargin')}
        hint={t('prices.minimumMarginHint')}
      />
      <SettingField
        t={t}
        name="days"
        inputMode="numeric"
        label={t('prices.days')}
        value={input.days}
        now={now?.days}
        error={words('days')}
        hint={t('settings.between', decisionDays)}
      />
      <SettingField
        t={t}
        name="orderPercent"
        inputMode="decimal"
        optional
        label={t('prices.orderPercent')}
        value={input.orderPercent}
        now={now?.orderPercent}
        error={words('orderPercent')}
        hint={t('prices.orderPercentHint')}
      />
      <SettingField
        t={t}
        name="orderAmount"
        inputMode="decimal"
        optional
        label={t('prices.orderAmount', { currency })}
        value={input.orderAmount}
        now={now?.orderAmount}
        error={words('orderAmount')}
        hint={t('prices.orderAmountHint')}
      />
      {input.roles.flatMap(({ role, below, above }, place) => [
        <SettingField
          key={`below.${role}`}
          t={t}
          name={`below.${role}`}
          inputMode="decimal"
          optional
          label={t('prices.below', { role: t(`admin.role.${role}`) })}
          value={below}
          now={now?.roles[place]?.below}
          error={words(`below.${role}`)}
        />,
        <SettingField
          key={`above.${role}`}
          t={t}
          name={`above.${role}`}
          inputMode="decimal"
          optional
          label={t('prices.above', { role: t(`admin.role.${role}`) })}
          value={above}
          now={now?.roles[place]?.above}
          error={words(`above.${role}`)}
        />,
      ])}
    </div>
  </fieldset>
);
