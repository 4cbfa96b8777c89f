import * as icons from '../../../../shared/design/icons.ts';
import type { DraftView } from '../../../features/drafts/list-drafts.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Crumb } from '../parts/Crumb.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Goods } from '../parts/Goods.tsx';
import { OpenCustomer } from '../parts/OpenCustomer.tsx';
import { Panel } from '../parts/Panel.tsx';
import { draftAddress, draftsPath } from './draft-address.ts';
import { draftFor } from './draft-words.ts';
import { ByCode, OpenEmpty, ViewCart } from './ViewCart.tsx';

export interface DraftPageProps {
  readonly desk: Desk;
  readonly view: DraftView;
  /** A form that was refused. */
  readonly problem?: string | undefined;
}

/** An order that is prepared: what is in it so far, and the way into its shopper's cart. */
export const DraftPage = (props: DraftPageProps) => {
  const { desk, view, problem } = props;
  const { t } = desk;
  const { draft, cart } = view;
  return (
    <AdminPage
      desk={desk}
      title={t('drafts.of', { number: draft.number })}
      section="orders"
      head={<Head desk={desk} view={view} />}
    >
      <div class="o-split">
        <div class="a-grid">
          {problem && <Notice tone="red">{problem}</Notice>}
          {draft.orderId && <Placed desk={desk} orderId={draft.orderId} />}
          {cart.lines.length > 0 ? (
            <Goods desk={desk} lines={cart.lines} itemCount={cart.count} totals={cart.totals} />
          ) : (
            <div class="table-card">
              <Empty icon={icons.cart} title={t('drafts.noItems')} hint={t('drafts.noItemsHint')} />
            </div>
          )}
        </div>
        <Aside desk={desk} view={view} />
      </div>
    </AdminPage>
  );
};

const isOpen = ({ draft }: DraftView): boolean => draft.state === 'open' || draft.state === 'ready';

const Head = ({ desk, view }: DraftPageProps) => {
  const { t } = desk;
  const { draft, customer } = view;
  return (
    <>
      <div class="stack stack-1">
        <Crumb desk={desk} href={draftsPath} label={t('drafts.title')} />
        <div class="row wrap">
          <h1>{t('drafts.of', { number: draft.number })}</h1>
          <bdi>{draftFor(desk, view)}</bdi>
          {customer && <span class="mono muted">{customer.number}</span>}
        </div>
      </div>
      {isOpen(view) && (
        <div class="row end">
          <Confirm
            desk={desk}
            id="discard"
            opens={t('drafts.discard')}
            title={t('drafts.discardTitle', { number: draft.number })}
            text={t('drafts.discardText')}
            action={`${draftAddress(draft.id)}/discard`}
            confirm={t('drafts.discard')}
            keep={t('drafts.keep')}
          />
          {customer ? <ViewCart desk={desk} draft={draft} /> : <OpenEmpty desk={desk} draft={draft} />}
        </div>
      )}
    </>
  );
};

const Placed = ({ desk: { t }, orderId }: { readonly desk: Desk; readonly orderId: string }) => (
  <Notice
    tone="green"
    actions={
      <a class="btn btn-secondary" href={`/admin/orders/${encodeURIComponent(orderId)}`}>
        {t('drafts.openOrder')}
      </a>
    }
  >
    {t('drafts.placed')}
  </Notice>
);

const Aside = ({ desk, view }: DraftPageProps) => {
  const { t, formats } = desk;
  const { draft, customer } = view;
  return (
    <div class="a-grid">
      {isOpen(view) && customer && (
        <Panel title={t('drafts.viewCart')} padded>
          <p class="muted">{t('drafts.viewCartText', { name: customer.name })}</p>
        </Panel>
      )}
      {isOpen(view) && !customer && <ByCode desk={desk} view={view} />}
      <Panel title={t('drafts.about')} beside={<OpenCustomer desk={desk} number={customer?.number} />} padded>
        <dl class="dl">
          <div>
            <dt>{t('drafts.state')}</dt>
            <dd>{t(`drafts.state.${draft.state}`)}</dd>
          </div>
          <div>
            <dt>{t('drafts.operator')}</dt>
            <dd>
              <bdi>{draft.staffName}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('drafts.made')}</dt>
            <dd>
              <Time at={draft.createdAt} text={formats.shortMoment(draft.createdAt)} />
            </dd>
          </div>
          <div>
            <dt>{t('drafts.changed')}</dt>
            <dd>
              <Time at={draft.updatedAt} text={formats.shortMoment(draft.updatedAt)} />
            </dd>
          </div>
        </dl>
      </Panel>
    </div>
  );
};
