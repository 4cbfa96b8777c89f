import { absoluteMinutes, idleMinutes } from '../../../features/settings/read-settings.ts';
import type { SettingsForm } from './form-part.tsx';
import { SettingField } from './SettingField.tsx';

const minuteMs = 60_000;

/** When a call ends by itself. */
export const callsForm: SettingsForm<'calls'> = {
  section: 'calls',
  title: 'settings.calls',
  text: 'settings.callsText',
  facts: ({ t }, { call: { idleMs, absoluteMs } }) => [
    { label: t('settings.idle'), value: t('settings.minutes', { count: idleMs / minuteMs }) },
    { label: t('settings.absolute'), value: t('settings.minutes', { count: absoluteMs / minuteMs }) },
  ],
  kept: ({ call: { idleMs, absoluteMs } }) => ({
    idleMinutes: String(idleMs / minuteMs),
    absoluteMinutes: String(absoluteMs / minuteMs),
  }),
  sent: (fields) => ({
    idleMinutes: fields.get('idleMinutes') ?? '',
    absoluteMinutes: fields.get('absoluteMinutes') ?? '',
  }),
  draw: (_deps, { desk: { t }, input, now, errors }) => (
    <div class="c-fields">
      <SettingField
        t={t}
        name="idleMinutes"
        inputMode="numeric"
        label={t('settings.idleLabel')}
        value={input.idleMinutes}
        now={now?.idleMinutes}
        error={errors.idleMinutes}
        hint={t('settings.between', idleMinutes)}
      />
      <SettingField
        t={t}
        name="absoluteMinutes"
        inputMode="numeric"
        label={t('settings.absoluteLabel')}
        value={input.absoluteMinutes}
        now={now?.absoluteMinutes}
        error={errors.absoluteMinutes}
        hint={t('settings.between', absoluteMinutes)}
      />
    </div>
  ),
};
