import type { Problem, Result } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { customerDetail } from '../../../features/customers/customer-detail.ts';
import { customerForm } from '../../../features/customers/customer-form.ts';
import {
  sendPasswordLink,
  setCustomerDisabled,
  switchPhoneHelpOff,
} from '../../../features/customers/manage-customer.ts';
import { updateCustomer } from '../../../features/customers/update-customer.ts';
import { type FormContext, type PageReply, redirect, view } from '../../../http/page.ts';
import type { Customer } from '../../../storage/records.ts';
import { deskOf } from '../desk.ts';
import { CustomerPage, type DoneNews } from './CustomerPage.tsx';
import { customerAddress } from './customers-query.ts';
import { type FormState, formOf, refusedForm } from './form-state.ts';
import { sentCustomer } from './sent-fields.ts';

/** POST /admin/customers/:number */
export async function updateForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields, identity, params } = ctx;
  const number = params.number ?? '';
  const version = Number(fields.get('version') || Number.NaN);
  const updated = await updateCustomer(deps, identity, number, {
    ...sentCustomer(fields),
    deliveryAddressId: fields.get('deliveryAddressId') || undefined,
    version: Number.isSafeInteger(version) ? version : 0, // a form without it is refused as changed, never let through
  });
  if (updated.ok)
    return redirect(`${customerAddress(updated.value.customer.number)}?done=updated&n=${updated.value.changed.length}`);
  const state = refusedForm(await deskOf(deps, ctx), updated.problem, fields);
  return state ? withPage(deps, ctx, updated.problem.status, { state }) : updated;
}

export type CustomerAct = 'phone-help-off' | 'password-link' | 'disable' | 'enable';

/** POST /admin/customers/:number/… : one press, one change. */
export async function actForm(deps: Deps, ctx: FormContext, act: CustomerAct): Promise<PageReply> {
  const number = ctx.params.number ?? '';
  const done = await acts[act](deps, ctx, number);
  if (done.ok) return redirect(`${customerAddress(done.value.number)}?done=${act}`);
  const news = refusalNews(ctx, done.problem);
  return news ? withPage(deps, ctx, done.problem.status, { news }) : done;
}

const acts: Readonly<Record<CustomerAct, (deps: Deps, ctx: FormContext, number: string) => Promise<Result<Customer>>>> =
  {
    'phone-help-off': (deps, { identity }, number) => switchPhoneHelpOff(deps, identity, number),
    'password-link': (deps, { identity }, number) => sendPasswordLink(deps, identity, number),
    disable: (deps, { identity }, number) => setCustomerDisabled(deps, identity, number, true),
    enable: (deps, { identity }, number) => setCustomerDisabled(deps, identity, number, false),
  };

function refusalNews({ t, reply }: FormContext, { code, details }: Problem): DoneNews | undefined {
  if (code === 'customer-disabled') return { tone: 'red', words: t('customers.isDisabled') };
  const wait = details?.retryAfterSeconds;
  if (typeof wait !== 'number') return undefined;
  reply.header('retry-after', wait);
  return { tone: 'red', words: t('customers.tooMany', { count: wait }) };
}

/** The customer's page as it stands after a refusal. Its links lead to the customer, not to the address of the form. */
async function withPage(
  deps: Deps,
  ctx: FormContext,
  status: number,
  shown: { readonly state?: FormState; readonly news?: DoneNews },
): Promise<PageReply> {
  const number = ctx.params.number ?? '';
  const detail = await customerDetail(deps, ctx.identity, number);
  if (!detail.ok) return detail;
  const desk = await deskOf(deps, { ...ctx, address: customerAddress(number) });
  const form = await customerForm(deps, ctx.identity);
  const kept = formOf(detail.value.card);
  const state = shown.state ? { ...shown.state, kept: kept.values } : kept;
  return view(<CustomerPage desk={desk} detail={detail.value} form={form} state={state} news={shown.news} />, status);
}
