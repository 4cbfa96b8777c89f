import type { CustomerSummary } from '../../../../shared/api/telesales.ts';
import * as icons from '../../../../shared/design/icons.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { SearchForm } from '../filters/SearchForm.tsx';
import { Crumb } from '../parts/Crumb.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';
import { draftsPath, newDraftPath } from './draft-address.ts';

interface NewDraftPageProps {
  readonly desk: Desk;
  readonly q: string;
  /** Best first; undefined before anything was searched. */
  readonly found: readonly CustomerSummary[] | undefined;
  readonly problem?: string | undefined;
}

/** Whom the order is for: a customer who is searched for, or a shopper who is not signed in. */
export const NewDraftPage = ({ desk, q, found, problem }: NewDraftPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('drafts.createTitle')} section="orders" head={<Head desk={desk} />}>
      <div class="a-grid">
        {problem && <Notice tone="red">{problem}</Notice>}
        <p class="muted">{t('drafts.createText')}</p>
        <div class="filters">
          <SearchForm
            desk={desk}
            action={newDraftPath}
            value={q}
            label={t('drafts.search')}
            hint={t('drafts.searchHint')}
          />
        </div>
        {found && found.length > 0 && <Found desk={desk} found={found} />}
        {found?.length === 0 && (
          <div class="table-card">
            <Empty icon={icons.search} title={t('drafts.noMatch', { q })} hint={t('drafts.noMatchHint')} />
          </div>
        )}
        <Panel title={t('drafts.createForVisitor')} padded>
          <div class="row wrap between">
            <p class="muted">{t('drafts.createForVisitorText')}</p>
            <CreateForm desk={desk} number="" label={t('drafts.createForSomebody')} />
          </div>
        </Panel>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk }: { readonly desk: Desk }) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href={draftsPath} label={desk.t('drafts.title')} />
    <h1>{desk.t('drafts.createTitle')}</h1>
  </div>
);

const Found = ({ desk, found }: { readonly desk: Desk; readonly found: readonly CustomerSummary[] }) => (
  <div class="table-card table-cards">
    <table class="table">
      <tbody>
        {found.map(({ number, name, company, email, phone }) => (
          <tr key={number}>
            <td>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              <span class="hint mono">{number}</span>
            </td>
            <td class="muted">
              <bdi>{company}</bdi>
            </td>
            <td>{email}</td>
            <td class="num">{phone}</td>
            <td class="num">
              <CreateForm desk={desk} number={number} label={desk.t('drafts.createForWhom', { name })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface CreateFormProps {
  readonly desk: Desk;
  /** Of the customer; '' for none. */
  readonly number: string;
  /** Tells one button from the other. */
  readonly label: string;
}

const CreateForm = ({ desk, number, label }: CreateFormProps) => (
  <form method="post" action={draftsPath} data-once>
    <FormGuard page={desk} />
    <input type="hidden" name="customer" value={number} />
    <button type="submit" class="btn btn-primary" aria-label={label}>
      {desk.t('drafts.createFor')}
    </button>
  </form>
);
