import type { SettingsForm } from './form-part.tsx';
import { nowWords } from './now-words.ts';
import { SettingField } from './SettingField.tsx';

const switchKey = (allowed: boolean) => (allowed ? 'settings.sharingOn' : 'settings.sharingOff');

const namedKey = (names: boolean) => (names ? 'settings.payLinkNamed' : 'settings.payLinkUnnamed');

/** Whether operators may send links to carts, and how far agreed prices go with them. */
export const sharingForm: SettingsForm<'sharing'> = {
  section: 'sharing',
  title: 'settings.sharing',
  text: 'settings.sharingText',
  facts: ({ t, formats }, { sharing: { allowed, pricedOrders, payLinkNamesOperator } }) => [
    { label: t('settings.sharingLinks'), value: t(switchKey(allowed)) },
    { label: t('settings.pricedOrders'), value: formats.number(pricedOrders) },
    { label: t('settings.payLinks'), value: t(namedKey(payLinkNamesOperator)) },
  ],
  kept: ({ sharing: { pricedOrders, ...switches } }) => ({ ...switches, pricedOrders: String(pricedOrders) }),
  sent: (fields) => ({
    allowed: fields.has('allowed'),
    pricedOrders: fields.get('pricedOrders') ?? '',
    payLinkNamesOperator: fields.has('payLinkNamesOperator'),
  }),
  draw: (_deps, { desk: { t }, input, now, errors }) => (
    <>
      <label class="check">
        <input type="checkbox" value="yes" name="allowed" checked={input.allowed} />
        <span>
          {t('settings.sharingAllowed')}
          <span class="hint s-below">
            {nowWords(t, now && t(switchKey(now.allowed)), t(switchKey(input.allowed))) ?? t('settings.sharingHint')}
          </span>
        </span>
      </label>
      <div class="c-fields">
        <SettingField
          t={t}
          name="pricedOrders"
          inputMode="numeric"
          label={t('settings.pricedOrdersLabel')}
          value={input.pricedOrders}
          now={now?.pricedOrders}
          error={errors.pricedOrders}
          hint={t('settings.pricedOrdersHint')}
        />
      </div>
      <label class="check">
        <input type="checkbox" value="yes" name="payLinkNamesOperator" checked={input.payLinkNamesOperator} />
        <span>
          {t('settings.payLinkNames')}
          <span class="hint s-below">
            {nowWords(t, now && t(namedKey(now.payLinkNamesOperator)), t(namedKey(input.payLinkNamesOperator))) ??
              t('settings.payLinkNamesHint')}
          </span>
        </span>
      </label>
    </>
  ),
};
