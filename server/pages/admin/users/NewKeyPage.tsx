import type { Problem } from '../../../../shared/domain/result.ts';
import type { MadeAppKey } from '../../../features/app-keys/make-app-key.ts';
import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { RoleChoice } from './RoleChoice.tsx';

export interface NewKeyPageProps {
  readonly desk: Desk;
  /** The key that the form makes, once. */
  readonly appKey: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly problem?: Problem | undefined;
}

/** Asks what a new app key is for and what it may do. */
export const NewKeyPage = ({ desk, appKey, name, roles, problem }: NewKeyPageProps) => {
  const { t } = desk;
  const wrong = problem?.fields ?? {};
  return (
    <AdminPage desk={desk} title={t('users.keyTitle')} section="users" head={<Head desk={desk} />}>
      <form class="panel a-form" method="post" action="/admin/users/app-keys/new">
        <FormGuard page={desk} />
        <input type="hidden" name="key" value={appKey} />
        {problem && (
          <Notice tone="red">{t(problem.code === 'app-key-made' ? 'users.keyWasMade' : 'users.keyNotMade')}</Notice>
        )}
        <p class="muted">{t('users.keysHint')}</p>
        <Field
          t={t}
          name="name"
          label={t('users.keyName')}
          value={name}
          autocomplete="off"
          maxLength={100}
          hint={t('users.keyNameHint')}
          error={wrong.name && t('users.nameWrong')}
        />
        <RoleChoice t={t} chosen={roles} error={wrong.roles && t('users.rolesMissing')} />
        <p class="row">
          <button type="submit" class="btn btn-primary">
            {t('users.makeKey')}
          </button>
        </p>
      </form>
    </AdminPage>
  );
};

interface MadeKeyPageProps {
  readonly desk: Desk;
  readonly made: MadeAppKey;
}

/** The one time that a token is shown. */
export const MadeKeyPage = ({ desk, made }: MadeKeyPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('users.keyMade')} section="users" head={<Head desk={desk} />}>
      <div class="panel a-form">
        <Notice tone="amber">
          <b>{t('users.keyMade')}.</b> {t('users.keyMadeText')}
        </Notice>
        <dl class="dl">
          <div>
            <dt>{t('users.key')}</dt>
            <dd class="mono">{made.key}</dd>
          </div>
          <div>
            <dt>{t('users.token')}</dt>
            <dd class="mono strong">{made.token}</dd>
          </div>
        </dl>
        <p class="row">
          <a class="btn btn-secondary" href="/admin/users#app-keys">
            {t('users.backToUsers')}
          </a>
        </p>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk }: { readonly desk: Desk }) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href="/admin/users" label={desk.t('users.title')} />
    <h1>{desk.t('users.keyTitle')}</h1>
  </div>
);
