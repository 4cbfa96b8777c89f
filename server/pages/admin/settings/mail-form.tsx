import { longestName } from '../../../features/settings/read-settings.ts';
import { Notice } from '../../parts/Notice.tsx';
import type { SettingsForm } from './form-part.tsx';
import { SettingField } from './SettingField.tsx';

/** In whose name mail is sent. How it leaves is the server's configuration. */
export const mailForm: SettingsForm<'mail'> = {
  section: 'mail',
  title: 'settings.mail',
  text: 'settings.mailText',
  facts: ({ t }, { mailSender, name }) => [{ label: t('settings.mailSender'), value: mailSender || name }],
  kept: ({ mailSender }) => ({ mailSender }),
  sent: (fields) => ({ mailSender: fields.get('mailSender') ?? '' }),
  draw: ({ config }, { desk: { t }, held, input, now, errors }) => (
    <>
      {config.mail ? (
        <p>{t('settings.mailLeaves', { address: config.mail.from })}</p>
      ) : (
        <Notice tone="amber">{t('settings.mailStays')}</Notice>
      )}
      <SettingField
        t={t}
        name="mailSender"
        label={t('settings.mailSender')}
        value={input.mailSender}
        optional
        maxLength={longestName}
        now={now?.mailSender}
        error={errors.mailSender}
        hint={t('settings.mailSenderHint', { name: held.settings.name })}
      />
    </>
  ),
};
