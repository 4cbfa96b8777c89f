import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { form, page } from '../../../http/page.ts';
import { actForm, updateForm } from './change-customer.tsx';
import { createForm, newCustomerPage } from './new-customer.tsx';
import { customerPage, customersPage } from './read-customers.tsx';

/** Customers in the dashboard. */
export function registerCustomerPages(app: FastifyInstance, deps: Deps): void {
  const reading = { access: 'search-customers' } as const;
  const changing = { access: 'update-customer', whileActing: false } as const;
  const managing = { access: 'manage-customers', whileActing: false } as const;
  page(app, deps, { path: '/admin/customers', ...reading }, (ctx) => customersPage(deps, ctx));
  page(app, deps, { path: '/admin/customers/new', access: 'update-customer' }, (ctx) => newCustomerPage(deps, ctx));
  form(app, deps, { path: '/admin/customers/new', ...changing }, (ctx) => createForm(deps, ctx));
  const one = '/admin/customers/:number';
  page(app, deps, { path: one, ...reading }, (ctx) => customerPage(deps, ctx));
  form(app, deps, { path: one, ...changing }, (ctx) => updateForm(deps, ctx));
  form(app, deps, { path: `${one}/password-link`, ...changing }, (ctx) => actForm(deps, ctx, 'password-link'));
  for (const act of ['phone-help-off', 'disable', 'enable'] as const)
    form(app, deps, { path: `${one}/${act}`, ...managing }, (ctx) => actForm(deps, ctx, act));
}
