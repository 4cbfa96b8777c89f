import type { ComponentChildren } from 'preact';
import type { Deps } from '../../../deps.ts';
import { customerDetail } from '../../../features/customers/customer-detail.ts';
import { customerForm } from '../../../features/customers/customer-form.ts';
import { listCustomers } from '../../../features/customers/list-customers.ts';
import type { PageContext, PageReply } from '../../../http/page.ts';
import { Rich } from '../../parts/Rich.tsx';
import { type Desk, deskOf } from '../desk.ts';
import { CustomerPage, type DoneNews } from './CustomerPage.tsx';
import { CustomersPage } from './CustomersPage.tsx';
import { customerFilters } from './customer-filters.ts';
import { listFilterOf, readCustomersQuery } from './customers-query.ts';
import { formOf } from './form-state.ts';

/** GET /admin/customers */
export async function customersPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const query = readCustomersQuery(ctx.query);
  const list = await listCustomers(deps, listFilterOf(query));
  return <CustomersPage desk={desk} query={query} filters={customerFilters(desk, query)} list={list} />;
}

/** GET /admin/customers/:number */
export async function customerPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const detail = await customerDetail(deps, ctx.identity, ctx.params.number ?? '');
  if (!detail.ok) return detail;
  const desk = await deskOf(deps, ctx);
  const form = await customerForm(deps, ctx.identity);
  const news = doneNews(desk, ctx, detail.value.card.name, form.mailLeaves);
  return <CustomerPage desk={desk} detail={detail.value} form={form} state={formOf(detail.value.card)} news={news} />;
}

/** What the address says was just done; what it does not know it leaves out. */
function doneNews(
  { t }: Desk,
  { query, params }: PageContext,
  name: string,
  mailLeaves: boolean,
): DoneNews | undefined {
  const done = (words: ComponentChildren): DoneNews => ({ tone: 'green', words });
  const created = (
    <Rich t={t} of="customers.created" values={{ name: <bdi>{name}</bdi>, number: params.number ?? '' }} />
  );
  const mail = t(mailLeaves ? 'customers.linkSent' : 'customers.linkKept');
  switch (query.get('done')) {
    case 'created':
      return done(created);
    case 'created-mail':
      return done([created, ' ', mail]);
    case 'updated': {
      const count = Number(query.get('n')) || 0;
      return done(count > 0 ? t('customers.updated', { count }) : t('customers.unchanged'));
    }
    case 'phone-help-off':
      return done(t('customers.helpSwitchedOff'));
    case 'password-link':
      return done(mail);
    case 'disable':
      return done(t('customers.disabledNow'));
    case 'enable':
      return done(t('customers.enabledNow'));
    default:
      return undefined;
  }
}
