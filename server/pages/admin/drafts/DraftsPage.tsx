import * as icons from '../../../../shared/design/icons.ts';
import type { DraftView } from '../../../features/drafts/list-drafts.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { ordersPath } from '../orders/orders-query.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Empty } from '../parts/Empty.tsx';
import { draftAddress, newDraftPath } from './draft-address.ts';
import { draftFor } from './draft-words.ts';

interface DraftsPageProps {
  readonly desk: Desk;
  readonly drafts: readonly DraftView[];
}

/** Orders that are being prepared. */
export const DraftsPage = ({ desk, drafts }: DraftsPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('drafts.title')} section="orders" head={<Head desk={desk} />}>
      <div class="table-card">
        {drafts.length > 0 ? (
          <DraftsTable desk={desk} drafts={drafts} />
        ) : (
          <Empty icon={icons.box} title={t('drafts.none')} hint={t('drafts.noneHint')}>
            <a class="btn btn-secondary" href={newDraftPath}>
              {t('drafts.create')}
            </a>
          </Empty>
        )}
      </div>
    </AdminPage>
  );
};

const Head = ({ desk: { t }, desk }: { readonly desk: Desk }) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={ordersPath} label={t('admin.orders.title')} />
      <h1>{t('drafts.title')}</h1>
    </div>
    <a class="btn btn-primary end" href={newDraftPath}>
      <Icon path={icons.plus} />
      {t('drafts.create')}
    </a>
  </>
);

const DraftsTable = ({ desk, drafts }: DraftsPageProps) => {
  const { t } = desk;
  return (
    <div class="table-cards">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('drafts.number')}</th>
            <th scope="col">{t('drafts.customer')}</th>
            <th scope="col">{t('drafts.state')}</th>
            <th scope="col" class="num">
              {t('drafts.items')}
            </th>
            <th scope="col" class="num">
              {t('drafts.total')}
            </th>
            <th scope="col">{t('drafts.operator')}</th>
            <th scope="col">{t('drafts.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((view) => (
            <Row key={view.draft.id} desk={desk} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ desk, view }: { readonly desk: Desk; readonly view: DraftView }) => {
  const { t, formats } = desk;
  const { draft, cart } = view;
  return (
    <tr>
      <td>
        <a class="strong mono" href={draftAddress(draft.id)}>
          {draft.number}
        </a>
      </td>
      <td data-label={t('drafts.customer')}>
        <bdi>{draftFor(desk, view)}</bdi>
      </td>
      <td data-label={t('drafts.state')}>{t(`drafts.state.${draft.state}`)}</td>
      <td class="num" data-label={t('drafts.items')}>
        {formats.number(cart.count)}
      </td>
      <td class="num strong" data-label={t('drafts.total')}>
        {formats.money(cart.totals.total)}
      </td>
      <td data-label={t('drafts.operator')}>
        <bdi>{draft.staffName}</bdi>
      </td>
      <td class="tn nowrap muted" data-label={t('drafts.changed')}>
        <Time at={draft.updatedAt} text={formats.shortMoment(draft.updatedAt)} />
      </td>
    </tr>
  );
};
