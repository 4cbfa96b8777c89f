import type { Deps } from '../../../deps.ts';
import { createCustomer } from '../../../features/customers/create-customer.ts';
import { customerForm } from '../../../features/customers/customer-form.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { customerAddress } from './customers-query.ts';
import { emptyForm, refusedForm } from './form-state.ts';
import { NewCustomerPage } from './NewCustomerPage.tsx';
import { sentCustomer } from './sent-fields.ts';

/** GET /admin/customers/new */
export async function newCustomerPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const form = await customerForm(deps, ctx.identity);
  return <NewCustomerPage desk={await deskOf(deps, ctx)} form={form} state={emptyForm} />;
}

/** POST /admin/customers/new */
export async function createForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity } = ctx;
  const sendPasswordMail = fields.get('sendPasswordMail') === 'yes';
  const created = await createCustomer(deps, identity, {
    ...sentCustomer(fields),
    locale: fields.get('locale') ?? undefined,
    consent: fields.get('consent') === 'yes',
    sendPasswordMail,
  });
  if (created.ok)
    return redirect(`${customerAddress(created.value.number)}?done=${sendPasswordMail ? 'created-mail' : 'created'}`);
  const desk = await deskOf(deps, ctx);
  const state = refusedForm(desk, created.problem, fields);
  if (!state) return created;
  const form = await customerForm(deps, identity);
  return view(<NewCustomerPage desk={desk} form={form} state={state} />, created.problem.status);
}
