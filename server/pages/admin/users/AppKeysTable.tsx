import * as icons from '../../../../shared/design/icons.ts';
import type { AppKeyView } from '../../../features/app-keys/list-app-keys.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';
import { rolesInWords } from './role-words.ts';

interface AppKeysTableProps {
  readonly desk: Desk;
  readonly keys: readonly AppKeyView[];
}

/** Programs that talk to the store, each with a key that can be revoked alone. */
export const AppKeysTable = ({ desk, keys }: AppKeysTableProps) => {
  const { t } = desk;
  const make = (
    <a class="btn btn-secondary end" href="/admin/users/app-keys/new">
      <Icon path={icons.key} />
      {t('users.makeKey')}
    </a>
  );
  return (
    <Panel id="app-keys" title={t('users.keys')} beside={make}>
      {keys.length > 0 ? (
        <div class="table-cards">
          <table class="table users">
            <thead>
              <tr>
                <th scope="col">{t('users.keyName')}</th>
                <th scope="col">{t('users.key')}</th>
                <th scope="col">{t('users.roles')}</th>
                <th scope="col">{t('users.made')}</th>
                <th scope="col">{t('users.lastUsed')}</th>
                <th scope="col">
                  <span class="vh">{t('users.revoke')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key, place) => (
                <Row key={key.key} desk={desk} appKey={key} place={place} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Empty icon={icons.key} title={t('users.noKeys')} hint={t('users.noKeysHint')} />
      )}
      <p class="matrix-hint hint">{t('users.keysHint')}</p>
    </Panel>
  );
};

interface RowProps {
  readonly desk: Desk;
  readonly appKey: AppKeyView;
  readonly place: number;
}

const Row = ({ desk, appKey, place }: RowProps) => {
  const { t, formats, now } = desk;
  const { key, name, roles, createdAt, revokedAt, lastUsedAt } = appKey;
  return (
    <tr class={revokedAt === undefined ? undefined : 'is-off'}>
      <td class="strong">
        <bdi>{name}</bdi>
      </td>
      <td class="mono" data-label={t('users.key')}>
        {key}
      </td>
      <td data-label={t('users.roles')}>{rolesInWords(t, roles)}</td>
      <td class="nowrap muted" data-label={t('users.made')}>
        <Time at={createdAt} text={formats.day(createdAt)} />
      </td>
      <td class="nowrap" data-label={t('users.lastUsed')}>
        {lastUsedAt === undefined ? (
          <span class="hint">{t('users.neverUsed')}</span>
        ) : (
          <Time at={lastUsedAt} text={formats.age(lastUsedAt, now)} />
        )}
      </td>
      <td class="users-last">
        {revokedAt === undefined ? (
          <Confirm
            desk={desk}
            id={`revoke-${place}`}
            opens={t('users.revoke')}
            opensLabel={t('users.revokeKey', { name })}
            title={t('users.revokeTitle', { name })}
            text={t('users.revokeText')}
            action="/admin/users/app-keys/revoke"
            confirm={t('users.revoke')}
            keep={t('users.keep')}
          >
            <input type="hidden" name="key" value={key} />
          </Confirm>
        ) : (
          t('users.revoked', { day: formats.day(revokedAt) })
        )}
      </td>
    </tr>
  );
};
