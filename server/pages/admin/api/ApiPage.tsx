import { getApiDescription } from '../../../../shared/api/api-description.ts';
import { Rich } from '../../parts/Rich.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import type { ApiView, MemberView, OperationView } from './api-view.ts';

interface ApiPageProps {
  readonly desk: Desk;
  readonly api: ApiView;
}

/** Every operation of the JSON interface, to be opened one by one. The words of the document itself are English. */
export const ApiPage = ({ desk, api }: ApiPageProps) => {
  const { t } = desk;
  const { path } = getApiDescription;
  const file = (
    <a href={path}>
      <code>openapi.json</code>
    </a>
  );
  return (
    <AdminPage desk={desk} title={t('api.title')} section="api">
      <p class="api-lead">
        <Rich t={t} of="api.lead" values={{ count: api.count, file }} />
      </p>
      <div class="stack stack-4">
        {api.groups.map(({ name, operations }) => (
          <Panel key={name} title={name} beside={<span class="muted">{desk.formats.number(operations.length)}</span>}>
            {operations.map((operation) => (
              <Operation key={operation.id} desk={desk} operation={operation} />
            ))}
          </Panel>
        ))}
        <Panel title={t('api.schemas')} id="schemas">
          {api.schemas.map(({ name, members }) => (
            <details key={name} class="api-one" id={`schema-${name}`}>
              <summary>
                <code>{name}</code>
              </summary>
              <div class="api-in">
                <Members desk={desk} title={t('api.schemas')} members={members} />
              </div>
            </details>
          ))}
        </Panel>
      </div>
    </AdminPage>
  );
};

const Operation = ({ desk, operation }: { readonly desk: Desk; readonly operation: OperationView }) => {
  const { t } = desk;
  const { id, method, path, summary, parameters, body, replies } = operation;
  return (
    <details class="api-one" id={id}>
      <summary>
        <code class="api-name">
          <b>{method}</b> {path}
        </code>
        <span class="muted" lang="en">
          {summary}
        </span>
      </summary>
      <div class="api-in">
        <p class="row wrap gap-2">
          <span class="badge">{accessWords(desk, operation.access)}</span>
          {operation.whileActing && <span class="badge">{t('api.acting')}</span>}
        </p>
        {parameters.length > 0 && <Members desk={desk} title={t('api.parameters')} members={parameters} />}
        {body && <Members desk={desk} title={t('api.body')} members={body} />}
        <h3>{t('api.replies')}</h3>
        <dl class="dl">
          {replies.map(({ status, type }) => (
            <div key={status}>
              <dt>{status === 'default' ? t('api.others') : status}</dt>
              <dd>{type === '' ? t('api.nothing') : <code>{type}</code>}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
};

interface MembersProps {
  readonly desk: Desk;
  readonly title: string;
  readonly members: readonly (MemberView & { readonly place?: string })[];
}

const places = { path: 'api.path', query: 'api.query', header: 'api.header' } as const;
const isPlace = (place: string): place is keyof typeof places => place in places;

const Members = ({ desk: { t }, title, members }: MembersProps) => (
  <>
    <h3>{title}</h3>
    <dl class="dl api-members">
      {members.map(({ name, type, required, place = '' }) => (
        <div key={name}>
          <dt>{name === '' ? t('api.body') : <code>{name}</code>}</dt>
          <dd>
            <code>{type}</code>{' '}
            <span class="muted">
              {[isPlace(place) ? t(places[place]) : '', required ? t('api.required') : ''].filter(Boolean).join(', ')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  </>
);

function accessWords({ t }: Desk, access: string): string {
  if (access === 'anyone') return t('api.anyone');
  return access === 'signed-in' ? t('api.signedIn') : t('api.right', { right: access });
}
