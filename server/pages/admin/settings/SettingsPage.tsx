import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import { LastChange } from './LastChange.tsx';
import { addressOfPart, type SettingsCard, type SettingsPart } from './settings-part.ts';

type Shown = Pick<SettingsPart, 'id' | 'title'> & SettingsCard;

interface SettingsPageProps {
  readonly desk: Desk;
  readonly parts: readonly Shown[];
  /** The part that was just saved. */
  readonly saved: Pick<SettingsPart, 'title'> | undefined;
}

/** Everything that is set for the store, part by part. */
export const SettingsPage = ({ desk, parts, saved }: SettingsPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('settings.title')} section="settings">
      <div class="a-grid">
        {saved && <Notice tone="green">{t('settings.saved', { part: t(saved.title) })}</Notice>}
        <div class="s-parts">
          {parts.map((part) => (
            <Card key={part.id} desk={desk} part={part} />
          ))}
        </div>
      </div>
    </AdminPage>
  );
};

const Card = ({ desk, part: { id, title, facts, edit } }: { readonly desk: Desk; readonly part: Shown }) => {
  const { t } = desk;
  const change = (
    <a
      class="btn btn-secondary btn-sm end"
      href={addressOfPart(id)}
      aria-label={t('settings.changePart', { part: t(title) })}
    >
      {t('settings.change')}
    </a>
  );
  return (
    <Panel title={t(title)} beside={change} padded>
      <div class="s-card">
        <dl class="dl">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <LastChange desk={desk} edit={edit} />
      </div>
    </Panel>
  );
};
