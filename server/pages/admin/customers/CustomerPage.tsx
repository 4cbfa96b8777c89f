import type { ComponentChildren } from 'preact';
import type { CustomerForm } from '../../../../shared/api/telesales-customers.ts';
import type { CustomerDetail } from '../../../features/customers/customer-detail.ts';
import { addressLine } from '../../../features/customers/customer-words.ts';
import { may } from '../../../features/session/identity.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { auditAddress, everyEntry } from '../audit/audit-query.ts';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { CustomerAside } from './CustomerAside.tsx';
import { CustomerCalls } from './CustomerCalls.tsx';
import { Choice, CustomerFields } from './CustomerFields.tsx';
import { CustomerOrders } from './CustomerOrders.tsx';
import { customerAddress, customersPath } from './customers-query.ts';
import { DuringCall } from './DuringCall.tsx';
import { drawnField } from './drawn-values.ts';
import { FormNotice } from './FormNotice.tsx';
import type { FormState } from './form-state.ts';
import { LevelBadge } from './LevelBadge.tsx';

/** What was just done, in words. */
export interface DoneNews {
  readonly tone: 'green' | 'red';
  readonly words: ComponentChildren;
}

export interface CustomerPageProps {
  readonly desk: Desk;
  readonly detail: CustomerDetail;
  readonly form: CustomerForm;
  readonly state: FormState;
  readonly news: DoneNews | undefined;
}

/** One customer: who they are, what they bought, and who helped them. */
export const CustomerPage = ({ desk, detail, form, state, news }: CustomerPageProps) => {
  const { t } = desk;
  const { card, orders } = detail;
  return (
    <AdminPage desk={desk} title={nameOf(detail)} section="customers" head={<Head desk={desk} detail={detail} />}>
      <div class="o-split">
        <div class="a-grid">
          {news && <Notice tone={news.tone}>{news.words}</Notice>}
          {card.disabled && !news && <Notice tone="red">{t('customers.isDisabled')}</Notice>}
          <Details desk={desk} detail={detail} form={form} state={state} />
          <CustomerOrders desk={desk} orders={orders} />
          <CustomerCalls desk={desk} calls={detail.calls} />
        </div>
        <CustomerAside desk={desk} detail={detail} />
      </div>
    </AdminPage>
  );
};

const nameOf = ({ card }: CustomerDetail): string => card.name || card.email;

const Head = ({ desk, detail }: Pick<CustomerPageProps, 'desk' | 'detail'>) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={customersPath} label={desk.t('customers.title')} />
      <div class="row wrap">
        <h1>
          <bdi>{nameOf(detail)}</bdi>
        </h1>
        <LevelBadge level={detail.card.level} />
        <span class="mono muted">{detail.card.number}</span>
      </div>
    </div>
    {may(desk.identity, 'see-audit') && (
      <a class="btn btn-secondary end" href={auditAddress(everyEntry, { customerNumber: detail.card.number })}>
        {desk.t('customers.audit')}
      </a>
    )}
  </>
);

type DetailsProps = Omit<CustomerPageProps, 'news'>;

const Details = ({ desk, detail, form, state }: DetailsProps) => {
  const { t } = desk;
  return (
    <form
      class="panel c-form"
      method="post"
      noValidate
      action={customerAddress(detail.card.number)}
      id="details"
      data-changed-from={t('customers.changedFrom', { value: '{value}' })}
      data-empty-before={t('customers.emptyBefore')}
    >
      <header>
        <h2>{t('customers.details')}</h2>
      </header>
      <div class="in stack stack-4">
        <FormGuard page={desk} />
        <input type="hidden" name="version" value={state.values.version ?? ''} />
        <input type="hidden" name={drawnField} value={JSON.stringify(state.kept)} />
        <FormNotice desk={desk} news={state.news} differentWords={t('customers.differentUpdate')} />
        <CustomerFields desk={desk} form={form} state={state} isKept />
        {detail.addresses.length > 1 && <DeliveryAddress desk={desk} detail={detail} state={state} />}
      </div>
      <footer class="row wrap">
        <DuringCall desk={desk}>
          <button type="submit" class="btn btn-primary end">
            {t('customers.update')}
          </button>
        </DuringCall>
      </footer>
    </form>
  );
};

/** With no address chosen yet, none is chosen by looking at the page. */
const DeliveryAddress = ({ desk, detail, state }: Pick<DetailsProps, 'desk' | 'detail' | 'state'>) => (
  <Choice
    desk={desk}
    state={state}
    name="deliveryAddressId"
    options={[
      ...(state.kept.deliveryAddressId ? [] : [{ value: '', label: desk.t('customers.document.none') }]),
      ...detail.addresses.map((address) => ({
        value: address.id,
        label: [address.name, addressLine(address)].filter(Boolean).join(': '),
      })),
    ]}
  />
);
